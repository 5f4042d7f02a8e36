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
        var component = deployment.topology().components().get(node.component());
        return Routes.of(new Proxy(deployment, component, node, new Notes())).stream().findFirst().filter(route -> route.protocol().http()).map(Route::port);
    }
}
