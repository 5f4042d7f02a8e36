package bulkhead.analysis.headroom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheapestAdditionTest {
    /** A conjunction of sums that each must reach something. */
    private record Demands(int[][] gains, int[] needed) implements Predicate<int[]> {
        static Demands of(Random random, int things) {
            var sums = random.nextInt(1, 5);
            return new Demands(IntStream.range(0, sums).mapToObj(_ -> IntStream.range(0, things).map(_ -> random.nextInt(4)).toArray())
                    .toArray(int[][]::new), IntStream.range(0, sums).map(_ -> random.nextInt(12)).toArray());
        }

        @Override
        public boolean test(int[] numbers) {
            return IntStream.range(0, needed.length)
                    .allMatch(sum -> IntStream.range(0, numbers.length).map(i -> gains[sum][i] * numbers[i]).sum() >= needed[sum]);
        }
    }

    @Test
    void nothingCheaperIsEnough() {
        var answered = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var prices = IntStream.range(0, random.nextInt(1, 5)).mapToDouble(_ -> random.nextInt(8)).toArray();
            var demands = Demands.of(random, prices.length);
            var hopeful = new Demands(Arrays.copyOf(demands.gains, 1), Arrays.copyOf(demands.needed, 1));
            var found = new CheapestAddition(prices, 12, hopeful, demands).find(Integer.MAX_VALUE);
            var least = least(prices, demands, new int[prices.length], 0);

            assertEquals(Double.isFinite(least), found.isPresent(), "seed " + seed);
            if (found.isPresent()) {
                answered++;
                assertTrue(demands.test(found.get().numbers()), "seed " + seed);
                assertTrue(found.get().cheapest());
                assertEquals(least, price(prices, found.get().numbers()), 1e-9, "seed " + seed);
            }
        }
        assertTrue(answered > 1_000, "answered only " + answered);
    }

    @Test
    void whereTriesEndWhatIsFoundIsEnoughAndSaidToBePerhapsNotTheCheapest() {
        Predicate<int[]> enough = numbers -> 3 * numbers[0] + 2 * numbers[1] + numbers[2] >= 100;
        var found = new CheapestAddition(new double[]{30, 19, 9}, 200, enough, enough).find(3).orElseThrow();

        assertTrue(enough.test(found.numbers()));
        assertFalse(found.cheapest());
    }

    @Test
    void ofEquallyCheapOnesTheFirstAloneIsTaken() {
        Predicate<int[]> enough = numbers -> numbers[0] + numbers[1] >= 3;

        assertArrayEquals(new int[]{3, 0}, new CheapestAddition(new double[]{5, 5}, 10, enough, enough).find(100).orElseThrow().numbers());
        assertEquals(Optional.empty(), new CheapestAddition(new double[]{5, 5}, 1, enough, enough).find(100));
    }

    private static double price(double[] prices, int[] numbers) {
        return IntStream.range(0, prices.length).mapToDouble(i -> prices[i] * numbers[i]).sum();
    }

    private static double least(double[] prices, Predicate<int[]> enough, int[] numbers, int from) {
        if (from == prices.length) {
            return enough.test(numbers) ? price(prices, numbers) : Double.POSITIVE_INFINITY;
        }
        var least = Double.POSITIVE_INFINITY;
        for (numbers[from] = 0; numbers[from] <= 12; numbers[from]++) {
            least = Math.min(least, least(prices, enough, numbers, from + 1));
        }
        return least;
    }
}
