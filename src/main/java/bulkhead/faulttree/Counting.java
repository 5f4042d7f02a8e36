package bulkhead.faulttree;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Counts minimal cut sets by order, exactly. */
final class Counting {
    private Counting() {
    }

    /** Of the inputs taken so many at a time; equal ones are counted at once. */
    static Orders chosen(int howMany, Orders[] inputs) {
        Map<Orders, Integer> alike = new LinkedHashMap<>();
        Arrays.stream(inputs).forEach(input -> alike.merge(input, 1, Integer::sum));
        var taken = new Orders[howMany + 1];
        Arrays.fill(taken, Orders.NONE);
        taken[0] = Orders.NOTHING;
        int left = inputs.length;
        for (var group : alike.entrySet()) {
            left -= group.getValue();
            taken = taken(taken, group.getKey(), group.getValue(), Math.max(0, howMany - left));
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }
        return taken[howMany];
    }

    /** With some of so many equal inputs taken as well; numbers below {@code least} can't be made up for any more. */
    private static Orders[] taken(Orders[] before, Orders one, int equal, int least) {
        var after = before.clone();
        Arrays.fill(after, 0, after.length, Orders.NONE);
        var power = Orders.NOTHING;
        var ways = BigInteger.ONE;
        for (int more = 0; more <= Math.min(equal, before.length - 1); more++) {
            for (int all = Math.max(least, more); all < after.length; all++) {
                if (before[all - more] != Orders.NONE) {
                    after[all] = after[all].plus(before[all - more].times(power).times(ways));
                }
            }
            power = power.times(one);
            ways = ways.multiply(BigInteger.valueOf(equal - more)).divide(BigInteger.valueOf(more + 1L));
        }
        return after;
    }

    /** Of a diagram of sets whose variables stand for sets of their own. */
    static Orders sets(Diagram sets, Orders[] variables) {
        var users = users(sets);
        var counted = new Orders[sets.size()];
        counted[0] = Orders.NONE;
        counted[1] = Orders.NOTHING;
        for (int node = 2; node < sets.size(); node++) {
            counted[node] = counted[sets.low()[node]].plus(counted[sets.high()[node]].times(variables[sets.variable()[node]]));
            forget(sets.low()[node], users, counted);
            forget(sets.high()[node], users, counted);
        }
        return counted[sets.root()];
    }

    private static int[] users(Diagram sets) {
        var users = new int[sets.size()];
        for (int node = 2; node < sets.size(); node++) {
            users[sets.low()[node]]++;
            users[sets.high()[node]]++;
        }
        return users;
    }

    /** What nobody will ask for any more takes no room. */
    private static void forget(int node, int[] users, Orders[] counted) {
        if (--users[node] == 0 && node > 1) {
            counted[node] = null;
        }
    }
}
