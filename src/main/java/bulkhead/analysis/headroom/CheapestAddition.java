package bulkhead.analysis.headroom;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for the cheapest numbers, one for each of several things with a price each, that are enough, where more of anything never
 * hurts: starts from some that are and then tries all cheaper ones, leaving out those that aren't enough however much the rest
 * of the price buys. {@code hopeful} holds wherever {@code enough} does, and is asked first; {@code most} is the largest number of
 * one thing.
 */
final class CheapestAddition {
    private static final double ROUNDING = 1e-9;

    private final double[] prices;
    private final int most;
    private final Predicate<int[]> hopeful;
    private final Predicate<int[]> enough;
    private final Map<List<Integer>, Boolean> hopes = new HashMap<>();
    private final Map<List<Integer>, Boolean> known = new HashMap<>();
    private final int[] dearestFirst;
    private int[] best;
    private int triesLeft;

    CheapestAddition(double[] prices, int most, Predicate<int[]> hopeful, Predicate<int[]> enough) {
        this.prices = prices;
        this.most = most;
        this.hopeful = hopeful;
        this.enough = enough;
        dearestFirst = IntStream.range(0, prices.length).boxed().sorted(Comparator.comparingDouble(i -> -prices[i])).mapToInt(i -> i).toArray();
    }

    /** {@code cheapest}: whether nothing cheaper is enough. */
    record Found(int[] numbers, boolean cheapest) {
    }

    /** With so many tries beyond those that the start takes; empty where nothing is enough. Prefers the first thing alone. */
    Optional<Found> find(int tries) {
        triesLeft = Integer.MAX_VALUE;
        if (!start()) {
            return Optional.empty();
        }
        triesLeft = tries;
        var whole = prices.length == 1 || isTriedFrom(0, new int[prices.length]);
        return Optional.of(new Found(best, whole));
    }

    private boolean start() {
        var alone = new int[prices.length];
        if (leastOf(alone, 0, most)) {
            best = alone;
            return true;
        }
        var all = new int[prices.length];
        Arrays.fill(all, most);
        if (!isEnough(all)) {
            return false;
        }
        Arrays.fill(all, least(most, count -> isEnough(filled(count))));
        for (int thing : dearestFirst) {
            leastOf(all, thing, all[thing]);
        }
        best = all;
        return true;
    }

    private int[] filled(int count) {
        var numbers = new int[prices.length];
        Arrays.fill(numbers, count);
        return numbers;
    }

    /** Sets the number of one thing to the least that is enough beside the others; whether any up to {@code up} is. */
    private boolean leastOf(int[] numbers, int thing, int up) {
        numbers[thing] = up;
        if (!isEnough(numbers)) {
            return false;
        }
        numbers[thing] = least(up, count -> {
            numbers[thing] = count;
            return isEnough(numbers);
        });
        return true;
    }

    /** The least number up to {@code most}, for which it holds; doubled first, since few are tried faster. */
    private static int least(int most, IntPredicate holds) {
        var few = -1;
        var enough = 0;
        while (enough < most && !holds.test(enough)) {
            few = enough;
            enough = Math.min(most, Math.max(1, 2 * enough));
        }
        while (enough - few > 1) {
            var middle = (few + enough) / 2;
            if (holds.test(middle)) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return enough;
    }

    /** Tries all that are cheaper than the best and agree with the first few numbers; whether the tries sufficed. */
    private boolean isTriedFrom(int depth, int[] numbers) {
        var thing = dearestFirst[depth];
        var affordable = affordable(thing, numbers);
        if (depth == prices.length - 1) {
            if (affordable >= 0 && leastOf(numbers, thing, affordable)) {
                best = numbers.clone();
            }
            return triesLeft > 0;
        }
        var first = least(affordable + 1, count -> isHopeful(depth, numbers, count));
        for (int count = first; count <= affordable(thing, numbers); count++) {
            numbers[thing] = count;
            if (triesLeft <= 0 || isHopeful(depth, numbers, count) && !isTriedFrom(depth + 1, numbers)) {
                return false;
            }
            Arrays.stream(dearestFirst).skip(depth).forEach(later -> numbers[later] = 0);
        }
        return true;
    }

    /** Whether so many of the thing at this depth leave any hope: with as many of each of those after it as could be paid alone. */
    private boolean isHopeful(int depth, int[] numbers, int count) {
        var rest = numbers.clone();
        rest[dearestFirst[depth]] = count;
        var paid = rest.clone();
        for (int later = depth + 1; later < prices.length; later++) {
            rest[dearestFirst[later]] = Math.max(0, affordable(dearestFirst[later], paid));
        }
        return isHopeful(rest);
    }

    /** How many of a thing keep the price below the best, beside what the numbers have of others; −1 where not even none. */
    private int affordable(int thing, int[] numbers) {
        var left = price(best) * (1 - ROUNDING) - price(numbers) + numbers[thing] * prices[thing];
        return left <= 0 ? -1 : (int) Math.min(most, Math.floor(left / prices[thing]));
    }

    private double price(int[] numbers) {
        return IntStream.range(0, prices.length).mapToDouble(i -> numbers[i] * prices[i]).sum();
    }

    private boolean isHopeful(int[] numbers) {
        return hopes.computeIfAbsent(Arrays.stream(numbers).boxed().toList(), _ -> tried(hopeful, numbers));
    }

    private boolean isEnough(int[] numbers) {
        return isHopeful(numbers) && known.computeIfAbsent(Arrays.stream(numbers).boxed().toList(), _ -> tried(enough, numbers));
    }

    private boolean tried(Predicate<int[]> of, int[] numbers) {
        triesLeft--;
        return of.test(numbers);
    }
}
