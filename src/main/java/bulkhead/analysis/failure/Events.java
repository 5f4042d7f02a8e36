package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Event.Sort;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The single losses of a topology. */
public final class Events {
    private Events() {
    }

    /**
     * Every single loss there can be, in the order instance, component, place, risk, link, and file order within each. A
     * component of one instance is listed by that instance alone; sources of demand, and places that hold nothing else, can't be
     * lost.
     */
    public static List<Event> of(Deployment deployment) {
        var topology = deployment.topology();
        var failing = topology.components().values().stream().filter(component -> deployment.role(component.id()) != Role.SOURCE)
                .toList();
        var places = places(topology, failing);
        return Stream.of(
                failing.stream().flatMap(Events::instances),
                failing.stream().filter(component -> component.instances().count() > 1).map(Component::id).map(Event::component),
                topology.places().keySet().stream().filter(places::contains).map(Event::place),
                topology.risks().keySet().stream().map(Event::risk),
                topology.links().keySet().stream().map(Event::link)).flatMap(each -> each).toList();
    }

    /** In the order in which losses are listed. */
    static List<Event> ordered(Topology topology, Collection<Event> events) {
        var bySort = new EnumMap<Sort, List<Event>>(Sort.class);
        events.forEach(event -> bySort.computeIfAbsent(event.sort(), _ -> new ArrayList<>()).add(event));
        return bySort.values().stream().flatMap(alike -> alike.size() == 1 ? alike.stream() : inFileOrder(topology, alike)).toList();
    }

    private static Stream<Event> inFileOrder(Topology topology, List<Event> alike) {
        var position = new HashMap<Id, Integer>();
        alike.forEach(event -> position.put(event.element(), -1));
        int[] next = {0};
        elements(topology, alike.getFirst().sort()).forEach(id -> position.computeIfPresent(id, (_, _) -> next[0]++));
        return alike.stream().sorted(Comparator.<Event>comparingInt(event -> position.get(event.element()))
                .thenComparingInt(Event::instance));
    }

    private static Set<Id> elements(Topology topology, Sort sort) {
        return switch (sort) {
            case INSTANCE, COMPONENT -> topology.components().keySet();
            case PLACE -> topology.places().keySet();
            case RISK -> topology.risks().keySet();
            case LINK -> topology.links().keySet();
        };
    }

    private static Stream<Event> instances(Component component) {
        return IntStream.rangeClosed(1, component.instances().count()).mapToObj(number -> Event.instance(component.id(), number));
    }

    /** The places in which any of the components stands. */
    private static Set<Id> places(Topology topology, List<Component> components) {
        var places = new HashSet<Id>();
        components.stream().flatMap(component -> Stream.concat(component.place().stream(), component.spread().stream())).distinct()
                .flatMap(place -> topology.path(Optional.of(place)).stream()).map(Place::id).forEach(places::add);
        return places;
    }
}
