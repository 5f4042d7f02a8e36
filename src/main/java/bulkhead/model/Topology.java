package bulkhead.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What exists and what depends on what, without any position. Immutable and always sound: ids are unique and resolve, places don't contain
 * themselves, numbers are finite and in range. Maps keep file order.
 */
public record Topology(Map<Id, Place> places, Map<Id, Risk> risks, Map<Id, Component> components, Map<Id, Group> groups, Map<Id, Link> links,
                       Map<Id, Flow> flows) {
    public static final Topology EMPTY = new Topology(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** @throws InvalidTopology naming every reason */
    public Topology {
        places = Ordered.copy(places);
        risks = Ordered.copy(risks);
        components = Ordered.copy(components);
        groups = Ordered.copy(groups);
        links = Ordered.copy(links);
        flows = Ordered.copy(flows);
        var problems = Soundness.problems(places, risks, components, groups, links, flows);
        if (!problems.isEmpty()) {
            throw new InvalidTopology(problems);
        }
    }

    /** From elements of all sorts in file order. @throws InvalidTopology also for a duplicate id */
    public static Topology of(Collection<? extends Element> elements) {
        var duplicates = Soundness.duplicates(elements);
        if (!duplicates.isEmpty()) {
            throw new InvalidTopology(duplicates);
        }
        return new Topology(byId(elements, Place.class), byId(elements, Risk.class), byId(elements, Component.class), byId(elements, Group.class),
                byId(elements, Link.class), byId(elements, Flow.class));
    }

    private static <E extends Element> Map<Id, E> byId(Collection<? extends Element> elements, Class<E> type) {
        var map = new LinkedHashMap<Id, E>();
        elements.stream().filter(type::isInstance).map(type::cast).forEach(element -> map.put(element.id(), element));
        return map;
    }

    /** All elements: places, risks, components, groups, links, flows, each in file order. */
    public Stream<Element> elements() {
        return Stream.of(places, risks, components, groups, links, flows).flatMap(map -> map.values().stream());
    }

    public Optional<Element> element(Id id) {
        return Stream.of(places, risks, components, groups, links, flows).<Element>map(map -> map.get(id)).filter(found -> found != null).findFirst();
    }

    /** The element's label, or the id itself where nothing has it. */
    public String label(Id id) {
        return element(id).map(Element::label).orElse(id.value());
    }

    public boolean contains(Id id) {
        return places.containsKey(id) || risks.containsKey(id) || components.containsKey(id) || groups.containsKey(id) || links.containsKey(id)
                || flows.containsKey(id);
    }

    /** The place and all that contain it, innermost first. */
    public List<Place> path(Optional<Id> place) {
        return Stream.iterate(place.map(places::get), Optional::isPresent, inner -> inner.flatMap(Place::parent).map(places::get))
                .map(Optional::orElseThrow).toList();
    }

    public List<Place> childPlaces(Optional<Id> parent) {
        return places.values().stream().filter(place -> place.parent().equals(parent)).toList();
    }

    public List<Component> componentsIn(Optional<Id> place) {
        return components.values().stream().filter(component -> component.place().equals(place)).toList();
    }

    /** The group a component is a member of. */
    public Optional<Group> groupOf(Id component) {
        return groups.values().stream().filter(group -> group.members().stream().anyMatch(member -> member.component().equals(component))).findFirst();
    }

    /** The components a link leads to: its target, or the members of its target group. */
    public List<Id> targets(Link link) {
        var group = groups.get(link.to());
        return group == null ? List.of(link.to()) : group.members().stream().map(Member::component).toList();
    }

    /** The country that holds for a place: its own or its nearest parent's. */
    public Optional<String> country(Optional<Id> place) {
        return path(place).stream().flatMap(each -> each.country().stream()).findFirst();
    }

    /** With the element added at the end, or put in the place of the one with its id. */
    public Topology with(Element element) {
        return switch (element) {
            case Place place -> new Topology(Ordered.with(places, place.id(), place), risks, components, groups, links, flows);
            case Risk risk -> new Topology(places, Ordered.with(risks, risk.id(), risk), components, groups, links, flows);
            case Component component -> new Topology(places, risks, Ordered.with(components, component.id(), component), groups, links, flows);
            case Group group -> new Topology(places, risks, components, Ordered.with(groups, group.id(), group), links, flows);
            case Link link -> new Topology(places, risks, components, groups, Ordered.with(links, link.id(), link), flows);
            case Flow flow -> new Topology(places, risks, components, groups, links, Ordered.with(flows, flow.id(), flow));
        };
    }
}
