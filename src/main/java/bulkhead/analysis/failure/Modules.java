package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which gates are modules: nothing below them is asked for from elsewhere, so each can be solved by itself. Dutuit and Rauzy, A
 * linear-time algorithm to find modules of fault trees, IEEE Trans. Reliability 45 (1996), with a stack of its own.
 */
final class Modules {
    private final Formula formula;
    private final int[] first;
    private final int[] second;
    private final int[] last;
    private final BitSet modules = new BitSet();
    private int date;

    private Modules(Formula formula) {
        this.formula = formula;
        this.first = new int[formula.atoms()];
        this.second = new int[first.length];
        this.last = new int[first.length];
    }

    /** By atom. Gates that the top doesn't reach are none. */
    static BitSet of(Formula formula) {
        var search = new Modules(formula);
        Arrays.stream(formula.top()).forEach(search::visit);
        search.judge();
        return search.modules;
    }

    /** The atoms and cohorts a gate asks for. */
    private int[] below(Gate gate) {
        var all = new BitSet(formula.atoms());
        for (var term : gate.terms()) {
            for (int atom : term.when()) {
                all.set(atom);
            }
            if (!term.plain()) {
                all.set(formula.variable(term));
            }
        }
        var below = new int[all.cardinality()];
        for (int i = 0, atom = all.nextSetBit(0); atom >= 0; atom = all.nextSetBit(atom + 1)) {
            below[i++] = atom;
        }
        return below;
    }

    private void visit(int top) {
        record Step(int atom, int[] below, int[] next) {
        }
        var path = new ArrayDeque<Step>();
        if (enter(top)) {
            path.push(new Step(top, below(formula.gate(top)), new int[1]));
        }
        while (!path.isEmpty()) {
            var step = path.peek();
            if (step.next()[0] == step.below().length) {
                second[step.atom()] = last[step.atom()] = ++date;
                path.pop();
            } else {
                int each = step.below()[step.next()[0]++];
                if (enter(each)) {
                    path.push(new Step(each, below(formula.gate(each)), new int[1]));
                }
            }
        }
    }

    /** Whether it is a gate met for the first time. */
    private boolean enter(int atom) {
        last[atom] = ++date;
        if (first[atom] != 0) {
            return false;
        }
        first[atom] = date;
        return formula.isGate(atom);
    }

    private void judge() {
        var earliest = new int[formula.gates().size()];
        var latest = new int[formula.gates().size()];
        for (int gate = 0; gate < earliest.length; gate++) {
            int atom = formula.firstGate() + gate;
            earliest[gate] = Integer.MAX_VALUE;
            for (int each : below(formula.gates().get(gate))) {
                boolean nested = formula.isGate(each);
                int inner = each - formula.firstGate();
                earliest[gate] = Math.min(earliest[gate], nested ? Math.min(first[each], earliest[inner]) : first[each]);
                latest[gate] = Math.max(latest[gate], nested ? Math.max(last[each], latest[inner]) : last[each]);
            }
            modules.set(atom, first[atom] > 0 && earliest[gate] > first[atom] && latest[gate] < second[atom]);
        }
    }
}
