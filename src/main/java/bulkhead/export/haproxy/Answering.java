package bulkhead.export.haproxy;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.export.Notes;
import java.util.Optional;

/** What an instance's file lets it answer, for files of others that ask it. */
public final class Answering {
    private Answering() {
    }

    /** The port on which it answers the check path of its group; empty where its first front end doesn't speak HTTP, or there is none. */
    public static Optional<Integer> checkPort(Deployment deployment, Node node) {
        return Routes.of(proxy(deployment, node)).stream().findFirst().filter(route -> route.protocol().http()).map(Route::port);
    }

    /** Whether it speaks TLS there: it states a certificate, whatever its callers are drawn as speaking. */
    public static boolean encrypted(Deployment deployment, Node node) {
        return new Tls(proxy(deployment, node)).certificate().isPresent();
    }

    private static Proxy proxy(Deployment deployment, Node node) {
        return new Proxy(deployment, deployment.topology().components().get(node.component()), node, new Notes());
    }
}
