package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Minimal cut sets of orders 1 and 2 of a formula, by variable: of a cohort one or two instances are lost. Modules are worked out by themselves and put in place of their atom.
 */
final class Pairs {
    private static final long MOST_STEPS = 4_000_000_000L;

    /** Both may be the same cohort: then two of its instances. */
    record Pair(int one, int other) {
        static Pair of(int one, int other) {
            return one < other ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** What some gates fall by; no pairs where they are too many to try. */
    record Cuts(BitSet single, Optional<Set<Pair>> pairs) {
    }

    private final Parts cut;
    private final Formula formula;
    private final int[] size;
    private final BitSet modules;
    private final Cuts[] solved;
    private final Trial.Board board;

    private Pairs(Parts cut, int[] size) {
        this.cut = cut;
        this.formula = cut.formula();
        this.size = size;
        this.modules = cut.modules();
        this.solved = new Cuts[formula.atoms()];
        this.board = Trial.Board.of(formula);
    }

    /** @param size instances by cohort */
    static Cuts of(Parts parts, int[] size) {
        return new Pairs(parts, size).all();
    }

    private Cuts all() {
        var parts = new ArrayList<Cuts>();
        var leaves = new BitSet();
        Arrays.stream(formula.top()).filter(atom -> !formula.isGate(atom)).forEach(leaves::set);
        parts.add(new Cuts(leaves, Optional.of(Set.of())));
        for (var part : cut.all()) {
            var cuts = expanded(part.flat() ? new Flat(part.gates()).cuts() : nested(part.gates()));
            if (part.atom() >= 0) {
                solved[part.atom()] = cuts;
            }
            if (part.onTop(cut.needed())) {
                parts.add(cuts);
            }
        }
        return joined(parts);
    }

    /** What any of several parts falls by. */
    private static Cuts joined(List<Cuts> parts) {
        var single = new BitSet();
        parts.forEach(part -> single.or(part.single()));
        if (parts.stream().anyMatch(part -> part.pairs().isEmpty())) {
            return new Cuts(single, Optional.empty());
        }
        return new Cuts(single, Optional.of(parts.stream().flatMap(part -> part.pairs().orElseThrow().stream())
                .filter(pair -> !single.get(pair.one()) && !single.get(pair.other())).collect(Collectors.toSet())));
    }

    /** With what modules fall by in place of them. */
    private Cuts expanded(Cuts cuts) {
        var parts = new ArrayList<Cuts>();
        var plain = (BitSet) cuts.single().clone();
        plain.andNot(modules);
        cuts.single().stream().filter(modules::get).forEach(atom -> parts.add(solved[atom]));
        parts.add(new Cuts(plain, cuts.pairs().map(this::expanded)));
        return joined(parts);
    }

    private Set<Pair> expanded(Set<Pair> pairs) {
        var all = new HashSet<Pair>();
        for (var pair : pairs) {
            if (modules.get(pair.one()) || modules.get(pair.other())) {
                singles(pair.one()).forEach(one -> singles(pair.other()).forEach(other -> all.add(Pair.of(one, other))));
            } else {
                all.add(pair);
            }
        }
        return all;
    }

    private IntStream singles(int atom) {
        return modules.get(atom) ? solved[atom].single().stream() : IntStream.of(atom);
    }

    /** Each gate by itself where that is less work: what takes none of them takes not all. */
    private Cuts nested(List<Gate> gates) {
        var all = new Trial(formula, gates, modules, board);
        var each = new ArrayList<Trial>();
        long left = all.steps();
        for (int gate = 0; gate < gates.size() && left > 0; gate++) {
            each.add(new Trial(formula, List.of(gates.get(gate)), modules, board));
            left -= each.getLast().steps();
        }
        return left > 0 ? joined(each.stream().map(this::tried).toList()) : tried(all);
    }

    /** One by one, then two by two, {@value Trial#WIDTH} trials a word. */
    private Cuts tried(Trial trial) {
        var single = new BitSet();
        tried(trial, trial.variables().stream().map(each -> new Pair(each, Trial.NOBODY)).iterator(), pair -> single.set(pair.one()));
        if (trial.steps() > MOST_STEPS) {
            return new Cuts(single, Optional.empty());
        }
        var rest = trial.variables().stream().filter(each -> !single.get(each)).toList();
        var pairs = new HashSet<Pair>();
        tried(trial, IntStream.range(0, rest.size()).boxed().flatMap(i -> IntStream.range(isSeveral(rest.get(i)) ? i : i + 1, rest.size())
                .mapToObj(j -> new Pair(rest.get(i), rest.get(j)))).iterator(), pairs::add);
        return new Cuts(single, Optional.of(pairs));
    }

    private static void tried(Trial trial, Iterator<Pair> losses, Consumer<Pair> fatal) {
        var word = new ArrayList<Pair>(Trial.WIDTH);
        while (losses.hasNext()) {
            word.clear();
            while (losses.hasNext() && word.size() < Trial.WIDTH) {
                word.add(losses.next());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            long down = trial.fatal(word);
            IntStream.range(0, word.size()).filter(lane -> (down >>> lane & 1) == 1).mapToObj(word::get).forEach(fatal);
        }
    }

    private boolean isSeveral(int variable) {
        return variable >= formula.events() && variable < formula.firstGate() && size[variable - formula.events()] > 1;
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
                        hits.computeIfAbsent(formula.variable(term), _ -> new ArrayList<>()).add(term);
                        losses.merge(formula.variable(term), 1, Integer::sum);
                    }
                }
                hit.add(hits);
                loss.add(losses);
            }
        }

        Cuts cuts() {
            var single = new BitSet();
            for (int gate = 0; gate < gates.size(); gate++) {
                int most = spare[gate];
                loss.get(gate).forEach((variable, lost) -> single.set(variable, single.get(variable) || lost > most));
            }
            var pairs = new HashSet<Pair>();
            for (int gate = 0; gate < gates.size(); gate++) {
                pairs(gate, single, pairs);
            }
            return new Cuts(single, Optional.of(pairs));
        }

        private void pairs(int gate, BitSet single, Set<Pair> pairs) {
            var losses = loss.get(gate);
            var heaviest = losses.entrySet().stream().filter(each -> !single.get(each.getKey()))
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList();
            var order = heaviest.stream().mapToInt(Map.Entry::getKey).toArray();
            var lost = heaviest.stream().mapToInt(Map.Entry::getValue).toArray();
            for (int i = 0; i < order.length; i++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                for (int j = i; j < order.length && lost[i] + lost[j] > spare[gate]; j++) {
                    if (i == j ? isSeveral(order[i]) : lost[i] + lost[j] - both(gate, order[i], order[j]) > spare[gate]) {
                        pairs.add(Pair.of(order[i], order[j]));
                    }
                }
            }
        }

        /** What either loss takes away and the other takes too. */
        private int both(int gate, int one, int other) {
            var oneTerms = hit.get(gate).get(one);
            var otherTerms = hit.get(gate).get(other);
            boolean fewer = oneTerms.size() <= otherTerms.size();
            int both = 0;
            for (var term : fewer ? oneTerms : otherTerms) {
                boolean wholly = waits(term, one) && waits(term, other);
                both += wholly ? term.weight() : waits(term, fewer ? other : one) || counts(term, fewer ? other : one) ? 1 : 0;
            }
            return both;
        }

        private boolean waits(Term term, int variable) {
            return Arrays.binarySearch(term.when(), variable) >= 0;
        }

        private boolean counts(Term term, int variable) {
            return !term.plain() && formula.variable(term) == variable;
        }
    }
}
