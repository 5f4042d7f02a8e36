package bulkhead.rules;

import bulkhead.analysis.CallCycles;
import bulkhead.model.Id;
import java.util.List;
import java.util.stream.Stream;

/** Components that call each other in a circle: none of them can start or recover before the others. */
public final class CallCycleRule implements Rule {
    @Override
    public String id() {
        return "topology.call-cycle";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return CallCycles.of(inspection.topology()).stream().map(this::finding);
    }

    private Finding finding(List<Id> cycle) {
        return Finding.of(this, cycle, new Argument.Named(cycle));
    }
}
