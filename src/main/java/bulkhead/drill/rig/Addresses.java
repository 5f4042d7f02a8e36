package bulkhead.drill.rig;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An address of its own for each instance of a deployment, out of 127.0.0.0/8, so that all ports can stay as they are: as many
 * instances as you like may listen on 80. Ports that only root may use are raised by {@value #RAISED} where this user isn't
 * allowed to.
 */
public final class Addresses implements AutoCloseable {
    /** The port of the name server; one that nobody needs a right for. */
    static final int NAME_PORT = 10_053;
    private static final int RAISED = 20_000;
    private static final int FIRST_PRIVATE = 1024;
    private static final int NETWORKS = 200;
    private static final AtomicInteger NEXT = new AtomicInteger((int) (ProcessHandle.current().pid() % NETWORKS));

    private final String network;
    private final boolean lowPorts;
    private final Map<Node, String> byNode = new LinkedHashMap<>();
    private final Map<String, List<Node>> byHost = new LinkedHashMap<>();

    private final ServerSocket claim;

    private Addresses(Deployment deployment, String network, ServerSocket claim) {
        this.network = network;
        this.claim = claim;
        this.lowPorts = allowed(network + "0.1", FIRST_PRIVATE - 1);
        deployment.nodes().forEach(node -> byNode.put(node, network + (1 + byNode.size() / 250) + "."
                + (1 + byNode.size() % 250)));
        byNode.keySet().forEach(node -> names(deployment, node)
                .forEach(host -> byHost.computeIfAbsent(host, _ -> new ArrayList<>()).add(node)));
    }

    /**
     * In a network of their own, claimed by listening in it, so that no other drill on this machine uses it until this one is
     * closed.
     */
    public static Addresses of(Deployment deployment) {
        for (int tried = 0; tried < NETWORKS; tried++) {
            var network = "127." + (20 + NEXT.getAndIncrement() % NETWORKS) + ".";
            var claim = claimed(network + "0.1", NAME_PORT);
            if (claim.isPresent()) {
                return new Addresses(deployment, network, claim.get());
            }
        }
        throw new IllegalStateException("No network of 127.0.0.0/8 is free.");
    }

    @Override
    public void close() {
        quietly(claim);
    }

    private static void quietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }

    private static Stream<String> names(Deployment deployment, Node node) {
        return Stream.concat(Stream.of(node.host()), deployment.serviceHost(node.component()).stream());
    }

    private static Optional<ServerSocket> claimed(String address, int port) {
        try {
            var socket = new ServerSocket();
            try {
                socket.bind(new InetSocketAddress(ip(address), port));
                return Optional.of(socket);
            } catch (IOException _) {
                quietly(socket);
            }
        } catch (IOException _) {
            // no socket at all
        }
        return Optional.empty();
    }

    private static boolean allowed(String address, int port) {
        var socket = claimed(address, port);
        socket.ifPresent(Addresses::quietly);
        return socket.isPresent();
    }

    public String of(Node node) {
        return byNode.get(node);
    }

    /** Where the name server listens; also taken to say that the network is in use. */
    String nameServer() {
        return network + "0.1";
    }

    /** All instances that a host name leads to. */
    List<Node> behind(String host) {
        return byHost.getOrDefault(host, List.of());
    }

    Optional<Node> at(String address) {
        return byNode.entrySet().stream().filter(entry -> entry.getValue().equals(address)).map(Map.Entry::getKey).findFirst();
    }

    public int port(int drawn) {
        return drawn < FIRST_PRIVATE && !lowPorts ? drawn + RAISED : drawn;
    }

    public InetSocketAddress socket(Node node, int port) {
        return new InetSocketAddress(ip(of(node)), port);
    }

    static InetAddress ip(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
