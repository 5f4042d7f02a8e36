package bulkhead.export.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Installed;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question of the readiness probe, put to a real PHP-FPM. */
class FastcgiPingTest {
    private static final Installed PHP_FPM = new Installed("php-fpm8.2", "php8.2-fpm");
    private static final Installed PHP = new Installed("php8.2", "php8.2-cli");
    @TempDir
    private Path folder;

    @Test
    void aPoolThatLivesAnswersAndOneThatIsGoneDoesNot() throws Exception {
        int port = freePort();
        Files.writeString(folder.resolve("php-fpm.conf"), "[global]\nerror_log = " + folder.resolve("log")
                + "\ndaemonize = no\n[www]\nuser = nobody\ngroup = nogroup\n"
                + "listen = 127.0.0.1:" + port + "\npm = static\npm.max_children = 1\nping.path = /fpm-ping\n");
        var pool = new ProcessBuilder(PHP_FPM.path().toString(), "-R", "-F", "-y", folder.resolve("php-fpm.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile()).start();
        try {
            assertTrue(opens(port), () -> "the pool doesn't start, see " + folder);
            assertEquals(0, ask(port));
        } finally {
            pool.destroy();
            assertTrue(pool.waitFor(10, TimeUnit.SECONDS));
        }
        assertEquals(1, ask(port));
    }

    private int ask(int port) throws Exception {
        List<String> command = FastcgiPing.command(port);
        return PHP.run(folder, command.subList(1, command.size()).toArray(String[]::new)).code();
    }

    private static boolean opens(int port) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return true;
            } catch (java.io.IOException _) {
                Thread.sleep(50);
            }
        }
        return false;
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
