package bulkhead.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Minimal cut sets by order, up to some order; each order whole or, where it has more than {@value #MOST} sets, not at all. */
final class Listing {
    static final int MOST = 100_000;

    /** By order; null where there are too many. */
    private final List<List<int[]>> byOrder = new ArrayList<>();

    private Listing(int orders) {
        IntStream.rangeClosed(0, orders).forEach(_ -> byOrder.add(new ArrayList<>()));
    }

    static Listing none(int orders) {
        return new Listing(orders);
    }

    /** The empty set. */
    static Listing nothing(int orders) {
        var nothing = new Listing(orders);
        nothing.add(new int[0]);
        return nothing;
    }

    static Listing of(int event, int orders) {
        var listing = new Listing(orders);
        listing.add(new int[] {event});
        return listing;
    }

    /** The sets of one order; empty where there are too many. */
    Optional<List<List<Integer>>> sorted(int order) {
        return Optional.ofNullable(byOrder.get(order)).map(sets -> sets.stream().sorted(Arrays::compare)
                .map(set -> Arrays.stream(set).boxed().toList()).toList());
    }

    int orders() {
        return byOrder.size() - 1;
    }

    /** The highest order that isn't given up. */
    int open() {
        int order = orders();
        while (order >= 0 && byOrder.get(order) == null) {
            order--;
        }
        return order;
    }

    /** The lowest order that has any. */
    int least() {
        int order = 0;
        while (order <= orders() && byOrder.get(order) != null && byOrder.get(order).isEmpty()) {
            order++;
        }
        return order;
    }

    /** Takes in the sets of another, which are none of these. */
    void addAll(Listing other) {
        for (int order = 0; order <= orders(); order++) {
            if (other.byOrder.get(order) == null) {
                byOrder.set(order, null);
            } else {
                other.byOrder.get(order).forEach(this::add);
            }
        }
    }

    /** Each set of one with each of the other; they share no event. */
    Listing times(Listing other) {
        var product = new Listing(orders());
        for (int one = 0; one <= orders(); one++) {
            for (int another = 0; one + another <= orders(); another++) {
                product.cross(byOrder.get(one), other.byOrder.get(another), one + another);
            }
        }
        return product;
    }

    private void cross(List<int[]> ones, List<int[]> others, int order) {
        boolean nothing = ones != null && ones.isEmpty() || others != null && others.isEmpty();
        if (!nothing && (ones == null || others == null)) {
            byOrder.set(order, null);
        } else if (!nothing) {
            for (int i = 0; i < ones.size() && byOrder.get(order) != null; i++) {
                for (int j = 0; j < others.size() && byOrder.get(order) != null; j++) {
                    add(IntStream.concat(IntStream.of(ones.get(i)), IntStream.of(others.get(j))).sorted().toArray());
                }
            }
        }
    }

    private void add(int[] set) {
        var sets = set.length > orders() ? null : byOrder.get(set.length);
        if (sets != null && sets.size() == MOST) {
            byOrder.set(set.length, null);
        } else if (sets != null) {
            sets.add(set);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
