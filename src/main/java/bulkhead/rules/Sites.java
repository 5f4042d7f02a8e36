package bulkhead.rules;

import bulkhead.catalog.Role;
import bulkhead.edit.Add;
import bulkhead.edit.Edit;
import bulkhead.edit.Ids;
import bulkhead.model.Component;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where else something could stand: a place of the same level, and what has to be done to have it. */
final class Sites {
    private Sites() {
    }

    /** A place beside another; {@code first} draws it where it isn't there yet. */
    record Site(Id place, List<Edit> first) {
        /** What a fix's key ends in. */
        String key() {
            return isDrawn() ? ".new" : "";
        }

        boolean isDrawn() {
            return !first.isEmpty();
        }

        /** The edits that need the place, after what draws it. */
        List<Edit> with(Stream<? extends Edit> edits) {
            return Stream.concat(first.stream(), edits.<Edit>map(edit -> edit)).toList();
        }
    }

    /**
     * Places of the same level, the nearest first, and a new one beside it at the end. Those that hold bought services or
     * sources of demand alone don't count.
     */
    static Stream<Site> beside(Id place, Inspection inspection) {
        return Stream.concat(existing(place, inspection).map(other -> new Site(other.id(), List.of())),
                Stream.of(drawn(place, inspection)));
    }

    /** Those that are there. */
    static Stream<Place> existing(Id place, Inspection inspection) {
        var topology = inspection.topology();
        var from = topology.places().get(place);
        return topology.places().values().stream().filter(other -> other.level() == from.level() && apart(from, other, topology))
                .filter(other -> isOwn(other.id(), inspection))
                .sorted(Comparator.comparing((Place other) -> !other.parent().equals(from.parent()))
                        .thenComparing(other -> !country(other.id(), topology).equals(country(place, topology))));
    }

    /** A new place of the same level in the same surroundings, as reliable as this one. */
    static Site drawn(Id place, Inspection inspection) {
        var topology = inspection.topology();
        var from = topology.places().get(place);
        return drawn(from.withCountry(country(place, topology)), from.parent(), topology);
    }

    static Site drawn(Place like, Optional<Id> parent, Topology topology) {
        var id = Ids.beside(topology).like(like);
        var twin = new Place(id, numbered(like.name(), topology), like.level(), parent, like.country(), like.reliability(),
                Map.of(), Extras.NONE);
        return new Site(id, List.of(Add.of(twin)));
    }

    private static String numbered(String name, Topology topology) {
        var stem = name.replaceFirst(" [0-9]{1,6}$", "");
        return name.isBlank() ? name : Stream.iterate(2, number -> number + 1).map(number -> stem + " " + number)
                .filter(free -> topology.places().values().stream().noneMatch(other -> other.name()
                        .equals(free))).findFirst().orElseThrow();
    }

    private static boolean apart(Place one, Place other, Topology topology) {
        return !topology.path(Optional.of(one.id())).contains(other) && !topology.path(Optional.of(other.id())).contains(one);
    }

    private static Optional<String> country(Id place, Topology topology) {
        return topology.country(Optional.of(place));
    }

    /** Whether it is empty or holds something that isn't bought and isn't a source of demand. */
    static boolean isOwn(Id place, Inspection inspection) {
        var inside = inspection.deployment().nodes().filter(node -> node.places().contains(place))
                .map(node -> inspection.role(node.component())).toList();
        return inside.isEmpty() || inside.stream().anyMatch(role -> role != Role.EDGE && role != Role.SOURCE);
    }

    /** Whether all instances of a component stand in a place. */
    static boolean within(Component component, Id place, Inspection inspection) {
        var nodes = inspection.deployment().nodes(component.id());
        return !nodes.isEmpty() && nodes.stream().allMatch(node -> node.places().contains(place));
    }
}
