package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Minimal cut sets of orders 1 and 2 of a formula, by variable: an atom that is an event or a single instance, or a cohort, of
 * which one or two instances are lost. Modules are worked out by themselves and put in place of their atom.
 */
final class Pairs {
    private static final long MOST_STEPS = 4_000_000_000L;

    /** Both may be the same cohort: then two of its instances. */
    record Pair(int one, int other) {
        static Pair of(int one, int other) {
            return one < other ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** What some gates fall by. */
    record Cuts(Set<Integer> single, Set<Pair> pairs) {
        private static Cuts none() {
            return new Cuts(new HashSet<>(), new HashSet<>());
        }

        private void add(Cuts other) {
            single.addAll(other.single);
            pairs.addAll(other.pairs);
        }
    }

    private final Formula formula;
    private final int[] size;
    private final BitSet modules;
    private final Cuts[] solved;

    private Pairs(Formula formula, int[] size) {
        this.formula = formula;
        this.size = size;
        this.modules = Modules.of(formula);
        this.solved = new Cuts[formula.atoms()];
    }

    /**
     * Variables are atoms, and {@code formula.atoms() + c} for one instance of cohort c.
     *
     * @param size instances by cohort
     * @throws DecisionDiagram.TooLarge where a tangle has too many pairs to try
     */
    static Cuts of(Formula formula, int[] size) {
        return formula.top() == null ? Cuts.none() : new Pairs(formula, size).all();
    }

    private Cuts all() {
        for (int atom = formula.firstGate(); atom < formula.atoms(); atom++) {
            if (modules.get(atom)) {
                solved[atom] = expanded(cuts(List.of(formula.gate(atom))));
            }
        }
        var all = Cuts.none();
        for (int atom : formula.top()) {
            if (!formula.isGate(atom)) {
                all.single().add(atom);
            } else if (modules.get(atom)) {
                all.add(solved[atom]);
            }
        }
        var tangled = Arrays.stream(formula.top()).filter(atom -> formula.isGate(atom) && !modules.get(atom)).toArray();
        Modules.clusters(formula, tangled).forEach(cluster -> all.add(expanded(cuts(cluster))));
        all.pairs().removeIf(pair -> all.single().contains(pair.one()) || all.single().contains(pair.other()));
        return all;
    }

    /** With what modules fall by in place of them. */
    private Cuts expanded(Cuts cuts) {
        var all = Cuts.none();
        for (int each : cuts.single()) {
            if (isModule(each)) {
                all.add(solved[each]);
            } else {
                all.single().add(each);
            }
        }
        for (var pair : cuts.pairs()) {
            for (int one : singles(pair.one())) {
                for (int other : singles(pair.other())) {
                    all.pairs().add(Pair.of(one, other));
                }
            }
        }
        return all;
    }

    private boolean isModule(int variable) {
        return variable < formula.atoms() && formula.isGate(variable);
    }

    private Set<Integer> singles(int variable) {
        return isModule(variable) ? solved[variable].single() : Set.of(variable);
    }

    private Cuts cuts(List<Gate> gates) {
        boolean flat = gates.stream().flatMap(gate -> gate.terms().stream())
                .allMatch(term -> Arrays.stream(term.when()).allMatch(atom -> !formula.isGate(atom) || modules.get(atom)));
        return flat ? new Flat(gates).cuts() : nested(gates);
    }

    /** Tried one by one, then two by two, {@value Trial#WIDTH} trials a word. */
    private Cuts nested(List<Gate> gates) {
        var trial = new Trial(formula, gates, modules);
        if (trial.steps() > MOST_STEPS) {
            throw new DecisionDiagram.TooLarge();
        }
        var cuts = Cuts.none();
        var singles = trial.variables().stream().map(each -> Pair.of(each, Trial.NOBODY)).toList();
        trial.fatal(singles).forEach(pair -> cuts.single().add(pair.other()));
        var rest = trial.variables().stream().filter(each -> !cuts.single().contains(each)).toList();
        var word = new ArrayList<Pair>();
        for (int i = 0; i < rest.size(); i++) {
            for (int j = i; j < rest.size(); j++) {
                if (i != j || rest.get(i) >= formula.atoms() && size[rest.get(i) - formula.atoms()] > 1) {
                    word.add(Pair.of(rest.get(i), rest.get(j)));
                }
                if (word.size() == Trial.WIDTH) {
                    cuts.pairs().addAll(trial.fatal(word));
                    word.clear();
                }
            }
        }
        cuts.pairs().addAll(trial.fatal(word));
        return cuts;
    }

    /** Gates whose terms wait for known atoms only: each loss takes away so much of each gate, two losses their sum less what both take. */
    private final class Flat {
        private final List<Gate> gates;
        private final List<Map<Integer, List<Term>>> hit = new ArrayList<>();
        private final List<Map<Integer, Integer>> loss = new ArrayList<>();
        private final int[] spare;

        Flat(List<Gate> gates) {
            this.gates = gates;
            this.spare = gates.stream().mapToInt(gate -> (int) (gate.terms().stream().mapToLong(Term::weight).sum() - gate.need()))
                    .toArray();
            for (var gate : gates) {
                var hits = new LinkedHashMap<Integer, List<Term>>();
                var losses = new LinkedHashMap<Integer, Integer>();
                for (var term : gate.terms()) {
                    for (int atom : term.when()) {
                        hits.computeIfAbsent(atom, _ -> new ArrayList<>()).add(term);
                        losses.merge(atom, term.weight(), Integer::sum);
                    }
                    if (!term.plain()) {
                        hits.computeIfAbsent(formula.atoms() + term.cohort(), _ -> new ArrayList<>()).add(term);
                        losses.merge(formula.atoms() + term.cohort(), 1, Integer::sum);
                    }
                }
                hit.add(hits);
                loss.add(losses);
            }
        }

        Cuts cuts() {
            var cuts = Cuts.none();
            for (int gate = 0; gate < gates.size(); gate++) {
                int most = spare[gate];
                loss.get(gate).forEach((variable, lost) -> {
                    if (lost > most) {
                        cuts.single().add(variable);
                    }
                });
            }
            for (int gate = 0; gate < gates.size(); gate++) {
                pairs(gate, cuts);
            }
            return cuts;
        }

        private void pairs(int gate, Cuts cuts) {
            var losses = loss.get(gate);
            var order = losses.keySet().stream().filter(variable -> !cuts.single().contains(variable))
                    .sorted(Comparator.comparing(variable -> -losses.get(variable))).mapToInt(Integer::intValue).toArray();
            var lost = Arrays.stream(order).map(losses::get).toArray();
            for (int i = 0; i < order.length; i++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                for (int j = i; j < order.length && lost[i] + lost[j] > spare[gate]; j++) {
                    if (i == j ? isSeveral(order[i]) : lost[i] + lost[j] - both(gate, order[i], order[j]) > spare[gate]) {
                        cuts.pairs().add(Pair.of(order[i], order[j]));
                    }
                }
            }
        }

        private boolean isSeveral(int variable) {
            return variable >= formula.atoms() && size[variable - formula.atoms()] > 1;
        }

        /** What either loss takes away and the other takes too. */
        private int both(int gate, int one, int other) {
            var oneTerms = hit.get(gate).get(one);
            var otherTerms = hit.get(gate).get(other);
            boolean fewer = oneTerms.size() <= otherTerms.size();
            int both = 0;
            for (var term : fewer ? oneTerms : otherTerms) {
                int takenBy = fewer ? other : one;
                int taken = fewer ? one : other;
                if (takes(takenBy, term)) {
                    both += takenBy >= formula.atoms() || taken >= formula.atoms() ? 1 : term.weight();
                }
            }
            return both;
        }

        private boolean takes(int variable, Term term) {
            return variable >= formula.atoms() ? !term.plain() && term.cohort() == variable - formula.atoms()
                    : Arrays.binarySearch(term.when(), variable) >= 0;
        }
    }
}
