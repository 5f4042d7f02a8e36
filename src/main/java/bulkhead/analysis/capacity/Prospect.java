package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an outlook means, all well: the demand of each flow a second; the load of each component and what is missing against the
 * normal target, with the instances that run; by which factor each flow alone and all together can still grow from there as
 * groups balance in fact, with as many instances as autoscalers may run.
 */
public record Prospect(Outlook outlook, Map<Id, Double> demands, Map<Id, ComponentLoad> loads, List<Gap> gaps,
        Map<Id, OptionalDouble> headroom, OptionalDouble together) {
    public Prospect {
        demands = Ordered.copy(demands);
        loads = Ordered.copy(loads);
        gaps = List.copyOf(gaps);
        headroom = Ordered.copy(headroom);
    }
}
