package bulkhead.faulttree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolverTest {
    private static final int TREES = 12_000;
    private static final long SEED = 5_020_000;

    @Test
    void oneEventIsItsOwnOnlyCutSet() throws TooLarge {
        same(0.25, Map.of(1, 1), List.of(List.of(0)), Trees.of("a=0.25; top=a"));
    }

    @Test
    void inSeriesAnyEventIsEnough() throws TooLarge {
        same(1 - 0.9 * 0.8 * 0.7, Map.of(1, 3), List.of(List.of(0), List.of(1), List.of(2)), Trees.of("a=0.1; b=0.2; c=0.3; top=1(a b c)"));
    }

    @Test
    void inParallelAllAreNeeded() throws TooLarge {
        same(0.1 * 0.2 * 0.3, Map.of(3, 1), List.of(List.of(0, 1, 2)), Trees.of("a=0.1; b=0.2; c=0.3; top=3(a b c)"));
    }

    @Test
    void twoOfThreeAreThreePairs() throws TooLarge {
        same(0.1 * 0.2 * 0.7 + 0.1 * 0.8 * 0.3 + 0.9 * 0.2 * 0.3 + 0.1 * 0.2 * 0.3, Map.of(2, 3),
                List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2)), Trees.of("a=0.1; b=0.2; c=0.3; top=2(a b c)"));
    }

    @Test
    void aBridgeHasTwoPairsAndTwoTriples() throws TooLarge {
        // given c the ends are (a or d) and (b or e) in series of parallels; without it a, b beside d, e
        double p = 0.1;
        double happened = 2 * p * p - p * p * p * p;
        double not = Math.pow(1 - (1 - p) * (1 - p), 2);
        same((1 - p) * happened + p * not, Map.of(2, 2, 3, 2),
                List.of(List.of(0, 1), List.of(3, 4), List.of(0, 2, 4), List.of(1, 2, 3)),
                Trees.of("a=0.1; b=0.1; c=0.1; d=0.1; e=0.1; ab=2(a b); de=2(d e); ace=3(a c e); bcd=3(b c d); top=1(ab de ace bcd)"));
    }

    @Test
    void aCauseSharedByBothSidesCountsOnce() throws TooLarge {
        same(0.01 + 0.99 * 0.1 * 0.2, Map.of(1, 1, 2, 1), List.of(List.of(2), List.of(0, 1)),
                Trees.of("a=0.1; b=0.2; power=0.01; left=1(a power); right=1(b power); top=2(left right)"));
    }

    @Test
    void anInputThatStandsTwiceCountsTwice() throws TooLarge {
        same(0.1 + 0.9 * 0.2 * 0.3, Map.of(1, 1, 2, 1), List.of(List.of(0), List.of(1, 2)), Trees.of("a=0.1; b=0.2; c=0.3; top=2(a a b c)"));
    }

    @Test
    void whatAlwaysHappensHasTheEmptyCutSetAndWhatNeverDoesNone() throws TooLarge {
        var always = Solver.of(Trees.of("a=0.1; sure=0(); top=1(a sure)"), 2);
        assertEquals(Map.of(0, BigInteger.ONE), always.cutSetsByOrder());
        assertEquals(Optional.of(new Probability(1, 0)), always.probability());
        var never = Solver.of(Trees.of("a=0.1; never=1(); top=2(a never)"), 2);
        assertEquals(Map.of(), never.cutSetsByOrder());
        assertEquals(Optional.of(new Probability(0, 1)), never.probability());
        assertEquals(List.of(Optional.of(List.of())), never.cutSets(1));
    }

    @Test
    void anImpossibleEventIsStillNamedInCutSets() throws TooLarge {
        same(0, Map.of(2, 1), List.of(List.of(0, 1)), Trees.of("a=0; b=0.5; top=2(a b)"));
    }

    @Test
    void withoutAProbabilityThereAreCutSetsButNoFigure() throws TooLarge {
        var tree = new FaultTree("t", List.of(new BasicEvent("a", "", OptionalDouble.empty())), List.of(new Gate("top", "", 1, List.of(0))));
        var solver = Solver.of(tree, 1);
        assertEquals(Optional.empty(), solver.probability());
        assertEquals(Map.of(1, BigInteger.ONE), solver.cutSetsByOrder());
    }

    @Test
    void aTinyProbabilityKeepsItsDigits() throws TooLarge {
        var tree = Trees.of("a=1e-15; b=3e-17; c=1e-12; d=1e-9; x=1(a c); y=1(b c); z=1(c d); xy=2(x y); top=2(xy z)");
        assertEquals(1e-12, Solver.of(tree, 8).probability().orElseThrow().happens(), 1e-25);
        var two = Trees.of("a=1e-15; b=3e-17; top=2(a b)");
        assertEquals(3e-32, Solver.of(two, 2).probability().orElseThrow().happens(), 1e-46);
    }

    @Test
    void aChainOfAHundredThousandGatesIsNoTrouble() throws TooLarge {
        int length = 100_000;
        var events = IntStream.range(0, length).mapToObj(event -> BasicEvent.of("e" + event, 1e-6)).toList();
        for (var least : List.of(List.of(1, 1), List.of(1, 2))) {
            var gates = new ArrayList<Gate>(List.of(new Gate("g0", "", 1, List.of(0))));
            for (int gate = 1; gate < length; gate++) {
                gates.add(new Gate("g" + gate, "", least.get(gate % 2), List.of(gate, length + gate - 1)));
            }
            var solver = Solver.of(new FaultTree("chain", events, gates), 2 * length - 1);
            assertTrue(solver.probability().orElseThrow().happens() > 0);
            var listed = solver.cutSets(2);
            assertEquals(least.equals(List.of(1, 1)) ? List.of(100_000, 0) : List.of(0, 1),
                    listed.stream().map(sets -> sets.orElseThrow().size()).toList());
        }
    }

    @Test
    void halfOfAThousandAreCountedExactly() throws TooLarge {
        var events = IntStream.range(0, 1_000).mapToObj(event -> BasicEvent.of("e" + event, 0.5)).toList();
        var solver = Solver.of(new FaultTree("many", events, List.of(new Gate("top", "", 500, IntStream.range(0, 1_000).boxed().toList()))), 1_000);
        assertEquals(Map.of(500, choose(1_000, 500)), solver.cutSetsByOrder());
        assertEquals(0.5 + new java.math.BigDecimal(choose(1_000, 500)).doubleValue() / Math.pow(2, 999) / 4,
                solver.probability().orElseThrow().happens(), 1e-12);
    }

    @Test
    void anOrderWithTooManyCutSetsIsCountedButNotListed() throws TooLarge {
        var events = IntStream.range(0, 1_000).mapToObj(event -> BasicEvent.of("e" + event, 0.5)).toList();
        var tree = new FaultTree("pairs", events, List.of(new Gate("top", "", 2, IntStream.range(0, 1_000).boxed().toList())));
        var solver = Solver.of(tree, 1_000);
        assertEquals(Map.of(2, BigInteger.valueOf(499_500)), solver.cutSetsByOrder());
        assertEquals(List.of(Optional.of(List.of()), Optional.empty()), solver.cutSets(2));
    }

    @Test
    void refusesHonestlyWhatWouldTakeTooMuch() {
        var tree = grid(8);
        var refusal = assertThrows(TooLarge.class, () -> Solver.of(tree, tree.events().size() + tree.gates().size() - 1, 40));
        assertEquals("No exact figure: 16 events hang together so that their diagram would need more than 40 nodes, in every order tried.",
                refusal.sentence(Locale.ENGLISH));
        assertTrue(refusal.sentence(Locale.GERMAN).startsWith("Keine exakte Zahl: 16 Ereignisse"));
    }

    @Test
    void anInterruptedThreadStops() {
        var tree = grid(16);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Solver.of(tree, tree.events().size() + tree.gates().size() - 1).cutSets(3));
        assertTrue(Thread.interrupted());
    }

    /** Every pair of a row and a column is a way to happen. */
    private static FaultTree grid(int size) {
        var gates = new ArrayList<Gate>();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                gates.add(new Gate("", "", 2, List.of(row, size + (row * 5 + column * 3) % size)));
            }
        }
        var pairs = IntStream.range(0, gates.size()).mapToObj(gate -> 2 * size + gate).toList();
        gates.add(new Gate("top", "", size, pairs));
        return new FaultTree("grid", IntStream.range(0, 2 * size).mapToObj(event -> BasicEvent.of("e" + event, 0.1)).toList(), gates);
    }

    @Test
    void agreesWithAllSubsetsOnRandomTrees() throws TooLarge {
        int tangled = 0;
        for (long seed = SEED; seed < SEED + TREES; seed++) {
            var tree = RandomTrees.of(seed, 9, 10);
            int top = tree.events().size() + tree.gates().size() - 1;
            var expected = Subsets.of(tree, top);
            var solver = Solver.of(tree, top);
            var where = "seed " + seed;
            var probability = solver.probability().orElseThrow();
            assertEquals(expected.happens(), probability.happens(), expected.happens() * 1e-12, where);
            assertEquals(expected.doesNot(), probability.doesNot(), expected.doesNot() * 1e-12, where);
            assertEquals(expected.byOrder(), solver.cutSetsByOrder(), where);
            assertEquals(expected.upTo(3), solver.cutSets(3), where);
            tangled += Parts.of(Trimmed.of(tree, top), 1000).stream().anyMatch(Tangled.class::isInstance) ? 1 : 0;
        }
        System.out.printf("fault trees: %d random trees from seed %d agree with all subsets of their events, %d of them by a diagram%n", TREES, SEED,
                tangled);
        assertTrue(tangled > TREES / 4, "only " + tangled + " need a diagram");
    }

    private static BigInteger choose(int n, int k) {
        var ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    private static void same(double probability, Map<Integer, Integer> counts, List<List<Integer>> sets, FaultTree tree) throws TooLarge {
        var solver = Solver.of(tree, tree.tops().getFirst());
        assertEquals(probability, solver.probability().orElseThrow().happens(), 1e-15);
        assertEquals(1 - probability, solver.probability().orElseThrow().doesNot(), 1e-15);
        var exact = new TreeMap<Integer, BigInteger>();
        counts.forEach((order, count) -> exact.put(order, BigInteger.valueOf(count)));
        assertEquals(exact, solver.cutSetsByOrder());
        assertEquals(sets, solver.cutSets(3).stream().flatMap(listed -> listed.orElseThrow().stream()).toList());
    }
}
