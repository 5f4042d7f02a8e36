package bulkhead.analysis.failure;

import bulkhead.deployment.Detection.Loss;
import bulkhead.deployment.Node;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.Collection;

/**
 * Something that can be lost by itself: one instance (numbered from 1), a component as a whole, a place, a risk or a link (number
 * 0).
 */
public record Event(Sort sort, Id element, int instance) {
    /** In the order in which losses are listed. */
    public enum Sort {
        INSTANCE, COMPONENT, PLACE, RISK, LINK
    }

    /** Whether an instance is gone with it. A link takes none. */
    public boolean takes(Node node, Topology topology) {
        return switch (sort) {
            case INSTANCE -> element.equals(node.component()) && instance == node.number();
            case COMPONENT -> element.equals(node.component());
            case PLACE -> node.places().contains(element);
            case RISK -> topology.risks().get(element).attachedTo().stream()
                    .anyMatch(on -> on.equals(node.component()) || node.places().contains(on));
            case LINK -> false;
        };
    }

    /** How things lost at once are lost: processes are killed where all are instances and components, else hosts vanish. */
    public static Loss loss(Collection<Event> lost) {
        return lost.stream().allMatch(event -> event.sort == Sort.INSTANCE || event.sort == Sort.COMPONENT) ? Loss.PROCESS : Loss.HOST;
    }

    public static Event instance(Id component, int number) {
        return new Event(Sort.INSTANCE, component, number);
    }

    public static Event component(Id component) {
        return new Event(Sort.COMPONENT, component, 0);
    }

    public static Event place(Id place) {
        return new Event(Sort.PLACE, place, 0);
    }

    public static Event risk(Id risk) {
        return new Event(Sort.RISK, risk, 0);
    }

    public static Event link(Id link) {
        return new Event(Sort.LINK, link, 0);
    }
}
