package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings gates into normal form. What can't happen is left out; what the top needs is true wherever else it is asked for. */
final class Reduction {
    private static final int[] TRUE = {};
    private static final int MOST_GATES = 200_000;

    private final Gates gates;
    private final BitSet given;
    private final BitSet firm;
    private final BitSet met = new BitSet();
    private final BitSet several = new BitSet();
    private final int firstGate;
    private final int[][] value;
    private final List<Gate> made = new ArrayList<>();
    private final Map<Gate, Integer> known = new HashMap<>();

    private Reduction(Gates gates, BitSet given, BitSet firm) {
        this.gates = gates;
        this.given = given;
        this.firm = firm;
        this.firstGate = gates.events().size() + gates.cohorts().size();
        this.value = new int[gates.nodes()][];
    }

    /**
     * @param solid events that can't happen
     * @param firm cohorts whose instances can't fail by themselves
     * @throws DecisionDiagram.TooLarge where cycles make more than {@value #MOST_GATES} gates
     */
    static Formula of(Gates gates, int top, BitSet solid, BitSet firm) {
        return of(gates, top, Strata.below(gates, top), solid, firm);
    }

    /** The same where the strata below the top are at hand. */
    static Formula of(Gates gates, int top, List<int[]> strata, BitSet solid, BitSet firm) {
        var given = (BitSet) solid.clone();
        var needed = TRUE;
        while (true) {
            var reduction = new Reduction(gates, given, firm);
            for (var stratum : strata) {
                for (int node : stratum) {
                    reduction.countUses(node);
                }
            }
            strata.forEach(reduction::reduce);
            var all = reduction.value[top];
            if (all == null) {
                return reduction.formula(null);
            }
            var leaves = Arrays.stream(all).filter(atom -> atom < reduction.firstGate).toArray();
            needed = union(needed, leaves);
            if (leaves.length == 0 || !reduction.inside().intersects(set(leaves))) {
                return reduction.formula(union(needed, all));
            }
            Arrays.stream(leaves).forEach(given::set);
        }
    }

    private Formula formula(int[] top) {
        return new Formula(gates.events().size(), gates.cohorts().size(), List.copyOf(made), top);
    }

    /** The atoms that gates ask for. */
    private BitSet inside() {
        var inside = new BitSet();
        for (var gate : made) {
            for (var term : gate.terms()) {
                for (int atom : term.when()) {
                    inside.set(atom);
                }
            }
        }
        return inside;
    }

    private static BitSet set(int[] atoms) {
        var set = new BitSet();
        for (int atom : atoms) {
            set.set(atom);
        }
        return set;
    }

    /** A single instance that several gates count is an atom: then they can see that it is the same. */
    private void countUses(int node) {
        for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
            int cohort = gates.cohort()[term];
            if (cohort >= 0) {
                (met.get(cohort) ? several : met).set(cohort);
            }
        }
    }

    /** Nobody in a cycle keeps himself alive: all start as false, and as many rounds as there are nodes reach the least fixpoint. */
    private void reduce(int[] stratum) {
        boolean changed = Strata.isCyclic(gates, stratum);
        if (!changed) {
            value[stratum[0]] = gates.isLeaf(stratum[0]) ? leaf(stratum[0]) : gate(stratum[0]);
            return;
        }
        for (int round = 0; changed && round < stratum.length; round++) {
            changed = false;
            for (int node : stratum) {
                var before = value[node];
                value[node] = gates.isLeaf(node) ? leaf(node) : gate(node);
                changed |= !Arrays.equals(before, value[node]);
            }
        }
    }

    private int[] leaf(int node) {
        return given.get(gates.leaf()[node]) ? TRUE : new int[] {gates.leaf()[node]};
    }

    private int[] gate(int node) {
        int need = gates.need()[node];
        var terms = new ArrayList<Term>();
        for (int term = gates.first()[node]; need > 0 && term < gates.first()[node + 1]; term++) {
            var when = value[gates.child()[term]];
            if (when != null && gates.weight(term) > 0) {
                var made = term(when, gates.cohort()[term], gates.weight(term));
                if (made.when().length == 0 && made.plain()) {
                    need -= made.weight();
                } else {
                    terms.add(made);
                }
            }
        }
        return need <= 0 ? TRUE : terms.stream().mapToLong(Term::weight).sum() < need ? null : factored(need, terms);
    }

    private Term term(int[] when, int cohort, int weight) {
        if (cohort < 0 || firm.get(cohort)) {
            return new Term(when, weight, Term.NONE);
        }
        int atom = gates.events().size() + cohort;
        return weight > 1 || !several.get(cohort) ? new Term(when, weight, cohort)
                : new Term(given.get(atom) ? when : union(when, new int[] {atom}), 1, Term.NONE);
    }

    private int[] factored(int need, List<Term> terms) {
        var common = terms.getFirst().when();
        for (var term : terms) {
            common = common.length == 0 ? common : intersection(common, term.when());
        }
        var rest = new ArrayList<Term>(terms.size());
        long total = 0;
        boolean plain = true;
        for (var term : terms) {
            var left = common.length == 0 ? term : new Term(without(term.when(), common), term.weight(), term.cohort());
            if (left.plain() && left.when().length == 0) {
                need -= left.weight();
            } else {
                rest.add(left);
                total += left.weight();
                plain &= left.plain();
            }
        }
        if (need <= 0) {
            return common;
        }
        if (plain && total == need || plain && rest.size() == 1) {
            for (var term : rest) {
                common = union(common, term.when());
            }
            return common;
        }
        return union(common, new int[] {atom(new Gate(need, List.copyOf(rest)))});
    }

    private int atom(Gate gate) {
        return known.computeIfAbsent(gate, each -> {
            if (made.size() == MOST_GATES) {
                throw new DecisionDiagram.TooLarge();
            }
            made.add(each);
            return firstGate + made.size() - 1;
        });
    }

    static int[] union(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        var all = new int[one.length + other.length];
        int count = 0;
        for (int i = 0, j = 0; i < one.length || j < other.length;) {
            int next = j == other.length || i < one.length && one[i] <= other[j] ? one[i++] : other[j++];
            if (count == 0 || all[count - 1] != next) {
                all[count++] = next;
            }
        }
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    static int[] intersection(int[] one, int[] other) {
        var both = new int[Math.min(one.length, other.length)];
        int count = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) {
                both[count++] = one[i];
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(both, count);
    }

    static int[] without(int[] from, int[] those) {
        var left = new int[from.length];
        int count = 0;
        for (int each : from) {
            if (Arrays.binarySearch(those, each) < 0) {
                left[count++] = each;
            }
        }
        return count == from.length ? from : Arrays.copyOf(left, count);
    }
}
