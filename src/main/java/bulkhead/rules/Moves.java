package bulkhead.rules;

import bulkhead.edit.Change;
import bulkhead.edit.Edit;
import bulkhead.edit.Nest;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Edits that put what is there into another place, whole or in part. The diagram finds the boxes. */
final class Moves {
    private final Topology topology;

    Moves(Topology topology) {
        this.topology = topology;
    }

    /** A component with all its instances. */
    Stream<Edit> whole(Component component, Id site) {
        var nested = new Nest(List.of(component.id()), Optional.of(site), Map.of());
        return component.spread().isEmpty() ? Stream.of(nested)
                : Stream.of(nested, Change.of("spread", component.withPlace(Optional.of(site)).withSpread(List.of())));
    }

    /**
     * A part of the instances: the component is spread over the site as well, and stands in what holds both. {@code beside} is
     * what the site is beside.
     */
    Stream<Edit> part(Component component, Id beside, Id site) {
        var around = topology.places().containsKey(site) ? common(component.place(), site) : topology.places().get(beside)
                .parent();
        var moved = component.withPlace(around).withSpread(over(component, site));
        return Stream.of(new Nest(List.of(component.id()), around, Map.of()), Change.of("spread", moved));
    }

    private static List<Id> over(Component component, Id site) {
        var grounds = component.spread().isEmpty() ? component.place().stream().toList() : component.spread();
        int kept = Math.min(grounds.size(), component.instances().count() - 1);
        return Stream.concat(grounds.subList(0, kept).stream(), Stream.of(site)).toList();
    }

    private Optional<Id> common(Optional<Id> place, Id site) {
        var others = topology.path(Optional.of(site));
        return topology.path(place).stream().filter(others::contains).map(Place::id).findFirst();
    }
}
