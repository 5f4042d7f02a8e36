package bulkhead.diagram;

import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Place;
import bulkhead.model.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which boxes stand in which, and which of them follow each other: links lifted to the children of the innermost place around both ends. */
final class Nesting {
    private final Topology topology;
    private final Map<Optional<Id>, List<Id>> children = new LinkedHashMap<>();
    private final Map<Optional<Id>, Set<Step>> steps = new LinkedHashMap<>();
    private final List<Id> places = new ArrayList<>();

    /** Work goes from one child to another. */
    record Step(Id from, Id to) {
        private Step back() {
            return new Step(to, from);
        }
    }

    Nesting(Topology topology) {
        this.topology = topology;
        topology.places().values().forEach(place -> add(place.parent(), place.id()));
        topology.components().values().forEach(component -> add(component.place(), component.id()));
        var open = new ArrayDeque<Optional<Id>>(List.of(Optional.empty()));
        while (!open.isEmpty()) {
            children(open.poll()).stream().filter(topology.places()::containsKey).forEach(place -> {
                places.add(place);
                open.add(Optional.of(place));
            });
        }
        topology.links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES)
                .forEach(link -> topology.targets(link).forEach(to -> lift(link.from(), to)));
    }

    private void add(Optional<Id> parent, Id child) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(child);
    }

    private void lift(Id from, Id to) {
        lifted(from, to).ifPresent(lifted -> steps.computeIfAbsent(lifted.within, _ -> new LinkedHashSet<>()).add(lifted.step));
    }

    /** A link as a step between children of the innermost place around both ends. */
    private record Lifted(Optional<Id> within, Step step) {
    }

    private Optional<Lifted> lifted(Id from, Id to) {
        var above = ways(from);
        var below = ways(to);
        return above.keySet().stream().filter(below::containsKey).findFirst()
                .map(within -> new Lifted(within, new Step(above.get(within), below.get(within)))).filter(lifted -> !lifted.step.from.equals(lifted.step.to));
    }

    /** Whether work goes both ways between the boxes that hold two components: then neither comes before the other. */
    boolean betweenPeers(Id from, Id to) {
        return lifted(from, to).filter(lifted -> steps.get(lifted.within).contains(lifted.step.back())).isPresent();
    }

    /** Each place around a component, innermost first, with its child on the way to the component. */
    private Map<Optional<Id>, Id> ways(Id component) {
        var ways = new LinkedHashMap<Optional<Id>, Id>();
        var child = component;
        var parent = topology.components().get(component).place();
        while (parent.isPresent()) {
            ways.put(parent, child);
            child = parent.get();
            parent = topology.places().get(child).parent();
        }
        ways.put(Optional.empty(), child);
        return ways;
    }

    /** All places, those outside before those inside. */
    List<Id> places() {
        return places;
    }

    List<Id> children(Optional<Id> parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** Those that give an order: not between peers. */
    Set<Step> steps(Optional<Id> parent) {
        var all = steps.getOrDefault(parent, Set.of());
        return all.stream().filter(step -> !all.contains(step.back())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<Id> parent(Id element) {
        return switch (topology.element(element).orElse(null)) {
            case Place place -> place.parent();
            case Component component -> component.place();
            case null, default -> Optional.empty();
        };
    }
}
