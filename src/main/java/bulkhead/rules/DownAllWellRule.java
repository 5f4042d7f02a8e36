package bulkhead.rules;

import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowFailure;
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
