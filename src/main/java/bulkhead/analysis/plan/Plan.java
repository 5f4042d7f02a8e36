package bulkhead.analysis.plan;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Topology;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Instances to add so that the peak of every flow is carried: at the normal target while all is well, and at the emergency target
 * after the loss of any one place. Found by trying: what is missing is added where it is missing, then whatever can be spared
 * again is taken away, so it does what it says, but a cheaper one may exist.
 *
 * @param more by component, only those that get any
 * @param effort euros a month where every component that may have to grow states its cost, else instances
 * @param least no plan of this kind takes less than this effort: from an integer programme that pools each group; empty where
 *         what a group is asked for depends on how many instances others have, so that nothing can be said
 * @param unmended components that stay over a target whatever is added to them: each instance does all of the work
 * @param lost flows that losing a place takes down, by place: no number of instances in the same places mends that
 * @param leftOut flows that nobody serves although nothing is lost, or of whose load there is no answer
 */
public record Plan(Map<Id, Integer> more, Effort effort, OptionalDouble least, Set<Id> unmended, Map<Id, List<Id>> lost,
        List<Id> leftOut) {
    public Plan {
        more = Ordered.copy(more);
        unmended = Collections.unmodifiableSet(new LinkedHashSet<>(unmended));
        lost = Ordered.copy(lost);
        leftOut = List.copyOf(leftOut);
    }

    /** What a plan takes: {@code euroAMonth} is absent where prices are unknown, then instances count. */
    public record Effort(int instances, OptionalDouble euroAMonth) {
        double value() {
            return euroAMonth.orElse(instances);
        }
    }

    /** Whether nothing cheaper of the kind exists. */
    public boolean isCheapest() {
        return least.isPresent() && effort.value() <= least.getAsDouble() + 1e-6 * Math.max(1, effort.value());
    }

    /** The topology with the instances added. */
    public Topology applied(Topology topology) {
        return Instances.more(topology, more);
    }
}
