package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;

/** What keeps data, and what stands in front of it. */
final class DataKinds {
    private static final KindSpec MAXSCALE = KindSpec.of("maxscale", Role.DATABASE_PROXY, Section.DATA).runs("maxscale")
            .with(Families.PROGRAM)
            .with(Families.releases("mariadb/maxscale:%", "23.02", "24.02", "25.10"))
            .with(PROTOCOL.or("mysql"), PORT.or(3306), ADMIN_PORT.orVendor(8989, "MaxScale 23.02, admin_port"))
            .with(MAX_RATE.or(20_000), MAX_CONNECTIONS.or(2000), CPU.or(2), MEMORY.or(2), STARTUP_TIME.or(10))
            .with(MONITOR_INTERVAL, MONITOR_TIMEOUT, FAILCOUNT, MASTER_FAILURE_TIMEOUT, FAILOVER_TIMEOUT)
            .with(TRANSACTION_REPLAY.orYes(), CAUSAL_READS.or("local"));
    private static final KindSpec MARIADB = database("mariadb").runs("mariadb")
            .with(Families.releases("mariadb:%", "10.11", "11.4", "11.8"))
            .with(PROTOCOL.or("mysql"), PORT.orVendor(3306, "MariaDB 10.11, port"))
            .with(MAX_CONNECTIONS.orVendor(151, "MariaDB 10.11, max_connections"))
            .with(BUFFER_POOL.orVendor(70, "MariaDB 10.11, innodb_buffer_pool_size: 70 to 80 % of a machine of its own"), LOG_RETENTION.or(7));
    private static final KindSpec POSTGRESQL = database("postgresql").runs("postgresql").with(IMAGE.or("postgres:17"))
            .with(PROTOCOL.or("tcp"), PORT.orVendor(5432, "PostgreSQL 17, port"))
            .with(MAX_CONNECTIONS.orVendor(100, "PostgreSQL 17, max_connections"));
    private static final KindSpec SQL_POOL = service("sql-pool", Role.DATABASE).with(PROTOCOL.or("tcp"), PORT.or(1433))
            .with(MAX_RATE.or(5000), SERVICE_TIME.or(5), MAX_CONNECTIONS.or(3000), DISK.or(500), RECORD_SIZE.or(500));
    private static final KindSpec DATABASE_SERVER = database("database-server")
            .with(PROTOCOL.or("tcp"), PORT.or(3306), MAX_CONNECTIONS.or(500));
    private static final KindSpec KEYDB = cache("keydb").runs("keydb").with(IMAGE.or("eqalpha/keydb:x86_64_v6.3.4"))
            .with(MAX_RATE.or(150_000), THREADS.orVendor(2, "KeyDB 6.3, server-threads"));
    private static final KindSpec REDIS = cache("redis").runs("redis")
            .with(Families.releases("redis:%", "7.0", "7.2")).with(MAX_RATE.or(100_000))
            .with(SENTINEL_PORT.orVendor(26379, "Redis 7.0, sentinel port"));
    private static final KindSpec MEMCACHED = cache("memcached").runs("memcached").with(IMAGE.or("memcached:1.6"))
            .with(PROTOCOL.or("tcp"), PORT.orVendor(11211, "memcached 1.6, -p"), MAX_RATE.or(150_000))
            .with(MAX_CONNECTIONS.orVendor(1024, "memcached 1.6, -c"))
            .with(PERSISTENCE.oneOf("none").or("none"), EVICTION.oneOf("lru").or("lru"));
    private static final KindSpec CASSANDRA = store("cassandra").runs("cassandra").with(IMAGE.or("cassandra:4.1.8"))
            .with(PROTOCOL.or("cql"), PORT.orVendor(9042, "Cassandra 4.1, native_transport_port"))
            .with(MAX_RATE.or(10_000), MAX_CONNECTIONS.or(10_000), MEMORY.or(32), CPU.or(8), DISK.or(1000));
    private static final KindSpec SEARCH = store("search")
            .with(PROTOCOL.or("http"), PORT.or(9200), MAX_RATE.or(1000), SERVICE_TIME.or(20));
    private static final KindSpec OBJECT_STORE = service("object-store", Role.STORE).with(PROTOCOL.or("https"), PORT.or(443))
            .with(MAX_RATE.or(3500), SERVICE_TIME.or(50), RECORD_SIZE.or(100_000), RETENTION);

    private DataKinds() {
    }

    static List<KindSpec> all() {
        return List.of(MAXSCALE, MARIADB, POSTGRESQL, SQL_POOL, DATABASE_SERVER, KEYDB, REDIS, MEMCACHED, CASSANDRA,
                OBJECT_STORE, SEARCH);
    }

    private static KindSpec database(String id) {
        return KindSpec.of(id, Role.DATABASE, Section.DATA).with(Families.STORAGE).with(MAX_RATE.or(5000));
    }

    private static KindSpec store(String id) {
        return KindSpec.of(id, Role.STORE, Section.DATA).with(Families.STORAGE).with(RETENTION);
    }

    private static KindSpec service(String id, Role role) {
        return KindSpec.of(id, role, Section.DATA).runs(id).with(Families.SERVICE);
    }

    private static KindSpec cache(String id) {
        return KindSpec.of(id, Role.CACHE, Section.DATA).with(Families.PROGRAM)
                .with(PROTOCOL.or("redis"), PORT.orVendor(6379, "Redis 7.0, port"), SERVICE_TIME.or(1), CPU.or(2), MEMORY.or(8))
                .with(MAX_CONNECTIONS.orVendor(10_000, "Redis 7.0, maxclients"), MEMORY_LIMIT.or(3))
                .with(PERSISTENCE.or("snapshot"), EVICTION.or("none"), TTL.or(60), RECORD_SIZE.or(500));
    }
}
