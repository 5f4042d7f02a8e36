package bulkhead.program;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sleep to start")
class GuardTest {
    /** Another program of this one, which is killed. */
    static final class Guarding {
        private Guarding() {
        }

        public static void main(String... args) throws Exception {
            var path = SearchPath.ofUser();
            var guard = Guard.open(path);
            var running = guard.watch(() -> path.find("sleep").orElseThrow().start(guard.workplace().folder(), "600"));
            System.out.println(running.id() + " " + guard.workplace().folder());
            // whenever it is interrupted, it is about to start another one and to write
            while (args.length > 0) {
                guard.watch(() -> path.find("sleep").orElseThrow().start(Path.of("/"), "600")).kill();
                guard.workplace().put("below/file", new byte[0]);
            }
            Thread.sleep(600_000);
        }
    }

    @Test
    void closingEndsProgramsAndRemovesTheFolder() throws Exception {
        var path = SearchPath.ofUser();
        try (var guard = Guard.open(path)) {
            var running = guard.watch(() -> path.find("sleep").orElseThrow().start(guard.workplace().folder(), "600"));
            assertTrue(running.alive());
            guard.close();
            assertFalse(running.alive());
            assertFalse(Files.exists(guard.workplace().folder()));
        }
    }

    @Test
    void afterACrashNothingIsLeft() throws Exception {
        nothingIsLeft(true);
    }

    @Test
    void afterAnInterruptNothingIsLeft() throws Exception {
        nothingIsLeft(false);
    }

    private static void nothingIsLeft(boolean crash) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Guarding.class.getName()));
        if (!crash) {
            command.add("busy");
        }
        var crashing = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = new BufferedReader(new InputStreamReader(crashing.getInputStream(), StandardCharsets.UTF_8))) {
            var words = said.readLine().split(" ", 2);
            assertTrue(Files.exists(Path.of(words[1])));
            if (crash) {
                crashing.destroyForcibly();
            } else {
                crashing.destroy();
            }
            assertTrue(crashing.waitFor(1, TimeUnit.MINUTES));
            await(() -> ProcessHandle.of(Long.parseLong(words[0])).filter(ProcessHandle::isAlive).isEmpty());
            await(() -> !Files.exists(Path.of(words[1])));
        }
    }

    /** As long as it takes, but no longer than anybody would wait. */
    private static void await(BooleanSupplier gone) throws InterruptedException {
        for (int waited = 0; !gone.getAsBoolean() && waited < 600; waited++) {
            Thread.sleep(50);
        }
        assertTrue(gone.getAsBoolean());
    }
}
