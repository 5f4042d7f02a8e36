package bulkhead.catalog;

import static bulkhead.catalog.PropertySpec.choice;
import static bulkhead.catalog.PropertySpec.count;
import static bulkhead.catalog.PropertySpec.line;
import static bulkhead.catalog.PropertySpec.number;
import static bulkhead.catalog.PropertySpec.yesNo;

import bulkhead.model.Unit;

/**
 * Every property there is, defined once. A kind lists those it has, with its own fallback. Ranges are in base units. Fallbacks
 * given here hold for every kind that doesn't give its own.
 */
public final class Props {
    private static final double DAY = 86_400;
    private static final double MILLISECOND = 0.001;
    /** HAProxy counts milliseconds in 31 bits. */
    private static final double LONGEST_MEMORY = 24 * DAY;
    private static final double CENTURY = 36_500 * DAY;
    private static final double MEBIBYTE = 1 << 20;
    private static final double EXABYTE = 1e18;

    // General
    public static final PropertySpec DESCRIPTION = line("description");
    /** Host name or address pattern; {@code %} stands for the instance's number. */
    public static final PropertySpec ADDRESS = line("address");
    public static final PropertySpec PORT = count("port", 1, 65_535);
    /** Release of the program that configuration is written for. */
    public static final PropertySpec RELEASE = choice("release");
    /** Container image with an explicit tag. */
    public static final PropertySpec IMAGE = line("image");
    /** Price of one instance. No fallback: an unknown cost isn't nothing. */
    public static final PropertySpec COST = number("cost", Unit.EURO_PER_MONTH, 0, 1e9).about(Topic.COST);

    // Sources of demand
    /** Time series, or users, one instance stands for. */
    public static final PropertySpec SERIES = number("series", Unit.ONE, 0.001, 1e12).about(Topic.DEMAND).or(1);
    /** How often each series sends. */
    public static final PropertySpec INTERVAL = number("interval", Unit.SECOND, 0.001, CENTURY).about(Topic.DEMAND);

    // Capacity of one instance
    /** Requests one instance works on at once. */
    public static final PropertySpec WORKERS = count("workers", 0, 1e6).about(Topic.CAPACITY);
    /** How long a request holds a worker, what it calls included. */
    public static final PropertySpec SERVICE_TIME = number("service-time", Unit.MILLISECOND, 0, DAY).about(Topic.CAPACITY);
    /** The most one instance can do; where absent it is workers ÷ service time (Little's law). */
    public static final PropertySpec MAX_RATE = number("max-rate", Unit.PER_SECOND, 0, 1e12).about(Topic.CAPACITY);
    /** Utilisation not to be exceeded while all is well. */
    public static final PropertySpec NORMAL_TARGET = number("normal-target", Unit.PERCENT, 0.01, 1).about(Topic.CAPACITY).or(70);
    /** Utilisation not to be exceeded while anything is dead or being updated. */
    public static final PropertySpec EMERGENCY_TARGET = number("emergency-target", Unit.PERCENT, 0.01, 1).about(Topic.CAPACITY)
            .or(90);
    /** Instances that may be out at once during a rolling update. No fallback: none in Kubernetes, one on machines. */
    public static final PropertySpec MAX_UNAVAILABLE = count("max-unavailable", 0, 1e6).about(Topic.CAPACITY);
    /** Whether this component is under steady high load, so that a queue that isn't cleared feeds back into an outage. */
    public static final PropertySpec BUSY = yesNo("busy").about(Topic.CAPACITY);

    /** Requests that take longer are written down with where they hang. */
    public static final PropertySpec SLOW_AFTER = number("slow-after", Unit.SECOND, 1, DAY).about(Topic.CAPACITY);

    // The machine or container of one instance
    public static final PropertySpec CPU = number("cpu", Unit.CORE, 0.001, 1e5).about(Topic.MACHINE);
    public static final PropertySpec MEMORY = number("memory", Unit.GIBIBYTE, MEBIBYTE, EXABYTE).about(Topic.MACHINE);
    public static final PropertySpec DISK = number("disk", Unit.GIGABYTE, MEBIBYTE, EXABYTE).about(Topic.MACHINE);
    /** Threads the program serves with, where the program has to be told. */
    public static final PropertySpec THREADS = count("threads", 1, 1024).about(Topic.MACHINE);

    // Connections
    /** Connections one instance accepts at once. */
    public static final PropertySpec MAX_CONNECTIONS = count("max-connections", 1, 1e9).about(Topic.CONNECTIONS);
    /** Connections one worker opens to each callee. */
    public static final PropertySpec CONNECTIONS_PER_WORKER = number("connections-per-worker", Unit.ONE, 0, 1e6)
            .about(Topic.CONNECTIONS).or(1);
    /** Requests each proxy lets in to one instance at once. No fallback: the workers dealt over all proxies. */
    public static final PropertySpec SERVER_MAXCONN = count("server-maxconn", 1, 1e6).about(Topic.CONNECTIONS);
    /** {@code http} or {@code tcp}. */
    public static final PropertySpec MODE = choice("mode", "http", "tcp").about(Topic.CONNECTIONS);
    public static final PropertySpec STATS_PORT = count("stats-port", 1, 65_535).about(Topic.CONNECTIONS);
    /** Where the program is administered; bound to the machine itself. */
    public static final PropertySpec ADMIN_PORT = count("admin-port", 1, 65_535).about(Topic.CONNECTIONS);

    /** File with certificate chain and private key that a proxy meets its callers with; without one they speak plain. */
    public static final PropertySpec CERTIFICATE = line("certificate").about(Topic.CONNECTIONS);
    /** Where proxies of one group tell each other what they remember. */
    public static final PropertySpec PEERS_PORT = count("peers-port", 1, 65_535).about(Topic.CONNECTIONS);
    /** Requests a second one client address may send. No fallback: nobody is limited. */
    public static final PropertySpec CLIENT_LIMIT = number("client-limit", Unit.PER_SECOND, 0.1, 1e6).about(Topic.CONNECTIONS);

    // The seven timeouts of a proxy, and what follows when one runs out
    public static final PropertySpec TIMEOUT_CONNECT = timer("timeout-connect").about(Topic.TIMEOUTS)
            .or(5);
    public static final PropertySpec TIMEOUT_CLIENT = timer("timeout-client").about(Topic.TIMEOUTS);
    public static final PropertySpec TIMEOUT_SERVER = timer("timeout-server").about(Topic.TIMEOUTS);
    public static final PropertySpec TIMEOUT_QUEUE = timer("timeout-queue").about(Topic.TIMEOUTS);
    public static final PropertySpec TIMEOUT_HTTP_REQUEST = timer("timeout-http-request")
            .about(Topic.TIMEOUTS);
    public static final PropertySpec TIMEOUT_HTTP_KEEP_ALIVE = timer("timeout-http-keep-alive")
            .about(Topic.TIMEOUTS);
    public static final PropertySpec TIMEOUT_CHECK = timer("timeout-check").about(Topic.TIMEOUTS).or(2);
    public static final PropertySpec RETRIES = count("retries", 0, 100).about(Topic.TIMEOUTS).or(0);
    /** Whether a request whose server is lost before answering goes to another one. */
    public static final PropertySpec REDISPATCH = yesNo("redispatch").about(Topic.TIMEOUTS);
    /** How long an old process may finish its connections on reload. */
    public static final PropertySpec HARD_STOP_AFTER = timer("hard-stop-after").about(Topic.TIMEOUTS);

    // Health checks, properties of a group
    public static final PropertySpec CHECK_INTERVAL = timer("check-interval").about(Topic.CHECKS)
            .orVendor(2, "HAProxy 2.6 configuration manual, inter");
    /** Interval while a member is on its way up or down. */
    public static final PropertySpec CHECK_FAST_INTERVAL = timer("check-fast-interval")
            .about(Topic.CHECKS).or(1);
    /** Interval while a member is down. */
    public static final PropertySpec CHECK_DOWN_INTERVAL = timer("check-down-interval")
            .about(Topic.CHECKS)
            .orVendor(2, "HAProxy 2.6 configuration manual, downinter: as inter");
    /** Good checks in a row that bring a member back. */
    public static final PropertySpec CHECK_RISE = count("check-rise", 1, 1000).about(Topic.CHECKS)
            .orVendor(2, "HAProxy 2.6 configuration manual, rise");
    /** Bad checks in a row that take a member out. */
    public static final PropertySpec CHECK_FALL = count("check-fall", 1, 1000).about(Topic.CHECKS)
            .orVendor(3, "HAProxy 2.6 configuration manual, fall");
    /** How long a member that came back takes to get its full share. */
    public static final PropertySpec SLOW_START = number("slow-start", Unit.SECOND, 0, DAY).inSteps(MILLISECOND).about(Topic.CHECKS).or(10);
    public static final PropertySpec CHECK_PATH = line("check-path").about(Topic.CHECKS).or("/health");
    /** Host header of the check. */
    public static final PropertySpec CHECK_HOST = line("check-host").about(Topic.CHECKS);

    /** Where an instance tells balancers itself how much it can take. No fallback: nobody is asked. */
    public static final PropertySpec AGENT_PORT = count("agent-port", 1, 65_535).about(Topic.CHECKS);

    // Affinity, properties of a group
    /** By what a client is sent to the same member again. */
    public static final PropertySpec AFFINITY = choice("affinity", "none", "source", "cookie").about(Topic.CONNECTIONS);
    /** How long a client that stays away is remembered. */
    public static final PropertySpec AFFINITY_TIME = number("affinity-time", Unit.MINUTE, 1, LONGEST_MEMORY).about(Topic.CONNECTIONS)
            .or(30);

    // Kubernetes probes
    public static final PropertySpec PROBE_PERIOD = number("probe-period", Unit.SECOND, 1, 3600).inSteps(1).about(Topic.CHECKS)
            .orVendor(10, "Kubernetes 1.35, Probe periodSeconds");
    public static final PropertySpec PROBE_THRESHOLD = count("probe-threshold", 1, 1000).about(Topic.CHECKS)
            .orVendor(3, "Kubernetes 1.35, Probe failureThreshold");
    /** Answers well while the instance can take requests. No path: the port is opened instead. */
    public static final PropertySpec READINESS_PATH = line("readiness-path").about(Topic.CHECKS);
    /** Answers well while the instance needs no restart. No path: the port is opened instead. */
    public static final PropertySpec LIVENESS_PATH = line("liveness-path").about(Topic.CHECKS);
    /** How long a new instance may take before it answers. */
    public static final PropertySpec STARTUP_TIME = number("startup-time", Unit.SECOND, 1, DAY).inSteps(1).about(Topic.CHECKS).or(30);

    // MaxScale
    public static final PropertySpec MONITOR_INTERVAL = number("monitor-interval", Unit.SECOND, 0.1, 3600).inSteps(MILLISECOND)
            .about(Topic.FAILOVER)
            .orVendor(2, "MaxScale 23.02, mariadbmon monitor_interval");
    /** How long one look may wait for a connection, or for an answer. */
    public static final PropertySpec MONITOR_TIMEOUT = number("monitor-timeout", Unit.SECOND, 1, 3600).inSteps(1)
            .about(Topic.FAILOVER)
            .orVendor(3, "MaxScale 23.02, mariadbmon backend_connect_timeout and backend_read_timeout");
    public static final PropertySpec FAILCOUNT = count("failcount", 1, 1000).about(Topic.FAILOVER)
            .orVendor(5, "MaxScale 23.02, mariadbmon failcount");
    /** How long a silent primary is given before a replica is promoted, where a whole host is lost. */
    public static final PropertySpec MASTER_FAILURE_TIMEOUT = number("master-failure-timeout", Unit.SECOND, 0, DAY).inSteps(1)
            .about(Topic.FAILOVER)
            .orVendor(10, "MaxScale 23.02, mariadbmon master_failure_timeout");
    /** How long a promotion may take before automatic failover is switched off. */
    public static final PropertySpec FAILOVER_TIMEOUT = number("failover-timeout", Unit.SECOND, 1, DAY).inSteps(1).about(Topic.FAILOVER)
            .orVendor(90, "MaxScale 23.02, mariadbmon failover_timeout");
    public static final PropertySpec TRANSACTION_REPLAY = yesNo("transaction-replay").about(Topic.FAILOVER);
    public static final PropertySpec CAUSAL_READS = choice("causal-reads", "none", "local", "global", "fast", "universal")
            .about(Topic.FAILOVER);

    // Redis
    /** Where the Sentinel beside an instance listens. */
    public static final PropertySpec SENTINEL_PORT = count("sentinel-port", 1, 65_535).about(Topic.FAILOVER);

    // VRRP
    /** How often the holder of a floating address says that it lives. */
    public static final PropertySpec VRRP_ADVERT = number("vrrp-advert", Unit.SECOND, 0.01, 255).about(Topic.FAILOVER)
            .orVendor(1, "keepalived 2.2, advert_int");

    // Memory, disk, streams
    /** Memory the program may fill with data. */
    public static final PropertySpec MEMORY_LIMIT = number("memory-limit", Unit.GIBIBYTE, MEBIBYTE, EXABYTE).about(Topic.DATA);
    public static final PropertySpec PERSISTENCE = choice("persistence", "none", "snapshot", "append-only").about(Topic.DATA);
    public static final PropertySpec EVICTION = choice("eviction", "none", "lru", "lfu", "ttl").about(Topic.DATA);
    /** How long a record lives. */
    public static final PropertySpec TTL = number("ttl", Unit.MINUTE, 0.001, CENTURY).about(Topic.DATA);
    public static final PropertySpec RECORD_SIZE = number("record-size", Unit.BYTE, 0.01, 1e12).about(Topic.DATA);
    /** How long records are kept on disk. */
    public static final PropertySpec RETENTION = number("retention", Unit.DAY, 0.001, CENTURY).about(Topic.DATA);
    /** Share of its machine's memory that a database keeps pages of data in. */
    public static final PropertySpec BUFFER_POOL = number("buffer-pool", Unit.PERCENT, 0.01, 1).about(Topic.DATA);
    /** How long a database keeps what replicas copy; a replica that is away longer has to be made anew. */
    public static final PropertySpec LOG_RETENTION = number("log-retention", Unit.DAY, 0, 99 * DAY).about(Topic.DATA);
    public static final PropertySpec PARTITIONS = count("partitions", 1, 1e6).about(Topic.DATA);

    // Links, and the protocol a kind speaks where the link says nothing
    public static final PropertySpec PROTOCOL = choice("protocol", "http", "https", "fastcgi", "tcp", "mysql", "redis", "kafka",
            "cql", "dns").about(Topic.CONNECTIONS);
    public static final PropertySpec LATENCY = number("latency", Unit.MILLISECOND, 0, DAY).about(Topic.CAPACITY);
    /** How long a caller waits for an answer. */
    public static final PropertySpec TIMEOUT = number("timeout", Unit.SECOND, 0.001, DAY).about(Topic.TIMEOUTS).or(5);
    /** How long the sender can hold back records while the callee is lost. */
    public static final PropertySpec BUFFER = number("buffer", Unit.MINUTE, 0, CENTURY).about(Topic.DATA);
    public static final PropertySpec REPLICATION = choice("replication", "asynchronous", "semi-synchronous", "synchronous")
            .about(Topic.DATA);
    /** How far the target of a replication is behind as a rule. */
    public static final PropertySpec LAG = number("lag", Unit.SECOND, 0, CENTURY).about(Topic.DATA);

    // Places
    /** Distance to the other site of a pair. */
    public static final PropertySpec DISTANCE = number("distance", Unit.KILOMETRE, 0, 45_000);
    /** What deals instances over the machines of a cluster. */
    public static final PropertySpec ORCHESTRATOR = choice("orchestrator", "kubernetes", "swarm", "provider", "none");

    /** Whether databases, brokers and stores of a cluster are run by operators, which know the program they run. */
    public static final PropertySpec OPERATORS = yesNo("operators");
    /** The class of the volumes that pods ask for; the cluster's own default where none is stated. */
    public static final PropertySpec STORAGE_CLASS = line("storage-class");

    private Props() {
    }

    private static PropertySpec timer(String id) {
        return number(id, Unit.SECOND, MILLISECOND, DAY).inSteps(MILLISECOND);
    }
}
