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

    /** What is lost in which lanes, by atom, and of cohorts one instance and a second; blank between trials, for one after the other. */
    record Board(long[] gone, long[] one, long[] two) {
        static Board of(Formula formula) {
            return new Board(new long[formula.atoms()], new long[formula.cohorts()], new long[formula.cohorts()]);
        }

        private void lose(int variable, int cohort, int lane) {
            gone[variable] |= 1L << lane;
            if (cohort >= 0 && cohort < one.length) {
                two[cohort] |= one[cohort] & 1L << lane;
                one[cohort] |= 1L << lane;
            }
        }

        private void restore(int variable, int cohort) {
            gone[variable] = 0;
            if (cohort >= 0 && cohort < one.length) {
                one[cohort] = 0;
                two[cohort] = 0;
            }
        }
    }

    private final Formula formula;
    private final Board board;
    private final List<Gate> gates;
    private final int[] inside;
    private final List<Integer> variables;

    /** @param modules gates that are taken for variables unless they are the ones asked for */
    Trial(Formula formula, List<Gate> gates, BitSet modules, Board board) {
        this.formula = formula;
        this.board = board;
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
        for (int lane = 0; lane < losses.size(); lane++) {
            lose(losses.get(lane).one(), lane);
            lose(losses.get(lane).other(), lane);
        }
        for (int atom : inside) {
            board.gone()[atom] = failed(formula.gate(atom));
        }
        long failed = 0;
        for (var gate : gates) {
            failed |= failed(gate);
        }
        for (var pair : losses) {
            restore(pair.one());
            restore(pair.other());
        }
        return failed;
    }

    private void lose(int variable, int lane) {
        if (variable != NOBODY) {
            board.lose(variable, variable - formula.events(), lane);
        }
    }

    private void restore(int variable) {
        if (variable != NOBODY) {
            board.restore(variable, variable - formula.events());
        }
    }

    private long failed(Gate gate) {
        long total = 0;
        for (var term : gate.terms()) {
            total += term.weight();
        }
        if (total < gate.need()) {
            return -1L;
        }
        var missing = LaneSums.upTo(total + 1);
        for (var term : gate.terms()) {
            long lost = 0;
            for (int atom : term.when()) {
                lost |= board.gone()[atom];
            }
            LaneSums.add(missing, term.weight(), lost);
            if (!term.plain()) {
                LaneSums.add(missing, 1, board.one()[term.cohort()] & ~lost);
                LaneSums.add(missing, 1, board.two()[term.cohort()] & ~lost);
            }
        }
        return LaneSums.atLeast(total - gate.need() + 1, missing);
    }
}
