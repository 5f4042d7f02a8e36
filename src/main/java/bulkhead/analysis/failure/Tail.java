package bulkhead.analysis.failure;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The chance that enough of many independent instances are alive. */
final class Tail {
    private static final double NEGLIGIBLE = 0x1p-60;

    private Tail() {
    }

    /**
     * Of at least {@code need} of n instances. The smaller side is summed term by term from its largest, so it is precise
     * however small; the terms by Loader's saddle-point expansion (Fast and accurate computation of binomial probabilities, 2000).
     */
    static Chance of(int need, int n, Chance one) {
        if (need <= 0) {
            return Chance.ALWAYS;
        }
        if (need > n || one.up() == 0) {
            return Chance.NEVER;
        }
        if (one.down() == 0) {
            return Chance.ALWAYS;
        }
        if (need > n * one.up()) {
            double up = sum(need, n, 1, one);
            return new Chance(up, 1 - up);
        }
        double down = sum(need - 1, n, -1, one);
        return new Chance(1 - down, down);
    }

    /** The chance that exactly {@code alive} of n are. */
    static double exactly(int alive, int n, Chance one) {
        if (one.down() == 0 || one.up() == 0) {
            return alive == (one.down() == 0 ? n : 0) ? 1 : 0;
        }
        return one.down() < one.up() ? BinomialDistribution.of(n, one.down()).probability(n - alive)
                : BinomialDistribution.of(n, one.up()).probability(alive);
    }

    private static double sum(int from, int n, int step, Chance one) {
        double term = exactly(from, n, one);
        double sum = 0;
        for (int alive = from; alive >= 0 && alive <= n && term > sum * NEGLIGIBLE; alive += step) {
            sum += term;
            term *= step > 0 ? (n - alive) / (alive + 1.0) * (one.up() / one.down())
                    : alive / (n - alive + 1.0) * (one.down() / one.up());
        }
        return sum;
    }
}
