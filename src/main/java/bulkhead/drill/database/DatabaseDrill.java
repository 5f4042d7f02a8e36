package bulkhead.drill.database;

import bulkhead.deployment.Node;
import bulkhead.drill.rig.Addresses;
import bulkhead.drill.rig.Change;
import bulkhead.drill.rig.RigFailure;
import bulkhead.program.Guard;
import bulkhead.program.NotStarted;
import bulkhead.program.SearchPath;
import bulkhead.program.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Starts real MariaDB servers from their exported files, makes them copy by the exported SQL, kills the primary while somebody
 * writes, promotes as a failover controller would, and lets the old primary join again by the same SQL.
 */
public final class DatabaseDrill implements AutoCloseable {
    private static final int QUIET_WRITES = 200;
    private static final int BUSY_WRITES = 5_000;
    private static final int KILLED_AFTER = 300;
    private static final String HEARD = "Gtid_IO_Pos";
    private static final String CREDENTIALS = "SET @replication_user='replica', @replication_password='%s';\n";

    private final Copying copying;
    private final Tools tools;
    private final Guard guard;
    private final Addresses addresses;
    private final String password = UUID.randomUUID().toString();
    private final Map<Node, Database> databases = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long promotedAt;

    private DatabaseDrill(Copying copying, Tools tools, SearchPath path) {
        this.copying = copying;
        this.tools = tools;
        this.guard = Guard.open(path);
        this.addresses = Addresses.of(copying.deployment());
    }

    /** @throws RigFailure where a server doesn't take what was exported for it */
    public static DatabaseReport run(Copying copying, Tools tools, SearchPath path) throws RigFailure {
        try (var drill = new DatabaseDrill(copying, tools, path)) {
            return drill.run();
        }
    }

    private DatabaseReport run() throws RigFailure {
        start();
        join();
        var primary = databases.get(copying.primary());
        primary.run("CREATE DATABASE drill; CREATE TABLE drill.written (number BIGINT PRIMARY KEY)");
        primary.run("USE drill; INSERT INTO written SELECT -CAST(seq AS SIGNED) FROM seq_1_to_" + QUIET_WRITES);
        int copied = (int) replicas().stream().filter(replica -> caughtUp(replica, primary)).count();
        boolean confirming = primary.ask("SHOW STATUS LIKE 'Rpl_semi_sync_master_status'").filter(row -> row.endsWith("ON"))
                .isPresent();
        long confirmed = killWhileWriting(primary);
        var promoted = promote();
        long found = promoted.number("SELECT COUNT(*) FROM drill.written WHERE number BETWEEN 1 AND " + confirmed);
        promoted.run("INSERT INTO drill.written VALUES (0)");
        return new DatabaseReport(tools.version().orElse(new Version(List.of())), copying.primary().component(),
                copying.replicas().size(), copied,
                copying.semiSynchronous(), confirming,
                confirmed, confirmed - found, rejoined(primary, promoted), changes);
    }

    private void start() throws RigFailure {
        var seed = guard.workplace().folder().resolve("seed");
        tools.install(seed, guard);
        var nodes = new ArrayList<>(List.of(copying.primary()));
        nodes.addAll(copying.replicas());
        for (var node : nodes) {
            var folder = guard.workplace().folder().resolve(addresses.of(node));
            guard.workplace().put(addresses.of(node) + "/my.cnf", used(node, "my.cnf").getBytes(StandardCharsets.UTF_8));
            copy(seed, folder.resolve("data"));
            var database = new Database(node, folder, tools, guard);
            databases.put(node, database);
            database.start();
        }
    }

    private String used(Node node, String name) {
        return copying.used(copying.file(node, name).orElseThrow(), addresses, node, changes);
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void join() throws RigFailure {
        databases.get(copying.primary()).run(CREDENTIALS.formatted(password) + used(copying.primary(), "replication-user.sql"));
        for (var replica : copying.replicas()) {
            databases.get(replica).run(CREDENTIALS.formatted(password) + used(replica, "join.sql"));
        }
    }

    private List<Database> replicas() {
        return copying.replicas().stream().map(databases::get).toList();
    }

    /** Has every change of another, by its own position and by what it holds. */
    private static boolean caughtUp(Database replica, Database source) {
        var position = source.ask("SELECT @@gtid_binlog_pos").orElse("");
        return !position.isEmpty() && replica.number("SELECT MASTER_GTID_WAIT('" + position + "', 30)") == 0
                && replica.ask("SELECT @@gtid_slave_pos").filter(position::equals).isPresent()
                && replica.number("SELECT COUNT(*) FROM drill.written") == source.number("SELECT COUNT(*) FROM drill.written");
    }

    /** Answers the last write that the client was told of; they are numbered from 1. */
    private long killWhileWriting(Database primary) throws RigFailure {
        var confirmed = new AtomicLong();
        try (var session = guard.watch(() -> tools.session(primary.folder(), line -> {
            if (line.matches("\\d+")) {
                confirmed.set(Long.parseLong(line));
            }
        }))) {
            for (int number = 1; number <= BUSY_WRITES && confirmed.get() < KILLED_AFTER; number++) {
                session.tell("INSERT INTO drill.written VALUES (" + number + "); SELECT " + number + ";\n");
            }
            for (int waited = 0; confirmed.get() < KILLED_AFTER && session.alive() && waited < 3_000; waited++) {
                Thread.sleep(10);
            }
            primary.kill();
        } catch (NotStarted failure) {
            throw new RigFailure("not-started", failure.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        return confirmed.get();
    }

    /** The replica that has heard most, once it has done all it has heard of; the others copy it from then on. */
    private Database promote() throws RigFailure {
        for (var replica : replicas()) {
            replica.awaitSilence();
        }
        var promoted = replicas().stream().max(Comparator.comparingLong(replica -> sequence(heard(replica)))).orElseThrow();
        var position = heard(promoted);
        promotedAt = sequence(position);
        if (promoted.number("SELECT MASTER_GTID_WAIT('" + position + "', 30)") != 0) {
            throw new RigFailure("database-refused", promoted.node().name(), "MASTER_GTID_WAIT " + position);
        }
        promoted.run("STOP REPLICA; RESET REPLICA ALL; SET GLOBAL read_only=OFF");
        for (var other : replicas()) {
            if (other != promoted) {
                follow(other, promoted);
            }
        }
        return promoted;
    }

    /** How far the replica has got of what its source wrote, whether done or not. */
    private static String heard(Database replica) {
        return replica.status(HEARD);
    }

    /** Of a position in one domain: domain-server-sequence. */
    private static long sequence(String position) {
        var number = position.substring(position.lastIndexOf('-') + 1);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** By the SQL exported for a replica, with the new primary in the old one's place. */
    private void follow(Database database, Database source) throws RigFailure {
        var join = used(copying.replicas().getFirst(), "join.sql")
                .replace("'" + addresses.of(copying.primary()) + "'", "'" + addresses.of(source.node()) + "'");
        database.run(CREDENTIALS.formatted(password) + join);
    }

    /**
     * Whether the old primary, back again, has what the new one has. What it wrote before it was killed and told nobody is in
     * nobody else's history: then it can't join, and has to be made anew.
     */
    private DatabaseReport.Return rejoined(Database old, Database promoted) throws RigFailure {
        old.startAsReplica();
        if (sequence(old.ask("SELECT @@gtid_binlog_pos").orElse("")) > promotedAt) {
            return DatabaseReport.Return.AHEAD;
        }
        old.run("SET GLOBAL read_only=ON; SET GLOBAL gtid_slave_pos=@@gtid_binlog_pos");
        follow(old, promoted);
        return caughtUp(old, promoted) ? DatabaseReport.Return.JOINED : DatabaseReport.Return.FAILED;
    }

    @Override
    public void close() {
        guard.close();
        addresses.close();
    }
}
