package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Pairs.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Whether some gates still hold with one or two things lost, many trials at a time: one bit of a word for each. */
final class Trial {
    static final int WIDTH = 64;
    /** In place of a second loss. */
    static final int NOBODY = -1;

    private final Formula formula;
    private final List<Gate> gates;
    private final int[] inside;
    private final List<Integer> variables;

    /** @param modules gates that are taken for variables unless they are the ones asked for */
    Trial(Formula formula, List<Gate> gates, BitSet modules) {
        this.formula = formula;
        this.gates = gates;
        var met = new BitSet();
        var all = new TreeSet<Integer>();
        var open = new ArrayList<>(gates);
        while (!open.isEmpty()) {
            for (var term : open.removeLast().terms()) {
                if (!term.plain()) {
                    all.add(formula.variable(term));
                }
                for (int atom : term.when()) {
                    if (!formula.isGate(atom) || modules.get(atom)) {
                        all.add(atom);
                    } else if (!met.get(atom)) {
                        met.set(atom);
                        open.add(formula.gate(atom));
                    }
                }
            }
        }
        this.inside = met.stream().toArray();
        this.variables = List.copyOf(all);
    }

    /** Everything that can be lost, ascending. */
    List<Integer> variables() {
        return variables;
    }

    /** How many terms there are to look at for all pairs. */
    long steps() {
        long terms = gates.stream().mapToLong(gate -> gate.terms().size()).sum()
                + Arrays.stream(inside).mapToLong(atom -> formula.gate(atom).terms().size()).sum();
        return (long) variables.size() * variables.size() / 2 / WIDTH * terms;
    }

    /** Those of up to {@value #WIDTH} trials after which the gates don't hold any more: one bit for each. */
    long fatal(List<Pair> losses) {
        return losses.isEmpty() ? 0 : failed(losses) & -1L >>> WIDTH - losses.size();
    }

    private long failed(List<Pair> losses) {
        var gone = new long[formula.atoms()];
        var one = new long[formula.cohorts()];
        var two = new long[formula.cohorts()];
        for (int lane = 0; lane < losses.size(); lane++) {
            for (int variable : new int[] {losses.get(lane).one(), losses.get(lane).other()}) {
                if (variable != NOBODY) {
                    gone[variable] |= 1L << lane;
                }
                int cohort = variable - formula.events();
                if (cohort >= 0 && cohort < one.length) {
                    two[cohort] |= one[cohort] & 1L << lane;
                    one[cohort] |= 1L << lane;
                }
            }
        }
        for (int atom : inside) {
            gone[atom] = failed(formula.gate(atom), gone, one, two);
        }
        return gates.stream().mapToLong(gate -> failed(gate, gone, one, two)).reduce(0, (all, each) -> all | each);
    }

    private static long failed(Gate gate, long[] gone, long[] one, long[] two) {
        var missing = new long[WIDTH];
        long total = 0;
        for (var term : gate.terms()) {
            total += term.weight();
            long lost = 0;
            for (int atom : term.when()) {
                lost |= gone[atom];
            }
            add(missing, lost, term.weight());
            if (!term.plain()) {
                add(missing, one[term.cohort()] & ~lost, 1);
                add(missing, two[term.cohort()] & ~lost, 1);
            }
        }
        long failed = 0;
        for (int lane = 0; lane < WIDTH; lane++) {
            failed |= total - missing[lane] < gate.need() ? 1L << lane : 0;
        }
        return failed;
    }

    private static void add(long[] missing, long lanes, int weight) {
        for (long left = lanes; left != 0; left &= left - 1) {
            missing[Long.numberOfTrailingZeros(left)] += weight;
        }
    }
}
