package bulkhead.export.keepalived;

import static org.junit.jupiter.api.Assumptions.abort;

import bulkhead.export.Installed;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network with an interface that isn't the loopback, which keepalived refuses: one of this machine, else a namespace of the
 * test's own, which takes root. On the build server there is always one.
 */
record Network(String device, Optional<String> namespace) implements AutoCloseable {
    private static final Installed IP = new Installed("ip", "iproute2");
    /** Not every kernel has each. */
    private static final List<String> KINDS = List.of("dummy", "veth", "bridge");
    private static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));

    static Network open() throws IOException, InterruptedException {
        var name = "bulkhead-" + ProcessHandle.current().pid();
        if (ip("netns", "add", name)) {
            var network = new Network("vrrp0", Optional.of(name));
            for (var kind : KINDS) {
                if (ip("-n", name, "link", "add", network.device, "type", kind) && ip("-n", name, "link", "set", network.device, "up")) {
                    return network;
                }
            }
            network.close();
        }
        return new Network(existing(), Optional.empty());
    }

    private static String existing() throws IOException {
        var device = NetworkInterface.networkInterfaces().map(NetworkInterface::getName).filter(each -> !each.equals("lo")).findFirst();
        if (device.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no network interface but the loopback, and none can be made.");
        }
        return device.orElseGet(() -> abort("keepalived takes no loopback, and there is no other network interface."));
    }

    private static boolean ip(String... arguments) throws IOException, InterruptedException {
        return IP.run(ANYWHERE, arguments).code() == 0;
    }

    Installed.Answer run(Installed program, Path folder, String... arguments) throws IOException, InterruptedException {
        if (namespace.isEmpty()) {
            return program.run(folder, arguments);
        }
        var inside = new ArrayList<>(List.of("netns", "exec", namespace.get(), program.path().toString()));
        Stream.of(arguments).forEach(inside::add);
        return IP.run(folder, inside.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (namespace.isPresent()) {
            ip("netns", "delete", namespace.get());
        }
    }
}
