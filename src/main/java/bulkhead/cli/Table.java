package bulkhead.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of plain text in columns two blanks apart; the last column isn't padded. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    void row(String... cells) {
        rows.add(Stream.of(cells).map(Line::of).toList());
    }

    List<String> lines() {
        var widths = IntStream.range(0, rows.stream().mapToInt(List::size).max().orElse(0)).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> column == row.size() - 1 ? row.get(column) : padded(row.get(column), widths[column]))
                .collect(Collectors.joining("  ")).stripTrailing();
    }

    private int width(int column) {
        return rows.stream().filter(row -> row.size() > column + 1).mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
