package bulkhead.editor.tool;

/** What the pointer looks like. */
public enum Shape {
    DEFAULT, MOVE, HAND, GRABBING, CROSSHAIR, FORBIDDEN, RESIZE_NORTH_SOUTH, RESIZE_EAST_WEST, RESIZE_FALLING, RESIZE_RISING;

    static Shape of(Grip grip) {
        return switch (grip) {
            case NORTH, SOUTH -> RESIZE_NORTH_SOUTH;
            case EAST, WEST -> RESIZE_EAST_WEST;
            case NORTH_WEST, SOUTH_EAST -> RESIZE_FALLING;
            case NORTH_EAST, SOUTH_WEST -> RESIZE_RISING;
        };
    }
}
