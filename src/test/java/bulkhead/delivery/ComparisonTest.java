package bulkhead.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.delivery.Comparison.Side;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void bothTextsCanBeReadFromTheRows() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            var before = text(random);
            var after = text(random);
            var rows = Comparison.of(before, after).rows();
            assertEquals(before, rows.stream().filter(row -> row.before() > 0).map(Comparison.Row::text).toList());
            assertEquals(after, rows.stream().filter(row -> row.after() > 0).map(Comparison.Row::text).toList());
            for (var row : rows) {
                assertEquals(row.text(), row.before() > 0 ? before.get(row.before() - 1) : after.get(row.after() - 1));
                assertEquals(row.side() == Side.BOTH, row.before() > 0 && row.after() > 0);
            }
        }
    }

    @Test
    void theSameTextHasNoDifference() {
        var comparison = Comparison.of(List.of("a", "b"), List.of("a", "b"));
        assertEquals(2, comparison.count(Side.BOTH));
        assertEquals(List.of("…"), comparison.text().toList());
    }

    @Test
    void aChangedLineStandsAmongItsNeighbours() {
        var before = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList();
        var after = before.stream().map(line -> line.equals("10") ? "ten" : line).toList();
        assertEquals(List.of("…", " 7", " 8", " 9", "-10", "+ten", " 11", " 12", " 13", "…"), Comparison.of(before, after).text().toList());
    }

    private static List<String> text(Random random) {
        return Stream.generate(() -> String.valueOf("abc".charAt(random.nextInt(3)))).limit(random.nextInt(12)).toList();
    }
}
