package bulkhead.delivery;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two texts line by line: what both have, what only the former has, what only the latter has. Line numbers from 1 on, 0 for none. */
public record Comparison(List<Row> rows) {
    private static final int AROUND = 3;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Where a line is; a gap stands for lines that both have. */
    public enum Side {
        BOTH(" "), BEFORE("-"), AFTER("+"), GAP("…");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public record Row(Side side, int before, int after, String text) {
    }

    static Comparison of(List<String> before, List<String> after) {
        var rows = new ArrayList<Row>();
        int at = 0;
        int shift = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            both(rows, before, at, delta.getSource().getPosition(), shift);
            only(rows, delta);
            at = delta.getSource().getPosition() + delta.getSource().size();
            shift = delta.getTarget().getPosition() + delta.getTarget().size() - at;
        }
        both(rows, before, at, before.size(), shift);
        return new Comparison(rows);
    }

    private static void both(List<Row> rows, List<String> lines, int from, int to, int shift) {
        for (int at = from; at < to; at++) {
            rows.add(new Row(Side.BOTH, at + 1, at + shift + 1, lines.get(at)));
        }
    }

    private static void only(List<Row> rows, AbstractDelta<String> delta) {
        int before = delta.getSource().getPosition();
        for (var line : delta.getSource().getLines()) {
            rows.add(new Row(Side.BEFORE, ++before, 0, line));
        }
        int after = delta.getTarget().getPosition();
        for (var line : delta.getTarget().getLines()) {
            rows.add(new Row(Side.AFTER, 0, ++after, line));
        }
    }

    public long count(Side side) {
        return rows.stream().filter(row -> row.side() == side).count();
    }

    /** The differences with a few lines around each; a gap where lines are left out. */
    public List<Row> hunks() {
        var shown = new ArrayList<Row>();
        for (int at = 0; at < rows.size(); at++) {
            if (near(at)) {
                shown.add(rows.get(at));
            } else if (shown.isEmpty() || shown.getLast().side() != Side.GAP) {
                shown.add(new Row(Side.GAP, 0, 0, ""));
            }
        }
        return List.copyOf(shown);
    }

    private boolean near(int at) {
        return rows.subList(Math.max(0, at - AROUND), Math.min(rows.size(), at + AROUND + 1)).stream()
                .anyMatch(row -> row.side() != Side.BOTH);
    }

    /** Each line behind its sign, as {@code diff -u} writes it, without the positions. */
    public Stream<String> text() {
        return hunks().stream().map(row -> row.side().sign() + row.text());
    }
}
