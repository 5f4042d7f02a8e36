package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import bulkhead.export.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real program's own check of a configuration. Where it isn't installed a test says so by name; on the build server that is a
 * failure.
 */
final class Haproxy {
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy"));

    private Haproxy() {
    }

    /** Every {@code haproxy.cfg} is accepted without a warning, started from another folder. */
    static void accepts(Export export, Path folder) throws IOException, InterruptedException {
        for (var artifact : export.artifacts()) {
            var file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.text());
            if (artifact.text().contains(" ssl crt ")) {
                Files.writeString(file.resolveSibling("site's.pem"), SelfSigned.pem());
            }
        }
        for (var artifact : export.artifacts()) {
            if (artifact.path().endsWith("haproxy.cfg")) {
                check(folder.resolve(artifact.path()), artifact.text());
            }
        }
    }

    private static void check(Path file, String text) throws IOException, InterruptedException {
        var node = file.getParent().getFileName().toString();
        var process = new ProcessBuilder(program().toString(), "-dW", "-c", "-V", "-L", node, "-f", file.toString())
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true).redirectOutput(file.resolveSibling("said.txt").toFile()).start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        var said = Files.readString(file.resolveSibling("said.txt"));
        assertEquals(0, process.exitValue(), () -> said + "\n" + text.substring(0, Math.min(text.length(), 20_000)));
    }

    private static Path program() {
        var program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("haproxy isn't installed; the build server needs it (Debian package haproxy).");
        }
        return program.orElseGet(() -> abort("haproxy isn't installed (Debian package haproxy)."));
    }
}
