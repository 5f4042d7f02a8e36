package bulkhead.rules;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.model.Document;
import bulkhead.model.Flow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One finding against the changes that may mend it. */
final class Trial {
    private final Rule rule;
    private final Finding finding;
    private final Inspection before;
    private final List<Finding> known;

    Trial(Rule rule, Finding finding, Inspection before) {
        this.rule = rule;
        this.finding = finding;
        this.before = before;
        this.known = Rules.findings(before, Severity.WARNING).filter(each -> each.severity() != Severity.NOTE).toList();
    }

    /** The fix with its price where it mends the finding and does no harm. */
    Optional<Offer> of(Fix fix) {
        return Fixes.after(fix.edit(), before.document()).flatMap(after -> of(fix, after));
    }

    private Optional<Offer> of(Fix fix, Document changed) {
        var catalog = before.deployment().catalog();
        if (!rule.mayHelp(finding, changed, catalog)) {
            return Optional.empty();
        }
        var after = new Inspection(changed, Analysis.of(changed.topology(), catalog));
        return mends(after) ? Optional.of(new Offer(fix, Price.of(before.deployment(), after.deployment()))) : Optional.empty();
    }

    private boolean mends(Inspection after) {
        if (rule.findings(after).anyMatch(other -> same(finding, other))) {
            return false;
        }
        var errors = Rules.findings(after, Severity.WARNING).filter(Trial::isError).toList();
        boolean fewer = !isError(finding) || alike(finding, errors) < alike(finding, known);
        return fewer && errors.stream().allMatch(error -> isKnown(error) || wasHidden(error) || moved(error, errors));
    }

    private boolean isKnown(Finding error) {
        return known.stream().anyMatch(other -> isError(other) && same(other, error));
    }

    /**
     * On an element that was in trouble of the same sort, or in flows that were down anyway: over target now hides over target
     * after a loss.
     */
    private boolean wasHidden(Finding error) {
        var flows = error.elements().stream().map(before.topology().flows()::get).filter(flow -> flow != null).toList();
        return known.stream().anyMatch(other -> area(other).equals(area(error)) && other.elements().getFirst()
                .equals(error.elements().getFirst()))
                || !flows.isEmpty() && flows.stream().noneMatch(this::wasUp);
    }

    private boolean wasUp(Flow flow) {
        return FailureStructure.compile(before.deployment(), flow).up(Set.of());
    }

    /** The same error on another place instead: what moves takes it along. */
    private boolean moved(Finding error, List<Finding> errors) {
        return !error.rule().equals(finding.rule()) && !before.topology().components().containsKey(error.elements().getFirst())
                && alike(error, errors) <= alike(error, known);
    }

    private static long alike(Finding error, List<Finding> among) {
        return among.stream().filter(other -> isError(other) && other.rule().equals(error.rule())).count();
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static String area(Finding finding) {
        return finding.rule().substring(0, finding.rule().indexOf('.'));
    }

    private static boolean same(Finding one, Finding other) {
        int identity = Rules.byId(one.rule()).orElseThrow().identity();
        return one.rule().equals(other.rule()) && one.facts().equals(other.facts())
                && one.elements().stream().limit(identity).toList().equals(other.elements().stream().limit(identity).toList());
    }
}
