package bulkhead.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ExecutableTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void theFirstFolderWins() throws IOException {
        var first = Files.createDirectory(folder.resolve("first"));
        var second = Files.createDirectory(folder.resolve("second"));
        var program = script(second, "tool", "exit 0");
        Files.writeString(first.resolve("tool"), "not to be run");
        var path = new SearchPath(List.of(first, second));
        assertEquals(Optional.of(program), path.find("tool"));
        assertEquals(script(first, "other", "exit 0"), path.find("missing", "other").orElseThrow());
    }

    @Test
    void whatIsNotInstalledIsNotFound() {
        assertEquals(Optional.empty(), new SearchPath(List.of(folder, folder.resolve("none"))).find("tool"));
    }

    @Test
    void ofSeveralVersionsTheNewestIsFound() throws IOException {
        script(folder, "php-fpm8.2", "exit 0");
        var newest = script(folder, "php-fpm8.10", "exit 0");
        script(folder, "php-fpm8.2.old", "exit 0");
        assertEquals(Optional.of(newest), new SearchPath(List.of(folder)).findLast(Pattern.compile("php-fpm[\\d.]*")));
    }

    @Test
    void theUsersOwnPathLeadsToAShell() {
        assertTrue(SearchPath.ofUser().find("sh").isPresent());
    }

    @Test
    void outputAndExitCodeAreKept() throws IOException {
        var ran = script(folder, "tool", "echo \"to $1\"; echo no >&2; exit 3").run(folder, LONG, "a name");
        assertEquals(new Ran(3, "to a name\nno\n"), ran);
    }

    @Test
    void itRunsInItsFolder() throws IOException {
        Files.writeString(folder.resolve("here"), "yes");
        assertEquals("yes", script(folder, "tool", "cat here").run(folder, LONG).output());
    }

    @Test
    void whatTakesTooLongIsKilledWithItsChildren() throws IOException, InterruptedException {
        var tool = script(folder, "tool", "sleep 300 & echo $!; wait");
        var ran = tool.run(folder, Duration.ofMillis(500));
        assertEquals(Ran.TOO_LONG, ran.exit());
        var child = Long.parseLong(ran.output().strip());
        for (int i = 0; i < 100 && works(child); i++) {
            Thread.sleep(50);
        }
        assertFalse(works(child));
    }

    @Test
    void aFloodOfWordsNeitherBlocksNorFillsTheMemory() throws IOException {
        var ran = script(folder, "tool", "head -c 5000000 /dev/zero | tr '\\0' x").run(folder, LONG);
        assertEquals(1_000_000, ran.output().length());
        assertTrue(ran.well());
    }

    @Test
    void anInterruptedThreadEndsTheRun() throws IOException {
        var tool = script(folder, "tool", "sleep 300");
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> tool.run(folder, LONG));
        assertTrue(Thread.interrupted());
    }

    @Test
    void whatCannotBeStartedSaysWhy() throws IOException {
        var broken = new Executable(folder.resolve("none"));
        var ran = broken.run(folder, LONG);
        assertEquals(Ran.NOT_STARTED, ran.exit());
        assertTrue(ran.output().contains("none"), ran.output());
    }

    @Test
    void aVersionIsFoundInWhatAProgramSays() throws IOException {
        var tool = script(folder, "tool", "echo 'HAProxy version 2.6.12-1+deb12u3 2025/10/03'");
        assertEquals(new Version(List.of(2, 6, 12)), tool.version("-v").orElseThrow());
    }

    @Test
    void versionsCompareByNumbers() {
        var newer = Version.in("3.10").orElseThrow();
        assertTrue(newer.compareTo(Version.in("3.9.9").orElseThrow()) > 0);
        assertEquals(0, newer.compareTo(Version.in("v3.10.0").orElseThrow()));
        assertEquals(Optional.empty(), Version.in("no number 7 here, nor 99999999999.1"));
    }

    @Test
    void aWorkplaceIsGoneAfterwards() {
        Path left;
        try (var place = Workplace.open()) {
            left = place.folder();
            place.put("a/b.txt", new byte[] {1});
            assertThrows(IllegalArgumentException.class, () -> place.put("../b.txt", new byte[0]));
            assertTrue(Files.exists(left.resolve("a/b.txt")));
        }
        assertFalse(Files.exists(left));
    }

    /** A dead process that nobody has buried yet is still listed, but has no command any more. */
    private static boolean works(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().command()).isPresent();
    }

    private static Executable script(Path folder, String name, String body) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new Executable(file);
    }
}
