package bulkhead.rules;

import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Document;
import bulkhead.model.Flow;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.Stream;

/** A flow whose computed availability, interruptions taken off, is below what it promises. */
public final class AvailabilityObjectiveRule implements Rule {
    @Override
    public String id() {
        return "objective.availability";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().flows().values().stream().flatMap(flow -> finding(flow, inspection));
    }

    private Stream<Finding> finding(Flow flow, Inspection inspection) {
        var verdict = inspection.report().flows().get(flow.id());
        if (flow.objectives().availability().isEmpty() || verdict == null
                || !(verdict.availability() instanceof Availability.Exact exact)) {
            return Stream.empty();
        }
        var wanted = flow.objectives().availability().get();
        return exact.effective() >= wanted.base() ? Stream.empty() : Stream.of(
                Finding.of(this, List.of(flow.id()), Argument.named(flow.id()), new Argument.ShareBeside(exact.effective(), wanted.base()),
                                new Argument.ShareBeside(wanted.base(), exact.effective()))
                        .with(Figure.computed("availability", exact.effective() * 100, Unit.PERCENT, flow.id()),
                                Figure.stated("objective", wanted, flow.id())));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var flow = inspection.topology().flows().get(finding.elements().getFirst());
        var catalog = inspection.deployment().catalog();
        return new SmallestChange(inspection, flow, changed -> lacking(flow, changed, catalog)).fixes();
    }

    @Override
    public boolean mayHelp(Finding finding, Document after, Catalog catalog) {
        return lacking(after.topology().flows().get(finding.elements().getFirst()), after, catalog) <= 0;
    }

    /** By how much the flow misses its objective; without end where there is no figure. */
    private static double lacking(Flow flow, Document document, Catalog catalog) {
        var failure = FailureAnalysis.of(Deployment.of(document.topology(), catalog), flow);
        return failure.availability() instanceof Availability.Exact exact ? flow.objectives().availability().orElseThrow()
                .base() - exact.effective()
                : Double.POSITIVE_INFINITY;
    }
}
