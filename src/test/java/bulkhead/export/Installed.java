package bulkhead.export;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine that judges exported files. Where it isn't installed a test says so by name; on the build server that
 * is a failure.
 */
public record Installed(String name, String debianPackage) {
    private static final List<String> FOLDERS = List.of("/usr/sbin/", "/usr/bin/", "/usr/local/sbin/", "/usr/local/bin/");

    /** How it ended and all it said. */
    public record Answer(int code, String said) {
    }

    public Path path() {
        var found = FOLDERS.stream().map(folder -> Path.of(folder + name)).filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(name + " isn't installed; the build server needs it (Debian package " + debianPackage + ").");
        }
        return found.orElseGet(() -> abort(name + " isn't installed (Debian package " + debianPackage + ")."));
    }

    /** Runs it in a folder until it ends, a minute at most. */
    public Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(path().toString()));
        command.addAll(List.of(arguments));
        var said = Files.createTempFile(folder, "said", ".txt");
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        return new Answer(process.exitValue(), Files.readString(said));
    }

    /** Writes the files of an export below a folder. */
    public static void write(Export export, Path folder) throws IOException {
        for (var artifact : export.artifacts()) {
            var file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.text());
        }
    }

    /** The text of one file. */
    public static String text(Export export, String path) {
        return export.artifacts().stream().filter(each -> each.path().equals(path)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + path + " among " + export.artifacts().stream().map(Artifact::path).toList()))
                .text();
    }
}
