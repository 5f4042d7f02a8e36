package bulkhead.diagram;

/** Measures of the drawing in layout units, shared by what places, routes and paints. */
public final class Sizes {
    /** Boxes snap to multiples of this. */
    public static final int GRID = 8;
    public static final int CARD_WIDTH = 168;
    public static final int CARD_HEIGHT = 72;
    /** The least width of a risk's tag; it grows with the name. */
    public static final int TAG_WIDTH = 184;
    static final int WIDEST_TAG = 320;
    public static final int TAG_HEIGHT = 40;
    /** How far the edges of a stack of instances peek out below its card. */
    public static final int STACK = 8;
    /** Room a container keeps around its children, below its header at the top. */
    public static final int PADDING = 16;
    public static final int HEADER = 28;
    static final int EMPTY_WIDTH = CARD_WIDTH + 2 * PADDING;
    static final int EMPTY_HEIGHT = HEADER + CARD_HEIGHT + 2 * PADDING;
    /** No box lies further out or is larger; keeps sums far from overflow whatever a file says. */
    static final int FAR = 100_000;

    private Sizes() {
    }
}
