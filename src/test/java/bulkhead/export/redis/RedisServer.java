package bulkhead.export.redis;

import bulkhead.export.Installed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real server started from a file on a free loopback port, which alone is changed; ends with the test. */
final class RedisServer implements AutoCloseable {
    private static final Installed REDIS = new Installed("redis-server", "redis-server");

    /** A cluster's second port lies 10,000 above the first. */
    private static final int HIGHEST_PORT = 55_535;

    private final Process process;
    private final Path said;
    private final InetAddress address;
    private final int port;

    private RedisServer(Process process, Path said, InetAddress address, int port) {
        this.process = process;
        this.said = said;
        this.address = address;
        this.port = port;
    }

    static RedisServer start(Path file) throws IOException, InterruptedException {
        return start(file, "127.0.0.1", freePort());
    }

    /** With more words for its command line, such as {@code --sentinel}. */
    static RedisServer start(Path file, String address, int port, String... more) throws IOException, InterruptedException {
        var said = file.resolveSibling(file.getFileName() + ".txt");
        var command = new ArrayList<>(List.of(REDIS.path().toString(), file.toString(), "--port", Integer.toString(port), "--bind", address));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).directory(file.getParent().toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        var server = new RedisServer(process, said, InetAddress.getByName(address), port);
        server.awaitReady();
        return server;
    }

    static int freePort() throws IOException {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() <= HIGHEST_PORT) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    /** As long as it takes, while the process lives. */
    private void awaitReady() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (var _ = new Socket(address, port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new AssertionError("redis-server ended with " + process.exitValue() + ": " + Files.readString(said));
    }

    /** The lines of its answer to an inline command. */
    List<String> ask(String command) throws IOException {
        try (var socket = new Socket(address, port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Stream.generate(() -> line(reader)).takeWhile(line -> line != null).filter(line -> !line.matches("[*$+].*|OK") || line.equals("+PONG"))
                    .toList();
        }
    }

    private static String line(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
