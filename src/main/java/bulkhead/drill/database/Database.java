package bulkhead.drill.database;

import bulkhead.deployment.Node;
import bulkhead.drill.rig.RigFailure;
import bulkhead.program.Guard;
import bulkhead.program.NotStarted;
import bulkhead.program.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A real MariaDB for one instance of the model, in a folder of its own. */
final class Database {
    private static final int STARTS = 1200;

    private final Node node;
    private final Path folder;
    private final Tools tools;
    private final Guard guard;
    private Running running;

    Database(Node node, Path folder, Tools tools, Guard guard) {
        this.node = node;
        this.folder = folder;
        this.tools = tools;
        this.guard = guard;
    }

    Node node() {
        return node;
    }

    Path folder() {
        return folder;
    }

    void start() throws RigFailure {
        start(List.of());
    }

    /** As a replica it takes back, while it recovers, what it wrote and no other confirmed (MariaDB 10.11.9, init_rpl_role). */
    void startAsReplica() throws RigFailure {
        start(List.of("--init-rpl-role=SLAVE"));
    }

    /** Returns when it answers. */
    private void start(List<String> role) throws RigFailure {
        try {
            running = guard.watch(() -> tools.start(folder.resolve("my.cnf"), folder, role));
        } catch (NotStarted failure) {
            throw new RigFailure("not-started", failure.getMessage());
        }
        for (int waited = 0; waited < STARTS; waited++) {
            if (ask("SELECT 1").isPresent()) {
                return;
            }
            if (!running.alive()) {
                guard.stay();
                throw new RigFailure("database-refused", node.name(), lastLine(running.output()));
            }
            pause();
        }
        throw new RigFailure("database-refused", node.name(), lastLine(running.output()));
    }

    private static String lastLine(String output) {
        return output.lines().filter(line -> line.contains("[ERROR]")).findFirst().orElse(output.strip());
    }

    void kill() {
        running.kill();
        while (running.alive()) {
            pause();
        }
    }

    /** What a statement answers; empty where it fails. */
    Optional<String> ask(String sql) {
        return tools.ask(folder, sql);
    }

    /** @throws RigFailure where the server won't do it */
    void run(String sql) throws RigFailure {
        if (ask(sql).isEmpty()) {
            throw new RigFailure("database-refused", node.name(), sql);
        }
    }

    long number(String sql) {
        return ask(sql).filter(text -> text.matches("-?\\d+")).map(Long::parseLong).orElse(-1L);
    }

    /** Of what a replica says about its copying. */
    String status(String field) {
        return tools.described(folder, "SHOW REPLICA STATUS")
                .flatMap(status -> status.lines().map(String::strip).filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip()).findFirst()).orElse("");
    }

    /** Until it has noticed that its source is gone: then it has heard all that it ever will. */
    void awaitSilence() {
        for (int waited = 0; status("Slave_IO_Running").equals("Yes") && waited < STARTS; waited++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
