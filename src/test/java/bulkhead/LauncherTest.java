package bulkhead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script beside the jar, with JDKs that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path directory;
    private Path installed;

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectories(directory.toRealPath().resolve("a place")).resolve("bulkhead");
        Files.copy(Path.of("packaging/launcher/bulkhead"), installed);
    }

    @Test
    void argumentsReachTheJarBesideTheScript() throws Exception {
        assertEquals(List.of("jdk25", installed + ".jar", "check", "a file.json", "*"), start(installed, jdk("25.0.3", "jdk25")));
    }

    @Test
    void aSymbolicLinkLeadsToTheJar() throws Exception {
        var link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a place", "bulkhead"));
        assertEquals(List.of("jdk25", installed + ".jar", "check", "a file.json", "*"), start(link, jdk("25", "jdk25")));
    }

    @Test
    void anotherVersionIsPassedOver() throws Exception {
        var other = jdk("17.0.15", "jdk17");
        jdk("25.0.1", "runtime");
        Files.move(directory.resolve("runtime"), installed.resolveSibling("runtime"));
        assertEquals(List.of("runtime", installed + ".jar", "check", "a file.json", "*"), start(installed, other));
    }

    private Path jdk(String version, String name) throws IOException {
        var home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        var java = Files.writeString(home.resolve("bin/java"), """
                #!/bin/sh
                echo %s
                while [ "$1" != -jar ]; do shift; done
                shift
                for each; do echo "$each"; done
                """.formatted(name));
        java.toFile().setExecutable(true);
        return home;
    }

    private List<String> start(Path script, Path javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", script.toString(), "check", "a file.json", "*").directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        var process = builder.start();
        try (var lines = process.inputReader(); Stream<String> said = lines.lines()) {
            return said.toList();
        }
    }
}
