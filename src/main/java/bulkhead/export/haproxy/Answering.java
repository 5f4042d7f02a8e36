package bulkhead.export.haproxy;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.export.Notes;
import java.util.Optional;

/** What an instance's file lets it answer, for files of others that ask it, and what its back ends are called in its figures. */
public final class Answering {
    /** The back end that is only a table of how often clients ask. */
    public static final String TABLE = "own_rates";
    /** Before the first rank of a back end's servers, at the end of its name, where there is a back end for earlier ones. */
    public static final String RANK = "_rank";

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
