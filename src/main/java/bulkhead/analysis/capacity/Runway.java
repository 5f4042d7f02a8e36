package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when capacity lasts: by component, its first breach all well and after the single loss that brings it soonest; by flow,
 * the first breach of anybody who works for it. What breaks sooner all well is told as that after a loss, too. What is missing
 * never comes within a hundred years; where nothing grows, isn't there now. Counted with as many instances as autoscalers may run.
 */
public record Runway(Map<Id, Breach> allWell, Map<Id, Breach> afterLoss, Map<Id, Breach> flows, Map<Id, Breach> flowsAfterLoss) {
    public Runway {
        allWell = Ordered.copy(allWell);
        afterLoss = Ordered.copy(afterLoss);
        flows = Ordered.copy(flows);
        flowsAfterLoss = Ordered.copy(flowsAfterLoss);
    }

    /** The first of all while all is well; of several in one month the greatest, of equal ones the first in the file. */
    public Optional<Breach> first() {
        return first(flows.values().stream());
    }

    /** The same after a loss; of several in one month those that it takes a loss for come before others. */
    public Optional<Breach> firstAfterLoss() {
        var any = first(flowsAfterLoss.values().stream());
        var byLoss = first(flowsAfterLoss.values().stream().filter(breach -> breach.after().isPresent()));
        return byLoss.filter(breach -> breach.month() == any.orElseThrow().month()).or(() -> any);
    }

    /** Both, once where they are the same. */
    public List<Breach> firsts() {
        return Stream.of(first(), firstAfterLoss()).flatMap(Optional::stream).distinct().toList();
    }

    /** Whether nothing ever breaks. */
    public boolean isEndless() {
        return allWell.isEmpty() && afterLoss.isEmpty();
    }

    private static Optional<Breach> first(Stream<Breach> breaches) {
        return breaches.reduce((one, other) -> other.precedes(one) ? other : one);
    }
}
