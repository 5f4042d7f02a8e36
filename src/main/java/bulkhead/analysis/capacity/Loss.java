package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;

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
    private final Recall recall;

    /** Works a loss out anew. */
    interface Recall {
        Map<Id, ComponentLoad> loads(Event event);

        Map<Id, ComponentLoad> burdened(Event event);
    }

    Loss(Event event, List<Event> alike, Map<Id, FlowOutcome> flows, Map<Id, ComponentLoad> strained, List<Gap> gaps,
            Recall recall) {
        this.event = event;
        this.alike = List.copyOf(alike);
        this.flows = flows;
        this.strained = Ordered.copy(strained);
        this.gaps = List.copyOf(gaps);
        this.recall = recall;
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
        return recall.loads(event);
    }

    /** Of {@link #loads} those busier than at peak or with fewer instances. */
    public Map<Id, ComponentLoad> burdened() {
        return recall.burdened(event);
    }

    public List<Gap> gaps() {
        return gaps;
    }
}
