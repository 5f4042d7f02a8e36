package bulkhead.analysis.failure;

import java.math.BigInteger;
import java.util.Arrays;

/** How many sets there are of each order: the coefficient at place n counts those of n things. */
final class Polynomials {
    static final BigInteger[] NONE = {};
    static final BigInteger[] ONE = {BigInteger.ONE};

    private Polynomials() {
    }

    /** One thing by itself. */
    static BigInteger[] single() {
        return new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
    }

    /** By how many are lost of {@code n} interchangeable things: the ways to choose them. */
    static BigInteger[][] choices(int n) {
        var choices = new BigInteger[n + 1][];
        var ways = BigInteger.ONE;
        for (int lost = 0; lost <= n; lost++) {
            choices[lost] = new BigInteger[lost + 1];
            Arrays.fill(choices[lost], BigInteger.ZERO);
            choices[lost][lost] = ways;
            ways = ways.multiply(BigInteger.valueOf(n - lost)).divide(BigInteger.valueOf(lost + 1));
        }
        return choices;
    }

    /** In how many ways so many of n can be chosen. */
    static BigInteger ways(int n, int chosen) {
        var ways = BigInteger.ONE;
        for (int each = 0; each < chosen; each++) {
            ways = ways.multiply(BigInteger.valueOf(n - each)).divide(BigInteger.valueOf(each + 1));
        }
        return ways;
    }

    static BigInteger[] plus(BigInteger[] one, BigInteger[] other) {
        var longer = one.length >= other.length ? one : other;
        var shorter = longer == one ? other : one;
        var sum = longer.clone();
        for (int order = 0; order < shorter.length; order++) {
            sum[order] = sum[order].add(shorter[order]);
        }
        return sum;
    }

    static BigInteger[] times(BigInteger[] one, BigInteger[] other) {
        if (one.length == 0 || other.length == 0) {
            return NONE;
        }
        var product = new BigInteger[one.length + other.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; one[i].signum() != 0 && j < other.length; j++) {
                if (other[j].signum() != 0) {
                    product[i + j] = product[i + j].add(one[i].multiply(other[j]));
                }
            }
        }
        return product;
    }
}
