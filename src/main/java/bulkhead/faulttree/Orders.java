package bulkhead.faulttree;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How many sets there are of each order: a polynomial whose exponents are orders, ascending, without zeros. */
final class Orders {
    static final Orders NONE = new Orders(new int[0], new BigInteger[0]);
    /** The empty set. */
    static final Orders NOTHING = new Orders(new int[] {0}, new BigInteger[] {BigInteger.ONE});
    /** One event. */
    static final Orders ONE = new Orders(new int[] {1}, new BigInteger[] {BigInteger.ONE});

    private final int[] order;
    private final BigInteger[] count;

    private Orders(int[] order, BigInteger[] count) {
        this.order = order;
        this.count = count;
    }

    SortedMap<Integer, BigInteger> map() {
        var map = new TreeMap<Integer, BigInteger>();
        IntStream.range(0, order.length).forEach(i -> map.put(order[i], count[i]));
        return Collections.unmodifiableSortedMap(map);
    }

    /** The sets of both, which have none in common. */
    Orders plus(Orders other) {
        if (order.length == 0 || other.order.length == 0) {
            return order.length == 0 ? other : this;
        }
        var orders = new int[order.length + other.order.length];
        var counts = new BigInteger[orders.length];
        int size = 0;
        int right = 0;
        for (int left = 0; left < order.length || right < other.order.length; size++) {
            int least = Math.min(left < order.length ? order[left] : Integer.MAX_VALUE,
                    right < other.order.length ? other.order[right] : Integer.MAX_VALUE);
            orders[size] = least;
            counts[size] = BigInteger.ZERO;
            if (left < order.length && order[left] == least) {
                counts[size] = count[left++];
            }
            if (right < other.order.length && other.order[right] == least) {
                counts[size] = counts[size].add(other.count[right++]);
            }
        }
        return new Orders(Arrays.copyOf(orders, size), Arrays.copyOf(counts, size));
    }

    /** Each set of one with each of the other; they share no event. */
    Orders times(Orders other) {
        var longer = order.length < other.order.length ? other : this;
        var shorter = longer == this ? other : this;
        var product = NONE;
        for (int i = 0; i < shorter.order.length; i++) {
            product = product.plus(longer.shifted(shorter.order[i], shorter.count[i]));
        }
        return product;
    }

    /** So many times. */
    Orders times(BigInteger factor) {
        return shifted(0, factor);
    }

    private Orders shifted(int by, BigInteger factor) {
        return new Orders(Arrays.stream(order).map(each -> each + by).toArray(),
                factor.equals(BigInteger.ONE) ? count : Arrays.stream(count).map(factor::multiply).toArray(BigInteger[]::new));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Orders other && Arrays.equals(order, other.order) && Arrays.equals(count, other.count);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(order) + Arrays.hashCode(count);
    }
}
