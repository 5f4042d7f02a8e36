package bulkhead.editor.tool;

import bulkhead.model.Bounds;
import bulkhead.model.Point;

/** The eight handles of a box: which edges each one moves. */
public enum Grip {
    NORTH_WEST(-1, -1), NORTH(0, -1), NORTH_EAST(1, -1), EAST(1, 0), SOUTH_EAST(1, 1), SOUTH(0, 1), SOUTH_WEST(-1, 1),
            WEST(-1, 0);

    private final int x;
    private final int y;

    Grip(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** -1 on the left, 0 in the middle, 1 on the right. */
    public int x() {
        return x;
    }

    /** -1 at the top, 0 in the middle, 1 at the bottom. */
    public int y() {
        return y;
    }

    public Point on(Bounds box) {
        return new Point(box.x() + box.width() * (x + 1) / 2, box.y() + box.height() * (y + 1) / 2);
    }
}
