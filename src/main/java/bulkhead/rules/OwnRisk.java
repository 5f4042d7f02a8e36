package bulkhead.rules;

import bulkhead.edit.Add;
import bulkhead.edit.Change;
import bulkhead.edit.Ids;
import bulkhead.model.Component;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Part of what hangs on one risk gets a supply of its own: another feed, network, array or version, as reliable as the first
 * and failing apart from it.
 */
final class OwnRisk {
    private final Topology topology;
    private final Risk risk;

    OwnRisk(Topology topology, Risk risk) {
        this.topology = topology;
        this.risk = risk;
    }

    /** One for each thing the risk is on, the last first; where that is one place, for each place inside it. */
    Stream<Fix> fixes() {
        var on = risk.attachedTo().size() == 1 ? inside(risk.attachedTo().getFirst()) : risk.attachedTo();
        return on.size() < 2 ? Stream.empty() : on.reversed().stream().map(each -> parted(on, each));
    }

    private Fix parted(List<Id> on, Id leaving) {
        var own = new Risk(Ids.beside(topology).like(risk), numbered(), risk.kind(), List.of(leaving), Optional.empty(),
                risk.reliability(), Map.of(), Extras.NONE);
        var rest = risk.withAttachedTo(on.stream().filter(each -> !each.equals(leaving)).toList());
        return Fix.of("own-risk", List.of(Add.of(own), Change.of("attachedTo", rest)), Argument.named(leaving),
                Argument.named(risk.id()));
    }

    private List<Id> inside(Id place) {
        return Stream.concat(topology.childPlaces(Optional.of(place)).stream().map(Place::id),
                topology.places().containsKey(place) ? topology.componentsIn(Optional.of(place)).stream().map(Component::id)
                        : Stream.of()).toList();
    }

    private String numbered() {
        return risk.name().isBlank() ? "" : Stream.iterate(2, number -> number + 1).map(number -> risk.name() + " " + number)
                .filter(free -> topology.risks().values().stream().noneMatch(other -> other.name()
                        .equals(free))).findFirst().orElseThrow();
    }
}
