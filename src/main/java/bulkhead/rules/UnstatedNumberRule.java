package bulkhead.rules;

import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.catalog.Role;
import bulkhead.model.Id;
import java.util.List;
import java.util.stream.Stream;

/** A number nobody states and nothing assumes, so that capacity says nothing there: a flow's demand, or what a loaded component can do. */
public final class UnstatedNumberRule implements Rule {
    @Override
    public String id() {
        return "capacity.unstated";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var flows = inspection.topology().flows().values().stream()
                .filter(flow -> FlowDemand.of(inspection.deployment(), flow).average().isEmpty()).map(flow -> finding(flow.id(), "unstated.demand"));
        var components = inspection.report().capacity().peak().values().stream()
                .filter(load -> load.offered() > 0 && load.capacity().isEmpty() && inspection.deployment().role(load.component()) != Role.SOURCE)
                .map(load -> finding(load.component(), "unstated.rate"));
        return Stream.concat(flows, components);
    }

    private Finding finding(Id element, String number) {
        return Finding.of(this, List.of(element), Argument.named(element), new Argument.Term(number));
    }
}
