package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowState.Hop;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left at peak while several things are dead at once: what becomes of each flow; the live instances of each component that
 * has fewer than all well ({@code 0}: none); who lives and yet can't do the work of any flow that he does all well; the hops along
 * which nobody sees anybody any more; and, against the emergency targets, what each component with live instances carries and what
 * is missing.
 */
public record Plight(Set<Event> dead, Map<Id, FlowOutcome> flows, Map<Id, Integer> fewer, Set<Id> idle, Set<Hop> cut,
        Map<Id, ComponentLoad> loads, List<Gap> gaps) {
    public Plight {
        dead = Set.copyOf(dead);
        flows = Ordered.copy(flows);
        fewer = Ordered.copy(fewer);
        idle = Set.copyOf(idle);
        cut = Set.copyOf(cut);
        loads = Ordered.copy(loads);
        gaps = List.copyOf(gaps);
    }
}
