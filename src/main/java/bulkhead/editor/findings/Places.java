package bulkhead.editor.findings;

import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Topology;
import java.util.List;

/** The places an element stands in. */
final class Places {
    private Places() {
    }

    /** Innermost first, without the element itself. */
    static List<Id> around(Element element, Topology topology) {
        return switch (element) {
            case Component component -> topology.path(component.place()).stream().map(Place::id).toList();
            case Place place -> topology.path(place.parent()).stream().map(Place::id).toList();
            default -> List.of();
        };
    }
}
