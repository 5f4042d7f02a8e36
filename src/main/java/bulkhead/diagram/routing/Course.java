package bulkhead.diagram.routing;

import bulkhead.model.Bounds;
import java.util.List;

/** The way most work runs in a drawing, across or down, by which wires choose a side where two would do: so a picture keeps to one grain. */
enum Course {
    ACROSS, DOWN;

    /** Wide enough for an arrowhead before the first bend. */
    private static final int GAP = 24;

    /** That of the runs which leave no choice. */
    static Course of(Floor floor, List<Run> runs) {
        int across = 0;
        int down = 0;
        for (var run : runs) {
            var from = floor.cards().get(run.from()).bounds();
            var to = floor.cards().get(run.to()).bounds();
            across += beside(from, to) && !below(from, to) ? 1 : 0;
            down += below(from, to) && !beside(from, to) ? 1 : 0;
        }
        return down > across ? DOWN : ACROSS;
    }

    /** The side of a shape that faces another. */
    Side facing(Bounds from, Bounds to) {
        boolean beside = beside(from, to);
        if (beside && (this == ACROSS || !below(from, to))) {
            return from.x() < to.x() ? Side.RIGHT : Side.LEFT;
        }
        return from.y() <= to.y() ? Side.BOTTOM : Side.TOP;
    }

    private static boolean beside(Bounds one, Bounds other) {
        return one.x() - other.right() >= GAP || other.x() - one.right() >= GAP;
    }

    private static boolean below(Bounds one, Bounds other) {
        return one.y() - other.bottom() >= GAP || other.y() - one.bottom() >= GAP;
    }
}
