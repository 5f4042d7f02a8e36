package bulkhead.analysis.queue;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * How many requests at once the files of the proxies let into one instance of a component: of its {@code proxies} (instances of
 * balancers) those that let in most let in {@code each}. {@code worst} is the single loss that leaves the least room, where there is
 * one, of those first after which the workers would do and what is let in doesn't; {@code least} is what is still let in after
 * whatever single loss leaves the least, but anything. {@code by} are the balancers.
 */
public record Admission(Id component, Setting workers, int proxies, int each, Inflow well, Optional<Inflow> worst, long least,
        List<Id> by) {
    /**
     * What comes to an instance at peak, all well or {@code after} a loss: {@code sending} proxies send to it and together let in
     * {@code open} requests at once, and {@code busy} of its workers would have to be busy.
     */
    public record Inflow(Optional<Event> after, int sending, long open, double busy) {
        Inflow needing(double workers) {
            return new Inflow(after, sending, open, workers);
        }
    }

    /** The program whose files hold back what is more. */
    private static final String PRODUCT = "haproxy";

    public Admission {
        by = List.copyOf(by);
    }

    /** What the files of all proxies let into one instance at once while only these live; empty where they hold nothing back. */
    public static OptionalLong letIn(Deployment deployment, Id component, Predicate<Node> living) {
        var balancers = deployment.balancers();
        return each(deployment, component) == 0 ? OptionalLong.empty()
                : OptionalLong.of(balancers.letIn(balancers.senders(component, living), component));
    }

    /** What that proxy lets in which lets in most; 0 for components without workers or without such proxies alone before them. */
    static int each(Deployment deployment, Id component) {
        var by = balancers(deployment, component);
        return by.stream().allMatch(balancer -> runs(deployment, balancer))
                ? by.stream().mapToInt(balancer -> deployment.balancers().letIn(balancer, component)).max().orElse(0) : 0;
    }

    static List<Id> balancers(Deployment deployment, Id component) {
        return deployment.balancers().before(component).map(Node::component).distinct().toList();
    }

    private static boolean runs(Deployment deployment, Id balancer) {
        return deployment.catalog().kind(deployment.topology().components().get(balancer))
                .flatMap(kind -> kind.product()).filter(PRODUCT::equals).isPresent();
    }

    /** All well, or, of whom nobody asks then, after the worst loss. */
    public Inflow usual() {
        return well.sending() > 0 ? well : worst.orElse(well);
    }

    /** Workers that can be busy at once: what all that send let in, and no more than there are. */
    public int usable(Inflow inflow) {
        return (int) Math.min(workers.count(), inflow.open());
    }

    /** Whether the workers would do and what is let in doesn't. */
    public boolean withheld(Inflow inflow) {
        return withheld(inflow, workers.count());
    }

    static boolean withheld(Inflow inflow, int workers) {
        return inflow.busy() < workers && inflow.busy() > inflow.open();
    }

    /** The share that is busy of those that can be; 0 where nothing comes. */
    public double use(Inflow inflow) {
        return inflow.busy() == 0 ? 0 : inflow.busy() / usable(inflow);
    }
}
