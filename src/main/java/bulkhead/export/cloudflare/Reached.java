package bulkhead.export.cloudflare;

import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The links of an edge service that its load balancer can serve. */
final class Reached {
    private static final Set<String> WEB = Set.of("http", "https");

    private Reached() {
    }

    /** Calls by HTTP. */
    static List<Link> by(Deployment deployment, Component edge) {
        return calls(deployment, edge).filter(link -> web(deployment, link)).toList();
    }

    /** Calls it can't balance. */
    static List<Link> beside(Deployment deployment, Component edge) {
        return calls(deployment, edge).filter(link -> !web(deployment, link)).toList();
    }

    private static Stream<Link> calls(Deployment deployment, Component edge) {
        return deployment.topology().links().values().stream()
                .filter(link -> link.from().equals(edge.id()) && link.kind() == LinkKind.CALLS && !link.to().equals(edge.id()));
    }

    private static boolean web(Deployment deployment, Link link) {
        return deployment.protocol(link).filter(WEB::contains).isPresent();
    }
}
