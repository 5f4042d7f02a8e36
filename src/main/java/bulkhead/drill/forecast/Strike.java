package bulkhead.drill.forecast;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Detection;
import bulkhead.deployment.Node;
import java.util.Set;
import java.util.stream.Collectors;

/** A loss to drill: the name it is asked for by, and all that is lost at once. */
public record Strike(String name, Set<Event> events) {
    public Strike {
        events = Set.copyOf(events);
    }

    public static Strike of(Event event) {
        var sort = event.sort().name().toLowerCase(java.util.Locale.ROOT);
        return new Strike(sort + ":" + event.element() + (event.sort() == Event.Sort.INSTANCE ? ":" + event.instance() : ""),
                Set.of(event));
    }

    /** Killed processes where only instances and components are lost; else hosts vanish. */
    public Detection.Loss loss() {
        return Event.loss(events);
    }

    /** The instances that are gone. */
    public Set<Node> lost(Deployment deployment) {
        return deployment.nodes().filter(node -> events.stream().anyMatch(event -> event.takes(node, deployment.topology())))
                .collect(Collectors.toSet());
    }
}
