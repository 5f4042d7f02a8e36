package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of one flow when certain things are dead. {@code live} are the live instances of every component that has a part
 * in the flow; {@code serving} those of the components that serve it, the others are missing. {@code cut} are the hops along
 * which nobody sees anybody any more. {@code delayed} are links of kind sends whose sender works and whose target doesn't; {@code
 * degraded} are optional or backed calls that somebody makes and nobody answers.
 */
public record FlowState(boolean up, Map<Id, Integer> live, Map<Id, Integer> serving, Set<Hop> cut, List<Id> delayed,
        List<Id> degraded) implements Standing {
    /** A link as far as it leads to one component: its target, or one member of its target group. */
    public record Hop(Id link, Id callee) {
    }

    public FlowState {
        // whoever makes a state makes its maps for it; there are as many states as losses
        live = Collections.unmodifiableMap(live);
        serving = Collections.unmodifiableMap(serving);
        cut = Set.copyOf(cut);
        delayed = List.copyOf(delayed);
        degraded = List.copyOf(degraded);
    }

    @Override
    public boolean serves(Id component) {
        return serving.containsKey(component);
    }

    @Override
    public int serving(Id component) {
        return serving.getOrDefault(component, 0);
    }

    /** Whether any instance of the caller still sees one of the callee along the link. */
    @Override
    public boolean sees(Id link, Id callee) {
        return !cut.contains(new Hop(link, callee));
    }
}
