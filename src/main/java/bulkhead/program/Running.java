package bulkhead.program;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A started program. Closing ends it: asked first, killed after a second, its children too. */
public final class Running implements AutoCloseable {
    private static final int MOST = 1_000_000;
    private static final long GRACE_SECONDS = 1;

    private final Process process;
    private final StringBuffer printed = new StringBuffer();
    private final Thread reader;

    Running(Process process, Consumer<String> heard) {
        this.process = process;
        // a virtual thread would hold one of the few carriers while it waits for the pipe
        this.reader = Thread.ofPlatform().daemon().name("output-of-" + process.pid()).start(() -> read(heard));
    }

    /** Keeps reading beyond what is kept: a full pipe would stop the program. */
    private void read(Consumer<String> heard) {
        var line = new StringBuilder();
        try (var text = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            var piece = new char[8192];
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                printed.append(piece, 0, Math.min(read, MOST - printed.length()));
                hear(line.append(piece, 0, read), heard);
            }
        } catch (IOException _) {
            // the program was killed; what it said until then is kept
        }
    }

    private static void hear(StringBuilder line, Consumer<String> heard) {
        for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
            heard.accept(line.substring(0, end));
            line.delete(0, end + 1);
        }
    }

    /** Writes to its standard input. What it no longer reads is lost. */
    public void tell(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException _) {
            // it has ended, and its output says why
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long id() {
        return process.pid();
    }

    /** What it has printed until now. */
    public String output() {
        return printed.toString();
    }

    /** Waits for its end; what doesn't end within the limit is killed. @throws CancellationException where interrupted */
    public Ran end(Duration limit) {
        try {
            var ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                close();
            }
            // a child left behind may keep the pipe open for ever
            reader.join(Duration.ofSeconds(GRACE_SECONDS));
            return new Ran(ended ? process.exitValue() : Ran.TOO_LONG, output());
        } catch (InterruptedException _) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Dies at once, as if its machine had lost power; its children too. */
    public void kill() {
        everyone().forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Stands still as if its machine had lost power: it hears and says nothing more, but the system keeps its connections and ports. Answers
     * whether this system can do so.
     */
    public boolean freeze() {
        try {
            return new ProcessBuilder("sh", "-c", "kill -STOP " + process.pid()).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        var all = everyone().toList();
        all.forEach(ProcessHandle::destroy);
        if (!gone()) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private boolean gone() {
        try {
            return process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Stream<ProcessHandle> everyone() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }
}
