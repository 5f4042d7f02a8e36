package bulkhead.analysis.failure;

/** How many of n independent instances are alive. */
final class Binomial {
    private Binomial() {
    }

    /** The probability of each number from 0 to n. By logarithms, so that thousands of instances neither under- nor overflow. */
    static double[] of(int n, double available) {
        var chance = new double[n + 1];
        if (available == 0 || available == 1) {
            chance[available == 0 ? 0 : n] = 1;
            return chance;
        }
        if (n <= SMALL) {
            return small(n, available);
        }
        double choose = 0;
        for (int alive = 0; alive <= n; alive++) {
            chance[alive] = Math.exp(choose + alive * Math.log(available) + (n - alive) * Math.log1p(-available));
            choose += Math.log(n - alive) - Math.log(alive + 1);
        }
        return chance;
    }

    private static final int SMALL = 1000;

    /** One instance after the other; only sums and products of positive numbers. */
    private static double[] small(int n, double available) {
        var chance = new double[n + 1];
        chance[0] = 1;
        for (int instances = 1; instances <= n; instances++) {
            for (int alive = instances; alive > 0; alive--) {
                chance[alive] = chance[alive] * (1 - available) + chance[alive - 1] * available;
            }
            chance[0] *= 1 - available;
        }
        return chance;
    }
}
