package bulkhead.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/**
 * Ends programs and removes a folder however this program ends. Closing does so in the ordinary course; a shutdown hook does
 * when somebody interrupts, and nothing is started any more from then on; and where there is a shell, it waits for this program's
 * end and does so even after a crash.
 */
public final class Guard implements AutoCloseable {
    /**
     * Collects process ids until its input ends, which it does with this program, whatever became of it. Those that have ended are
     * to be forgotten: somebody else may be called by their numbers.
     */
    private static final String WAIT = "trap '' INT TERM HUP; while read -r id; do case \"$id\" in done) exit ;; "
            + "forget) all= ;; *) all=\"$all $id\" ;; esac; done; "
            + "for id in $all; do kill -9 \"$id\"; done 2>/dev/null; rm -rf \"$0\"";

    private final Workplace workplace = Workplace.open();
    private final List<Running> guarded = new ArrayList<>();
    private final Thread hook = new Thread(this::interrupted, "ends-started-programs");
    private Optional<Running> watcher = Optional.empty();
    private volatile boolean leaving;

    /** Starts a program. */
    @FunctionalInterface
    public interface Start {
        Running start() throws NotStarted;
    }

    private Guard(SearchPath path) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException _) {
            // already on the way out
            leaving = true;
            workplace.close();
        }
        start(path);
        stay();
    }

    private synchronized void start(SearchPath path) {
        if (!leaving) {
            watcher = path.find("sh").flatMap(this::watcher);
        }
    }

    public static Guard open(SearchPath path) {
        return new Guard(path);
    }

    private Optional<Running> watcher(Executable shell) {
        try {
            return Optional.of(shell.start(Path.of("/"), "-c", WAIT, workplace.folder().toString()));
        } catch (NotStarted _) {
            return Optional.empty();
        }
    }

    public Workplace workplace() {
        return workplace;
    }

    /** Starts a program and ends it with the rest, unless it has ended before. */
    public Running watch(Start start) throws NotStarted {
        synchronized (this) {
            if (!leaving) {
                var running = start.start();
                guarded.add(running);
                watcher.ifPresent(shell -> shell.tell(running.id() + "\n"));
                return running;
            }
        }
        stay();
        throw new CancellationException();
    }

    /** Doesn't return where this program is about to end: what fails from then on fails because of that, and isn't told. */
    public void stay() {
        if (leaving) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    @Override
    public void close() {
        end();
        watcher.ifPresent(shell -> shell.tell("done\n"));
        watcher.ifPresent(Running::close);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // already on the way out
        }
    }

    /** Others still run until this program is gone, and may write; whoever waits for its end sweeps up after them. */
    private void interrupted() {
        leaving = true;
        end();
        watcher.ifPresent(shell -> shell.tell("forget\n"));
    }

    private synchronized void end() {
        guarded.forEach(Running::kill);
        guarded.forEach(Running::close);
        workplace.close();
    }
}
