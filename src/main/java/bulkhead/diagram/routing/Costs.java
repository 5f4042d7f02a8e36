package bulkhead.diagram.routing;

/** What a wire pays for a step onto a cell. Found by looking at pictures: raise one and wires avoid that thing by longer ways round. */
final class Costs {
    static final int STEP = 10;
    static final int SHARED_STEP = 5;
    static final int BEND = 40;
    static final int CROSSING = 25;
    static final int OVERLAP = 120;
    static final int BESIDE = 6;
    static final int FOREIGN_AREA = 15;
    static final int OUTSIDE = 4;
    /** Factor of an obstacle's grade, which is what {@link Lattice#obstacle} holds. */
    static final int OBSTACLE = 15;
    static final byte NEAR_BORDER = 1;
    static final byte TITLE = 2;
    static final byte NEAR_CARD = 5;
    static final byte CARD = 100;

    private Costs() {
    }
}
