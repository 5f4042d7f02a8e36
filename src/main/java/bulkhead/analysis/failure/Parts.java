package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * A formula cut into parts that share nothing: each module, and what of the top hangs together. A part stands in the part that
 * asks for it as one atom; parts come after those that stand in them. Whatever the top needs anyway is true wherever else it is
 * asked for.
 */
final class Parts {
    /**
     * Some gates that must hold together. {@code atom} is the module they are, or -1. {@code own} are the variables and modules
     * that stand in it, ascending. A flat one asks for these only; {@code once} is whether each cohort counts in one term.
     */
    record Part(int atom, List<Gate> gates, List<Integer> own, boolean flat, boolean once) {
        /** Whether the tree of its domains may solve it. */
        boolean isTree() {
            return flat && once;
        }

        boolean onTop(BitSet needed) {
            return atom < 0 || needed.get(atom);
        }
    }

    private final Formula formula;
    private final BitSet modules;
    private final BitSet needed = new BitSet();
    private final List<Part> parts = new ArrayList<>();

    Parts(Formula reduced) {
        var gathered = Gathering.of(reduced);
        this.formula = gathered.formula();
        this.modules = gathered.modules();
        Arrays.stream(formula.top()).forEach(needed::set);
        for (int atom = formula.firstGate(); atom < formula.atoms(); atom++) {
            if (modules.get(atom)) {
                parts.add(part(atom, together(formula.gate(atom))));
            }
        }
        var tangled = Arrays.stream(formula.top()).filter(atom -> formula.isGate(atom) && !modules.get(atom)).toArray();
        var terms = Arrays.stream(tangled).mapToObj(atom -> new Term(new int[] {atom}, 1, Term.NONE)).toList();
        new Clusters(formula, modules).of(terms).forEach(cluster -> parts.add(part(-1,
                Arrays.stream(cluster).mapToObj(each -> formula.gate(tangled[each])).toList())));
    }

    List<Part> all() {
        return parts;
    }

    Formula formula() {
        return formula;
    }

    BitSet modules() {
        return modules;
    }

    /** What the top needs: atoms. */
    BitSet needed() {
        return needed;
    }

    /** A conjunction as the gates that make it. */
    private List<Gate> together(Gate gate) {
        return !gate.all() ? List.of(gate) : gate.terms().stream().flatMapToInt(term -> Arrays.stream(term.when()))
                .mapToObj(asked -> formula.isGate(asked) && !modules.get(asked) ? formula.gate(asked)
                        : new Gate(1, List.of(new Term(new int[] {asked}, 1, Term.NONE)))).toList();
    }

    private Part part(int atom, List<Gate> gates) {
        var own = new TreeSet<Integer>();
        var counted = new BitSet();
        var met = new BitSet();
        boolean flat = true;
        boolean once = true;
        var open = new ArrayList<>(gates);
        while (!open.isEmpty()) {
            for (var term : open.removeLast().terms()) {
                if (!term.plain()) {
                    once &= !counted.get(term.cohort());
                    counted.set(term.cohort());
                    own.add(formula.variable(term));
                }
                for (int asked : term.when()) {
                    if (!formula.isGate(asked) || modules.get(asked)) {
                        own.add(asked);
                    } else if (!met.get(asked)) {
                        flat = false;
                        met.set(asked);
                        open.add(formula.gate(asked));
                    }
                }
            }
        }
        return new Part(atom, gates, List.copyOf(own), flat, once);
    }
}
