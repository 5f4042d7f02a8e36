package bulkhead.editor.capacity;

import bulkhead.analysis.Report;
import bulkhead.analysis.headroom.WorstLoss;
import bulkhead.analysis.headroom.WorstLosses;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How far each flow, and all together, can grow after the worst single loss, at will too. */
record Further(Map<Id, WorstLoss> flows, Optional<WorstLoss> together) {
    Further {
        flows = Ordered.copy(flows);
    }

    static Further of(Report report) {
        var worst = WorstLosses.of(report);
        var flows = new LinkedHashMap<Id, WorstLoss>();
        report.topology().flows().keySet().forEach(flow -> worst.of(flow).ifPresent(loss -> flows.put(flow, loss)));
        return new Further(flows, worst.together());
    }
}
