package bulkhead.editor.look;

import bulkhead.analysis.capacity.Plight;
import bulkhead.analysis.failure.FlowState.Hop;
import bulkhead.diagram.Fate;
import bulkhead.editor.session.Lost;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What has become of places, components, risks and links while things are lost; the worst, where several hold. */
public final class Destinies {
    private final Topology topology;
    private final Map<Id, Fate> fates = new HashMap<>();

    private Destinies(Topology topology) {
        this.topology = topology;
    }

    public static Map<Id, Fate> of(Lost lost, Topology topology) {
        var destinies = new Destinies(topology);
        destinies.taken(lost);
        lost.plight().ifPresent(destinies::followed);
        return destinies.fates;
    }

    /** What stands for it where nothing can be drawn. */
    public static String sign(Fate fate) {
        return switch (fate) {
            case LOST -> "✖";
            case IDLE -> "⌀";
            case OVERLOADED -> "▲";
            case STRAINED -> "△";
            case FEWER -> "◐";
        };
    }

    /** At once, before anything is worked out; places fall with those they stand in. */
    private void taken(Lost lost) {
        topology.elements().map(element -> element.id()).filter(lost::contains).forEach(id -> put(id, Fate.LOST));
        topology.places().values().stream()
                .filter(place -> topology.path(place.parent()).stream().map(Place::id).anyMatch(lost::contains))
                .forEach(place -> put(place.id(), Fate.LOST));
    }

    private void followed(Plight plight) {
        plight.fewer().forEach((id, live) -> put(id, live == 0 ? Fate.LOST : Fate.FEWER));
        plight.idle().forEach(id -> put(id, Fate.IDLE));
        plight.loads().forEach((id, load) -> strain(load.overloaded(), load.overTarget()).ifPresent(fate -> put(id, fate)));
        topology.links().values().stream().filter(link -> isCut(link, plight)).forEach(link -> put(link.id(), Fate.LOST));
    }

    private boolean isCut(Link link, Plight plight) {
        var targets = topology.targets(link);
        return !targets.isEmpty() && targets.stream().allMatch(callee -> plight.cut().contains(new Hop(link.id(), callee)));
    }

    private static Optional<Fate> strain(boolean overloaded, boolean overTarget) {
        return overloaded ? Optional.of(Fate.OVERLOADED) : overTarget ? Optional.of(Fate.STRAINED) : Optional.empty();
    }

    private void put(Id id, Fate fate) {
        fates.merge(id, fate, (one, other) -> one.ordinal() < other.ordinal() ? one : other);
    }
}
