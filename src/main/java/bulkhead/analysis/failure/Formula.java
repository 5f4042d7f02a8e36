package bulkhead.analysis.failure;

import java.util.Arrays;
import java.util.List;

/**
 * A monotone structure without cycles in normal form: what stands in all terms of a gate stands before the gate instead, nested
 * conjunctions are one, equal gates are one. Everything a term can wait for is an <em>atom</em>, numbered through: the events, then
 * the cohorts (as atoms only those of one instance), then the gates, each after those it needs. What comes before the gates are the
 * variables.
 *
 * @param events how many atoms are events
 * @param cohorts how many cohorts there are
 * @param top the atoms that must all be true; null where the structure never is
 */
record Formula(int events, int cohorts, List<Gate> gates, int[] top) {
    /** True where the terms whose atoms are all true add up to {@code need}, which is at least 1. */
    record Gate(int need, List<Term> terms) {
        boolean all() {
            return terms.stream().allMatch(Term::plain) && terms.stream().mapToInt(Term::weight).sum() == need;
        }
    }

    /** While all of {@code when} (ascending) are true: {@code weight}, or, of a cohort, as many of that as are alive. */
    record Term(int[] when, int weight, int cohort) {
        static final int NONE = -1;

        boolean plain() {
            return cohort == NONE;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Term term && weight == term.weight && cohort == term.cohort && Arrays.equals(when, term.when);
        }

        @Override
        public int hashCode() {
            return (Arrays.hashCode(when) * 31 + weight) * 31 + cohort;
        }
    }

    int firstGate() {
        return events + cohorts;
    }

    /** The number of a cohort among the atoms. */
    int variable(Term term) {
        return events + term.cohort();
    }

    boolean isGate(int atom) {
        return atom >= firstGate();
    }

    Gate gate(int atom) {
        return gates.get(atom - firstGate());
    }

    /** All atoms there are. */
    int atoms() {
        return firstGate() + gates.size();
    }
}
