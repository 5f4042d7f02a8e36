package bulkhead.rules;

import bulkhead.analysis.CallCycles;
import java.util.stream.Stream;

/** Components that call each other in a circle which makes as many calls as it gets, or more: load without end, and no answer. */
public final class EndlessCircleRule implements Rule {
    @Override
    public String id() {
        return "capacity.endless-circle";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var endless = inspection.report().capacity().endless().circle();
        return endless.isEmpty() ? Stream.empty() : CallCycles.ofWork(inspection.topology()).stream()
                .map(circle -> circle.stream().filter(endless::contains).toList()).filter(circle -> !circle.isEmpty())
                .map(circle -> Finding.of(this, circle, new Argument.Named(circle)));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        return new CallCycleRule().fixes(finding, inspection);
    }
}
