package bulkhead.drill.rig;

import java.util.ArrayList;
import java.util.List;

/**
 * What HAProxy says of itself as comma-separated values (RFC 4180): the first row names the columns. What a check was told may
 * stand in quotes, with commas and line breaks in it.
 */
final class Statistics {
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<String> row = new ArrayList<>();

    private Statistics() {
    }

    static List<List<String>> rows(String text) {
        var statistics = new Statistics();
        boolean quoted = false;
        for (char next : text.toCharArray()) {
            quoted ^= next == '"';
            statistics.read(next, quoted);
        }
        return statistics.rows;
    }

    private void read(char next, boolean quoted) {
        if (!quoted && (next == ',' || next == '\n')) {
            row.add(value.toString().replaceFirst("^# ", ""));
            value.setLength(0);
        } else if (next != '"') {
            value.append(next);
        }
        if (!quoted && next == '\n') {
            if (row.size() > 1) {
                rows.add(row);
            }
            row = new ArrayList<>();
        }
    }
}
