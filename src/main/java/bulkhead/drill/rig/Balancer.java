package bulkhead.drill.rig;

import bulkhead.deployment.Node;
import bulkhead.program.Running;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A real HAProxy for one instance; what it logs about its servers is heard as it says it, whom it knows is asked through its
 * control socket.
 */
final class Balancer implements AutoCloseable {
    /** Not starting, stopping or stopped (HAProxy 2.6 management guide, show servers state). */
    private static final String RUNNING = "2";
    private static final Pattern STATE = Pattern.compile("Server (\\S+)/(\\S+) is (UP|DOWN)\\b");

    private static final Pattern THREADS = Pattern.compile("Nbthread: (\\d{1,5})");

    private final Node node;
    private final Path socket;
    private final Function<String, Optional<Node>> byAddress;
    private final Map<String, Node> servers = new ConcurrentHashMap<>();
    private final Consumer<Sighting> seen;
    /** By the port of who asked. */
    private final Map<Integer, Account> accounts = new ConcurrentHashMap<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private Running running;
    private volatile boolean gone;

    /** @param byAddress who has an address */
    Balancer(Node node, Path socket, Function<String, Optional<Node>> byAddress, Consumer<Sighting> seen) {
        this.node = node;
        this.socket = socket;
        this.byAddress = byAddress;
        this.seen = seen;
    }

    void runs(Running started) {
        running = started;
    }

    void heard(String line) {
        long now = System.nanoTime();
        var state = STATE.matcher(line);
        if (state.find()) {
            Optional.ofNullable(servers.get(state.group(1) + "/" + state.group(2)))
                    .ifPresent(server -> seen.accept(new Sighting(node, server, state.group(3).equals("UP"), now)));
        } else {
            Account.in(line).ifPresent(account -> accounts.put(account.port(), account));
        }
    }

    /** Of a request from this port: what it wrote at its end, or whom it has given it to; empty where that went well. */
    Optional<Account> account(int port) {
        return Optional.ofNullable(accounts.get(port)).or(() -> gone ? Optional.empty() : underway(port));
    }

    private Optional<Account> underway(int port) {
        try {
            return ask("show sess").lines().flatMap(line -> Account.underway(line).stream())
                    .filter(account -> account.port() == port).findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** As when its process is killed. */
    void kill() {
        gone = true;
        running.kill();
    }

    /** As when its host loses power: what is open stays open and silent, and who connects at one of these doors hears nothing. */
    void vanish(List<InetSocketAddress> doors) {
        gone = true;
        if (!running.freeze()) {
            running.kill();
            return;
        }
        try {
            for (var door : doors) {
                var crowd = new Crowd(door);
                crowds.add(crowd);
                crowd.fill();
            }
        } catch (IOException _) {
            // no more sockets, and others need theirs
            close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (running != null) {
            running.kill();
        }
        crowds.forEach(Crowd::close);
    }

    Node node() {
        return node;
    }

    Running running() {
        return running;
    }

    /**
     * The instances it knows to be well, by its own word: each as healthy as can be, and no longer at its slow start. One that
     * has just come up would go down by the first bad check, and takes fewer requests than it may, so nothing can be said of it
     * yet.
     */
    Set<Node> well() {
        try {
            learn();
            var table = Statistics.rows(ask("show stat"));
            if (table.isEmpty()) {
                return Set.of();
            }
            var columns = table.getFirst();
            return table.stream().skip(1).filter(row -> row.size() == columns.size() && well(columns, row))
                    .flatMap(row -> Optional.ofNullable(servers.get(row.get(0) + "/" + row.get(1))).stream())
                    .collect(Collectors.toSet());
        } catch (IOException _) {
            return Set.of();
        }
    }

    private static boolean well(List<String> columns, List<String> row) {
        var status = row.get(columns.indexOf("status"));
        var health = row.get(columns.indexOf("check_health"));
        return status.equals("no check") || status.startsWith("UP") && !health.isEmpty() && Integer.parseInt(health)
                == Integer.parseInt(row.get(columns.indexOf("check_rise")))
                        + Integer.parseInt(row.get(columns.indexOf("check_fall"))) - 1;
    }

    /** As many as it says it runs; 1 where it says nothing. */
    int threads() {
        try {
            return ask("show info").lines().map(THREADS::matcher).filter(Matcher::matches).map(line -> Integer.parseInt(line.group(1)))
                    .findFirst().orElse(1);
        } catch (IOException _) {
            return 1;
        }
    }

    private void learn() throws IOException {
        var found = new HashMap<String, Node>();
        ask("show servers state").lines().map(line -> line.split(" "))
                .filter(fields -> fields.length > 5 && fields[5].equals(RUNNING))
                .forEach(fields -> byAddress.apply(fields[4])
                .ifPresent(server -> found.put(fields[1] + "/" + fields[3], server)));
        servers.putAll(found);
    }

    private String ask(String command) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            var answer = new StringBuilder();
            var piece = ByteBuffer.allocate(65_536);
            while (channel.read(piece) >= 0) {
                answer.append(StandardCharsets.US_ASCII.decode(piece.flip()));
                piece.clear();
            }
            return answer.toString();
        }
    }
}
