package bulkhead.program;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A started program. Closing ends it: asked first, killed after a second, its children too. */
public final class Running implements AutoCloseable {
    private static final int MOST = 1_000_000;
    private static final long GRACE_SECONDS = 1;

    private final Process process;
    private final StringBuffer printed = new StringBuffer();
    private final Thread reader;

    Running(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Keeps reading beyond what is kept: a full pipe would stop the program. */
    private void read() {
        try (var text = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            var piece = new char[8192];
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                printed.append(piece, 0, Math.min(read, MOST - printed.length()));
            }
        } catch (IOException _) {
            // the program was killed; what it said until then is kept
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
