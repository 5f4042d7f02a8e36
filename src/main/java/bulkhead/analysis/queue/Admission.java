package bulkhead.analysis.queue;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * How many requests at once the files of the proxies let into one instance of a component: {@code each} of its {@code proxies}
 * (instances of balancers) at most so many, {@code sending} of them send any while all is well. {@code by} are the balancers.
 */
public record Admission(Id component, Setting workers, int proxies, int sending, int each, List<Id> by) {
    /** The program whose files hold back what is more. */
    private static final String PRODUCT = "haproxy";

    public Admission {
        by = List.copyOf(by);
    }

    /** Empty for components without workers or without such a proxy before them. */
    static Optional<Admission> of(Deployment deployment, Component component) {
        var by = deployment.balancerNodes(component.id()).map(Node::component).distinct().toList();
        var each = by.stream().flatMapToInt(balancer -> deployment.connectionsPerBackEnd(balancer, component.id()).stream()
                .map(connections -> connections * deployment.backEnds(balancer, component.id()))).max();
        if (each.isEmpty() || !by.stream().allMatch(balancer -> runs(deployment, balancer))) {
            return Optional.empty();
        }
        return Optional.of(new Admission(component.id(), deployment.settings().of(component, Props.WORKERS).orElseThrow(),
                deployment.balancers(component.id()), (int) deployment.sendingBalancers(component.id()).count(),
                each.getAsInt(), by));
    }

    private static boolean runs(Deployment deployment, Id balancer) {
        return deployment.catalog().kind(deployment.topology().components().get(balancer))
                .flatMap(kind -> kind.product()).filter(PRODUCT::equals).isPresent();
    }

    /** Workers that can be busy at once: what all that send let in, and no more than there are. */
    public int usable() {
        return (int) Math.min(workers.count(), (long) sending * each);
    }

    /** What all proxies together may let in at once. */
    public long allowed() {
        return (long) proxies * each;
    }
}
