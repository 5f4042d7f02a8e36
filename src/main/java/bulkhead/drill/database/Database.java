package bulkhead.drill.database;

import bulkhead.deployment.Node;
import bulkhead.drill.rig.RigFailure;
import bulkhead.program.Guard;
import bulkhead.program.NotStarted;
import bulkhead.program.Running;
import java.nio.file.Path;
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

    /** Returns when it answers. */
    void start() throws RigFailure {
        try {
            running = guard.watch(tools.start(folder.resolve("my.cnf"), folder));
        } catch (NotStarted failure) {
            throw new RigFailure("not-started", failure.getMessage());
        }
        for (int waited = 0; waited < STARTS; waited++) {
            if (ask("SELECT 1").isPresent()) {
                return;
            }
            if (!running.alive()) {
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

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
