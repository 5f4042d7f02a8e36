package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;

/**
 * What capacity analysis says: load of each component all well, on average and at peak, gaps against the normal target at peak, calls a second along each link
 * at peak, the largest factor each flow can grow alone (all well, and after its worst single loss that leaves it up), and every single loss.
 */
public record Capacity(Map<Id, ComponentLoad> average, Map<Id, ComponentLoad> peak, List<Gap> gaps, Map<Id, Double> linkRates,
                       Map<Id, Headroom> headroom, List<Loss> losses) {
    public Capacity {
        average = Ordered.copy(average);
        peak = Ordered.copy(peak);
        gaps = List.copyOf(gaps);
        linkRates = Ordered.copy(linkRates);
        headroom = Ordered.copy(headroom);
        losses = List.copyOf(losses);
    }
}
