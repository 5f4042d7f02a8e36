package bulkhead.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of plain text in columns two blanks apart; the last column isn't padded. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    String text() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> column == row.size() - 1 ? row.get(column) : padded(row.get(column), width(column)))
                .collect(Collectors.joining("  ")).stripTrailing();
    }

    private int width(int column) {
        return rows.stream().filter(row -> row.size() > column + 1).mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
