package bulkhead.export.haproxy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small servers on loopback addresses that say who they are, and agents that say how they are. */
final class StandIns implements AutoCloseable {
    private final List<AutoCloseable> open = new ArrayList<>();

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Answers every request with its name and the client's address as it reads it. */
    HttpServer server(String name, String address, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, port), 50);
        server.createContext("/", exchange -> {
            var answer = (name + " " + exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of())).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        server.start();
        open.add(() -> server.stop(0));
        return server;
    }

    /** Answers every connection with one line. */
    void agent(String address, int port, String line) throws IOException {
        var listening = new ServerSocket(port, 50, InetAddress.getByName(address));
        open.add(listening);
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try (var caller = listening.accept()) {
                    caller.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // the test is over, or the caller went away
                }
            }
        });
    }

    @Override
    public void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }
}
