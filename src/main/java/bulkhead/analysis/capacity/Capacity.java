package bulkhead.analysis.capacity;

import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What capacity analysis says: the demand of each flow; the load of each component all well, on average and at peak; gaps against
 * the normal target at peak; calls a second along each link at peak; what runs at average demand ({@code usual}); the largest
 * factor each flow can grow alone, and all together (all well, and after the worst single loss that leaves it up); until when
 * that lasts; and every single loss.
 * What can't be told because calls run round without end ({@code endless}) is in none of these maps, and no such flow has a headroom
 * or a runway.
 */
public record Capacity(Map<Id, FlowDemand> demands, Map<Id, ComponentLoad> average, Map<Id, ComponentLoad> peak, List<Gap> gaps,
        Map<Id, Double> linkRates, AverageRates usual,
                       Map<Id, Headroom> headroom, Headroom together, Runway runway, List<Loss> losses, Endless endless) {
    public Capacity {
        demands = Ordered.copy(demands);
        average = Ordered.copy(average);
        peak = Ordered.copy(peak);
        gaps = List.copyOf(gaps);
        linkRates = Ordered.copy(linkRates);
        headroom = Ordered.copy(headroom);
        losses = List.copyOf(losses);
    }

    /** What the demand of a flow and how much one who limits it can carry rest on; of all together where there is no flow. */
    public Optional<Footing> footing(Optional<Id> flow, Optional<Id> bottleneck) {
        return Footing.worst(bottleneck.map(peak::get).flatMap(ComponentLoad::footing),
                flow.map(demands::get).flatMap(demand -> demand.footing(LoadCase.PEAK)));
    }

    /** The same of everybody who works for a flow, or for any. */
    public Optional<Footing> footing(Optional<Id> flow) {
        var works = flow.map(id -> usual.flows().getOrDefault(id, Map.of()).keySet()).orElse(peak.keySet());
        return Footing.worst(works.stream().map(peak::get).filter(Objects::nonNull).flatMap(load -> load.footing().stream()));
    }
}
