package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which of several terms hang together, because something below them is the same: leaves, or modules, which are walked round. */
final class Clusters {
    private final Formula formula;
    private final BitSet modules;
    private final int[] owner;
    private final int[] met;
    private final List<Integer> seen = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private int[] leader;
    private int steps;

    Clusters(Formula formula, BitSet modules) {
        this.formula = formula;
        this.modules = modules;
        this.owner = new int[formula.atoms()];
        this.met = new int[formula.atoms()];
    }

    /** Indices of terms, sorted into clusters that share nothing. */
    List<int[]> of(List<Term> terms) {
        walk(terms);
        seen.forEach(atom -> met[atom] = 0);
        return sorted(new BitSet());
    }

    /** Those clusters only that ask for nothing anybody else asks for, given how often each atom is asked for in all. */
    List<int[]> ofTheirOwn(List<Term> terms, int[] uses) {
        walk(terms);
        var shared = new BitSet();
        for (int atom : seen) {
            if (met[atom] < uses[atom]) {
                shared.set(find(owner[atom]));
            }
            met[atom] = 0;
        }
        return sorted(shared);
    }

    /** How many atoms were looked at until now. */
    int steps() {
        return steps;
    }

    private List<int[]> sorted(BitSet without) {
        var clusters = new ArrayList<List<Integer>>();
        for (int term = 0; term < leader.length; term++) {
            clusters.add(new ArrayList<>());
        }
        for (int term = 0; term < leader.length; term++) {
            clusters.get(find(term)).add(term);
        }
        return IntStream.range(0, leader.length).filter(term -> leader[term] == term && !without.get(term))
                .mapToObj(term -> clusters.get(term).stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    private void walk(List<Term> terms) {
        leader = IntStream.range(0, terms.size()).toArray();
        seen.clear();
        for (int term = 0; term < leader.length; term++) {
            meet(terms.get(term), term);
            while (!open.isEmpty()) {
                for (var inner : formula.gate(open.removeLast()).terms()) {
                    meet(inner, term);
                }
            }
        }
    }

    private void meet(Term asking, int term) {
        for (int atom : asking.when()) {
            meet(atom, term);
        }
        if (!asking.plain()) {
            meet(formula.variable(asking), term);
        }
    }

    private void meet(int atom, int term) {
        steps++;
        if (met[atom]++ == 0) {
            owner[atom] = term;
            seen.add(atom);
            if (formula.isGate(atom) && !modules.get(atom)) {
                open.add(atom);
            }
        } else {
            leader[find(owner[atom])] = find(term);
        }
    }

    private int find(int of) {
        int at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
