package bulkhead.analysis.cost;

import bulkhead.analysis.Report;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which flows a component works for: by their shares of its load at average demand. One that only stands by works for whom its
 * group works.
 */
final class Attribution {
    private final Report report;

    Attribution(Report report) {
        this.report = report;
    }

    /** By flow, more than 0 and together 1; empty where no flow loads it, or nobody can say how much each does. */
    Map<Id, Double> shares(Id component) {
        var own = shares(List.of(component));
        if (own.size() > 1 && report.capacity().endless().components().contains(component)) {
            return Map.of();
        }
        return own.isEmpty() ? report.deployment().groupOf(component).map(this::shares).orElse(own) : own;
    }

    private Map<Id, Double> shares(Group group) {
        return shares(group.members().stream().map(Member::component).toList());
    }

    private Map<Id, Double> shares(List<Id> components) {
        var loads = new LinkedHashMap<Id, Double>();
        var all = 0.0;
        for (var flow : report.topology().flows().keySet()) {
            var load = components.stream().mapToDouble(each -> report.capacity().usual().offered(flow, each)).sum();
            if (load > 0) {
                loads.put(flow, load);
                all += load;
            }
        }
        if (!Double.isFinite(all)) {
            return Map.of();
        }
        double total = all;
        loads.replaceAll((_, load) -> load / total);
        return loads;
    }
}
