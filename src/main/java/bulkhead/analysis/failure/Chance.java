package bulkhead.analysis.failure;

/**
 * How likely something is up and how likely down. Both are kept because each is a sum and product of positive numbers only: a
 * small one is as precise as a large one, which {@code 1 − up} would not be.
 */
record Chance(double up, double down) {
    static final Chance ALWAYS = new Chance(1, 0);
    static final Chance NEVER = new Chance(0, 1);

    static Chance available(double share) {
        return new Chance(share, 1 - share);
    }

    /** Of two independent things both. */
    Chance and(Chance other) {
        return new Chance(up * other.up, down + up * other.down);
    }

    /** This where a third thing is up, the other where it is down. */
    Chance given(Chance third, Chance other) {
        return new Chance(third.up * up + third.down * other.up, third.up * down + third.down * other.down);
    }
}
