package bulkhead.diagram;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Places boxes that nobody has placed: in columns by rank, work running from left to right; boxes without any link follow below in rows. */
final class Columns {
    private static final int BETWEEN_COLUMNS = 72;
    private static final int BETWEEN_ROWS = 32;
    private static final int MOST_IN_COLUMN = 8;

    private Columns() {
    }

    /** The corner of each box, given their sizes in the order to place them; the first stands at the start. */
    static Map<Id, Point> of(Map<Id, Bounds> sizes, Set<Nesting.Step> steps, Point start) {
        var linked = sizes.keySet().stream().filter(box -> steps.stream().anyMatch(step -> step.from().equals(box) || step.to().equals(box))).toList();
        var loose = sizes.keySet().stream().filter(box -> !linked.contains(box)).toList();
        var corners = new LinkedHashMap<Id, Point>();
        int bottom = columns(sizes, ranked(linked, steps), start, corners);
        rows(sizes, loose, new Point(start.x(), linked.isEmpty() ? start.y() : bottom + BETWEEN_ROWS), corners);
        return corners;
    }

    private static List<List<Id>> ranked(List<Id> boxes, Set<Nesting.Step> steps) {
        var ranks = new TreeMap<Integer, List<Id>>();
        Ranks.of(boxes, steps).forEach((box, rank) -> ranks.computeIfAbsent(rank, _ -> new ArrayList<>()).add(box));
        var columns = new ArrayList<List<Id>>();
        for (var rank : ranks.values()) {
            for (int i = 0; i < rank.size(); i += MOST_IN_COLUMN) {
                columns.add(rank.subList(i, Math.min(rank.size(), i + MOST_IN_COLUMN)));
            }
        }
        return columns;
    }

    private static int columns(Map<Id, Bounds> sizes, List<List<Id>> columns, Point start, Map<Id, Point> corners) {
        int tallest = columns.stream().mapToInt(column -> height(sizes, column)).max().orElse(0);
        int x = start.x();
        for (var column : columns) {
            int y = start.y() + (tallest - height(sizes, column)) / 2 / Sizes.GRID * Sizes.GRID;
            int width = 0;
            for (var box : column) {
                corners.put(box, new Point(x, y));
                y += sizes.get(box).height() + BETWEEN_ROWS;
                width = Math.max(width, sizes.get(box).width());
            }
            x += width + BETWEEN_COLUMNS;
        }
        return start.y() + tallest;
    }

    private static int height(Map<Id, Bounds> sizes, List<Id> column) {
        return column.stream().mapToInt(box -> sizes.get(box).height() + BETWEEN_ROWS).sum() - BETWEEN_ROWS;
    }

    /** Rows about half as long again as the block is high. */
    private static void rows(Map<Id, Bounds> sizes, List<Id> boxes, Point start, Map<Id, Point> corners) {
        double area = boxes.stream().mapToDouble(box -> (sizes.get(box).width() + BETWEEN_ROWS) * (double) (sizes.get(box).height() + BETWEEN_ROWS)).sum();
        double longest = Math.sqrt(area * 1.5);
        int x = start.x();
        int y = start.y();
        int height = 0;
        for (var box : boxes) {
            var size = sizes.get(box);
            if (x > start.x() && x + size.width() - start.x() > longest) {
                x = start.x();
                y += height + BETWEEN_ROWS;
                height = 0;
            }
            corners.put(box, new Point(x, y));
            x += size.width() + BETWEEN_ROWS;
            height = Math.max(height, size.height());
        }
    }
}
