package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One single loss and what follows at peak: the outcome of each flow, who is strained by it, and what is missing against the
 * emergency target. {@code alike} are other single losses that do exactly the same and aren't listed by themselves: further
 * instances that nothing tells apart.
 */
public final class Loss {
    private final Event event;
    private final List<Event> alike;
    private final Map<Id, FlowOutcome> flows;
    private final Map<Id, ComponentLoad> strained;
    private final List<Gap> gaps;
    private final Function<Event, Map<Id, ComponentLoad>> loads;

    Loss(Event event, List<Event> alike, Map<Id, FlowOutcome> flows, Map<Id, ComponentLoad> strained, List<Gap> gaps,
            Function<Event, Map<Id, ComponentLoad>> loads) {
        this.event = event;
        this.alike = List.copyOf(alike);
        this.flows = flows;
        this.strained = Ordered.copy(strained);
        this.gaps = List.copyOf(gaps);
        this.loads = loads;
    }

    public Event event() {
        return event;
    }

    public List<Event> alike() {
        return alike;
    }

    /** By flow, in file order. */
    public Map<Id, FlowOutcome> flows() {
        return flows;
    }

    /** Of {@link #loads} those beyond their target or their capacity. */
    public Map<Id, ComponentLoad> strained() {
        return strained;
    }

    /** Of each component with live instances whose load or instances it changes; all others carry what they carry at peak. */
    public Map<Id, ComponentLoad> loads() {
        return loads.apply(event);
    }

    public List<Gap> gaps() {
        return gaps;
    }
}
