package bulkhead.rules.sensitivity;

import bulkhead.analysis.Analysis;
import bulkhead.edit.Change;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.InvalidTopology;
import bulkhead.model.Quantity;
import bulkhead.rules.AbsurdNumberRule;
import bulkhead.rules.ContradictionRule;
import bulkhead.rules.Finding;
import bulkhead.rules.Inspection;
import bulkhead.rules.Rules;
import bulkhead.rules.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Which assumption, changed by how much, changes a verdict: a finding that is an error or a warning appears or vanishes. Each
 * number is varied alone, everything else staying, as far as it can be meant; the nearest assumption comes first, for it is the one to measure first.
 * {@code tried} is how many assumptions there are. Costs up to some dozen analyses for each of them.
 */
public record Sensitivity(List<Sensitive> sensitive, int tried) {
    /** Nobody is further off than that in an estimate worth the name. */
    public static final double FURTHEST = 10;
    /** How exactly the nearest value is found, as a ratio. */
    public static final double EXACTNESS = 1.01;
    /** What finds numbers that say nothing: where these begin there is nothing to estimate. */
    private static final Set<String> NOT_MEANT = Set.of(new AbsurdNumberRule().id(), new ContradictionRule().id());
    private static final double[] STEPS = {1.1, 1.25, 1.5, 2, 3, 5, FURTHEST};

    public Sensitivity {
        sensitive = List.copyOf(sensitive);
    }

    /** @throws CancellationException when the thread is interrupted */
    public static Sensitivity of(Inspection inspection) {
        var assumptions = Assumptions.of(inspection.deployment());
        var search = new Search(inspection);
        var sensitive = new ArrayList<Sensitive>();
        for (var assumption : assumptions) {
            var larger = search.nearest(assumption, true);
            var smaller = search.nearest(assumption, false);
            if (larger.isPresent() || smaller.isPresent()) {
                sensitive.add(new Sensitive(assumption, larger, smaller));
            }
        }
        sensitive.sort(Comparator.comparingDouble(each -> each.nearest().distance()));
        return new Sensitivity(sensitive, assumptions.size());
    }

    /** What tells one verdict from another. */
    private record Verdict(String rule, Severity severity, List<Id> elements) {
        static Verdict of(Finding finding) {
            int identity = Rules.byId(finding.rule()).orElseThrow().identity();
            return new Verdict(finding.rule(), finding.severity(), finding.elements().stream().limit(identity).toList());
        }
    }

    private static final class Search {
        private final Inspection now;
        private final Map<Verdict, Finding> verdicts;

        Search(Inspection now) {
            this.now = now;
            this.verdicts = verdicts(now);
        }

        /** Step by step outwards, then between the last step at which nothing has changed and the first at which something has. */
        Optional<Flip> nearest(Assumption assumption, boolean larger) {
            var steps = new ArrayList<Double>();
            for (double step : STEPS) {
                var factor = larger ? step : 1 / step;
                assumption.times(factor).ifPresent(_ -> steps.add(factor));
            }
            if (furthest(assumption, steps).isEmpty()) {
                return Optional.empty();
            }
            double before = 1;
            for (double step : steps) {
                var flip = flip(assumption, step);
                if (flip.isPresent()) {
                    return Optional.of(between(assumption, before, flip.get()));
                }
                before = step;
            }
            return Optional.empty();
        }

        /** At the last step that can be meant; those after it are taken away. */
        private Optional<Flip> furthest(Assumption assumption, List<Double> steps) {
            while (!steps.isEmpty()) {
                var then = verdicts(assumption, steps.getLast());
                if (then.isPresent()) {
                    return flip(assumption, steps.getLast(), then.get());
                }
                steps.removeLast();
            }
            return Optional.empty();
        }

        private Flip between(Assumption assumption, double unchanged, Flip changed) {
            var near = unchanged;
            var far = changed;
            while (Math.max(far.factor() / near, near / far.factor()) > EXACTNESS) {
                var middle = Math.sqrt(near * far.factor());
                var flip = flip(assumption, middle);
                if (flip.isPresent()) {
                    far = flip.get();
                } else {
                    near = middle;
                }
            }
            return far;
        }

        private Optional<Flip> flip(Assumption assumption, double factor) {
            return verdicts(assumption, factor).flatMap(then -> flip(assumption, factor, then));
        }

        private Optional<Flip> flip(Assumption assumption, double factor, Map<Verdict, Finding> then) {
            return assumption.times(factor).map(value -> new Flip(factor, value, missing(then, verdicts), missing(verdicts, then)))
                    .filter(flip -> !flip.appearing().isEmpty() || !flip.vanishing().isEmpty());
        }

        /** Empty where the number, or it beside another, can't be meant. */
        private Optional<Map<Verdict, Finding>> verdicts(Assumption assumption, double factor) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            return assumption.times(factor).flatMap(value -> with(assumption, value)).map(Search::verdicts)
                    .filter(then -> then.keySet().stream().noneMatch(verdict -> NOT_MEANT.contains(verdict.rule()) && !verdicts.containsKey(verdict)));
        }

        private static List<Finding> missing(Map<Verdict, Finding> all, Map<Verdict, Finding> from) {
            return all.entrySet().stream().filter(entry -> !from.containsKey(entry.getKey())).map(Map.Entry::getValue).toList();
        }

        /** Empty where no topology can have that number. */
        private Optional<Inspection> with(Assumption assumption, Quantity value) {
            try {
                Document document = new Change("sensitivity", assumption.with().apply(value).toList()).apply(now.document());
                return Optional.of(new Inspection(document, Analysis.of(document.topology(), now.deployment().catalog())));
            } catch (InvalidTopology _) {
                return Optional.empty();
            }
        }

        private static Map<Verdict, Finding> verdicts(Inspection inspection) {
            var verdicts = new LinkedHashMap<Verdict, Finding>();
            Rules.findings(inspection, Severity.WARNING).filter(finding -> finding.severity() != Severity.NOTE)
                    .forEach(finding -> verdicts.putIfAbsent(Verdict.of(finding), finding));
            return verdicts;
        }
    }
}
