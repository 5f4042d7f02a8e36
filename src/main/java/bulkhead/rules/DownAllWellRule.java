package bulkhead.rules;

import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.model.Component;
import bulkhead.model.Flow;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A flow that nobody serves although nothing is lost: too few instances, or callers that wait for each other. */
public final class DownAllWellRule implements Rule {
    @Override
    public String id() {
        return "failure.down-all-well";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().flows().values().stream().filter(flow -> isDown(flow, inspection))
                .map(flow -> Finding.of(this, List.of(flow.id(), flow.entry()), Argument.named(flow.id())));
    }

    /** As many instances as it takes, where a single component has too few. */
    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var few = Reach.of(inspection.topology().flows().get(finding.elements().getFirst()), inspection).stream()
                .map(inspection.topology().components()::get).filter(component -> missing(component) > 0).toList();
        return few.size() == 1 ? OverTargetRule.more(few.getFirst().id(), missing(few.getFirst()), inspection) : Stream.empty();
    }

    private static int missing(Component component) {
        return Math.max(1, component.minInstances().count()) - component.instances().count();
    }

    /** The structure is asked only where the availability doesn't rule it out. */
    private static boolean isDown(Flow flow, Inspection inspection) {
        return mayBeDown(inspection.report().flows().get(flow.id()))
                && !FailureStructure.compile(inspection.deployment(), flow).up(Set.of());
    }

    private static boolean mayBeDown(FlowFailure failure) {
        return switch (failure.availability()) {
            case Availability.Exact exact -> exact.structural() == 0;
            case Availability.Refused _ -> true;
        };
    }
}
