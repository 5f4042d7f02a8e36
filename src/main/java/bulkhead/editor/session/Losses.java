package bulkhead.editor.session;

import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Role;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What of a topology can be taken away by hand: whatever can be lost, a group by its members; neither demand nor flows. */
final class Losses {
    private Losses() {
    }

    /** Of each element all there is of it, each once. */
    static List<Event> of(Topology topology, Collection<Id> elements) {
        return elements.stream().flatMap(id -> topology.element(id).stream()).flatMap(element -> of(topology, element))
                .distinct().toList();
    }

    private static Stream<Event> of(Topology topology, Element element) {
        return switch (element) {
            case Place place -> Stream.of(Event.place(place.id()));
            case Risk risk -> Stream.of(Event.risk(risk.id()));
            case Link link -> Stream.of(Event.link(link.id()));
            case Component component -> isLosable(component) ? Stream.of(Event.component(component.id())) : Stream.empty();
            case Group group -> group.members().stream().map(member -> topology.components().get(member.component()))
                    .flatMap(member -> of(topology, member));
            case Flow _ -> Stream.empty();
        };
    }

    private static boolean isLosable(Component component) {
        return Catalog.standard().role(component) != Role.SOURCE;
    }

    /** Whether there still is such a thing. */
    static boolean contains(Topology topology, Event event) {
        return switch (event.sort()) {
            case INSTANCE -> topology.components().containsKey(event.element())
                    && event.instance() <= topology.components().get(event.element()).instances().count();
            case COMPONENT -> topology.components().containsKey(event.element());
            case PLACE -> topology.places().containsKey(event.element());
            case RISK -> topology.risks().containsKey(event.element());
            case LINK -> topology.links().containsKey(event.element());
        };
    }
}
