package bulkhead.diagram.routing;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The floor as a lattice of tracks, 8 units apart and half-way between the lines boxes snap to, so that no wire runs along a border. Knows which cells cards
 * occupy, in which area each lies, and which nets already run through it. Coarser where the floor is large.
 */
final class Lattice {
    static final int STEP = 8;
    private static final int MARGIN = 56;
    private static final int MAX_CELLS = 500_000;
    private static final int CLEARANCE = 8;

    final int columns;
    final int rows;
    final int[] horizontal;
    final int[] vertical;
    final int[] area;
    final byte[] obstacle;
    private final int step;
    private final int left;
    private final int top;
    private final Map<Id, Integer> areaNumbers = new HashMap<>();

    private Lattice(Bounds bounds, int step) {
        this.step = step;
        this.left = snapped(bounds.x() - MARGIN);
        this.top = snapped(bounds.y() - MARGIN);
        this.columns = (bounds.width() + 2 * MARGIN) / step + 2;
        this.rows = (bounds.height() + 2 * MARGIN) / step + 2;
        this.horizontal = new int[columns * rows];
        this.vertical = new int[columns * rows];
        this.area = new int[columns * rows];
        this.obstacle = new byte[columns * rows];
        Arrays.fill(area, -1);
    }

    /** Empty where the floor is too large to search. */
    static Optional<Lattice> of(Floor floor) {
        var bounds = floor.bounds();
        int step = STEP;
        while (step <= 8 * STEP && ((long) bounds.width() / step + 16) * ((long) bounds.height() / step + 16) > MAX_CELLS) {
            step *= 2;
        }
        if (step > 8 * STEP) {
            return Optional.empty();
        }
        var lattice = new Lattice(bounds, step);
        lattice.lay(floor);
        return Optional.of(lattice);
    }

    /** The coordinate of the nearest track of the finest lattice. */
    static int snapped(double coordinate) {
        return (int) Math.floor(coordinate / STEP) * STEP + STEP / 2;
    }

    private void lay(Floor floor) {
        for (var each : floor.areas()) {
            int number = areaNumbers.size();
            areaNumbers.put(each.id(), number);
            fill(each.bounds(), cell -> area[cell] = number);
        }
        floor.areas().forEach(each -> border(each.bounds()));
        floor.areas().forEach(each -> fill(each.title(), cell -> obstacle[cell] = Costs.TITLE));
        floor.cards().values().forEach(card -> fill(grown(card.outline()), cell -> obstacle[cell] = Costs.NEAR_CARD));
        floor.cards().values().forEach(card -> fill(card.outline(), cell -> obstacle[cell] = Costs.CARD));
    }

    private void border(Bounds area) {
        int width = 2 * CLEARANCE;
        var ring = grown(area);
        List.of(ring.sized(ring.width(), width), ring.sized(width, ring.height()),
                new Bounds(ring.x(), area.bottom() - CLEARANCE, ring.width(), width), new Bounds(area.right() - CLEARANCE, ring.y(), width, ring.height()))
                .forEach(strip -> fill(strip, cell -> obstacle[cell] = Costs.NEAR_BORDER));
    }

    private static Bounds grown(Bounds bounds) {
        return new Bounds(bounds.x() - CLEARANCE, bounds.y() - CLEARANCE, bounds.width() + 2 * CLEARANCE, bounds.height() + 2 * CLEARANCE);
    }

    private void fill(Bounds bounds, java.util.function.IntConsumer cell) {
        int lastRow = Math.min(rows - 1, Math.floorDiv(bounds.bottom() - 1 - top, step));
        int lastColumn = Math.min(columns - 1, Math.floorDiv(bounds.right() - 1 - left, step));
        for (int row = Math.max(0, Math.ceilDiv(bounds.y() - top, step)); row <= lastRow; row++) {
            for (int column = Math.max(0, Math.ceilDiv(bounds.x() - left, step)); column <= lastColumn; column++) {
                cell.accept(row * columns + column);
            }
        }
    }

    /** The cell a wire comes to first after leaving a port straight. */
    int outside(Point port, Side side) {
        int reach = CLEARANCE + STEP / 2;
        return cell(new Point(port.x() + side.dx * reach, port.y() + side.dy * reach));
    }

    int cell(Point point) {
        int column = Math.clamp(Math.round((point.x() - left) / (float) step), 0, columns - 1);
        int row = Math.clamp(Math.round((point.y() - top) / (float) step), 0, rows - 1);
        return row * columns + column;
    }

    Point point(int cell) {
        return new Point(left + cell % columns * step, top + cell / columns * step);
    }

    int areas() {
        return areaNumbers.size();
    }

    int number(Id areaId) {
        return areaNumbers.get(areaId);
    }

    /** Marks the cells between two neighbouring bends of a path as used by a net. */
    void use(int fromCell, int toCell, int net) {
        boolean level = fromCell / columns == toCell / columns;
        if (!level && fromCell % columns != toCell % columns) {
            return;
        }
        int stride = level ? 1 : columns;
        var track = level ? horizontal : vertical;
        for (int cell = Math.min(fromCell, toCell); cell <= Math.max(fromCell, toCell); cell += stride) {
            track[cell] = net;
        }
    }
}
