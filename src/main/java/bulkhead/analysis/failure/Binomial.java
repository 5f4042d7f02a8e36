package bulkhead.analysis.failure;

/** How many of n independent instances are alive. */
final class Binomial {
    private static final int SMALL = 1000;

    private Binomial() {
    }

    /** The chance of each number from 0 to n. */
    static double[] of(int n, Chance one) {
        var chance = new double[n + 1];
        if (one.up() == 0 || one.down() == 0) {
            chance[one.up() == 0 ? 0 : n] = 1;
            return chance;
        }
        if (n <= SMALL) {
            return small(n, one);
        }
        for (int alive = 0; alive <= n; alive++) {
            chance[alive] = Tail.exactly(alive, n, one);
        }
        return chance;
    }

    /** One instance after the other; only sums and products of positive numbers. */
    private static double[] small(int n, Chance one) {
        var chance = new double[n + 1];
        chance[0] = 1;
        for (int instances = 1; instances <= n; instances++) {
            for (int alive = instances; alive > 0; alive--) {
                chance[alive] = chance[alive] * one.down() + chance[alive - 1] * one.up();
            }
            chance[0] *= one.down();
        }
        return chance;
    }
}
