package bulkhead.drill.forecast;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Detection;
import bulkhead.deployment.Node;
import bulkhead.model.Id;
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
        return events.stream().allMatch(event -> event.sort() == Event.Sort.INSTANCE || event.sort() == Event.Sort.COMPONENT)
                ? Detection.Loss.PROCESS : Detection.Loss.HOST;
    }

    /** The instances that are gone. */
    public Set<Node> lost(Deployment deployment) {
        return deployment.nodes().filter(node -> events.stream().anyMatch(event -> takes(event, node, deployment)))
                .collect(Collectors.toSet());
    }

    private static boolean takes(Event event, Node node, Deployment deployment) {
        return switch (event.sort()) {
            case INSTANCE -> node.component().equals(event.element()) && node.number() == event.instance();
            case COMPONENT -> node.component().equals(event.element());
            case PLACE -> node.places().contains(event.element());
            case RISK -> attached(deployment.topology().risks().get(event.element()).attachedTo(), node);
            case LINK -> false;
        };
    }

    private static boolean attached(java.util.Collection<Id> elements, Node node) {
        return elements.contains(node.component()) || node.places().stream().anyMatch(elements::contains);
    }
}
