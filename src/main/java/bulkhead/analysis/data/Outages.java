package bulkhead.analysis.data;

import bulkhead.analysis.Report;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.analysis.failure.LossEffects;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Quantity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For how long single losses keep links from being served: until what is lost is repaired. Costs a look at every single loss of
 * each flow asked about, once.
 */
public final class Outages {
    private final Report report;
    private final Map<Id, List<LossEffect>> effects = new HashMap<>();

    public Outages(Report report) {
        this.report = report;
    }

    /** The one with the longest stated repair, over all flows that use the link. */
    public Optional<LossEffect> longest(Link link) {
        return report.topology().flows().values().stream()
                .filter(flow -> link.flows().isEmpty() ? report.capacity().usual().offered(flow.id(), link.from()) > 0
                        : link.flows().contains(flow.id()))
                .map(this::effects).flatMap(Collection::stream)
                .filter(effect -> effect.delayed().contains(link.id()) && effect.repair().isPresent())
                .max(Comparator.comparingDouble(effect -> effect.repair().map(Quantity::base).orElse(0.0)));
    }

    private List<LossEffect> effects(Flow flow) {
        return effects.computeIfAbsent(flow.id(),
                _ -> LossEffects.of(FailureStructure.compile(report.deployment(), flow)));
    }
}
