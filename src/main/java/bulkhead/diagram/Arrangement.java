package bulkhead.diagram;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import bulkhead.model.Topology;
import bulkhead.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where every place, component and risk stands, absolutely. A stored box stays where it is, and for a place is the least it covers: it grows around its
 * children. What has no box is placed below its placed siblings, in the order of the work. Nothing that has a box ever moves for something else.
 */
final class Arrangement {
    private static final int BELOW = 32;
    /** Icon, sign and gaps beside a tag's name. */
    private static final int TAG_SPARE = 88;

    private final Topology topology;
    private final View view;
    private final Nesting nesting;
    /** What each child covers, relative to the origin of its parent; a place's origin is its stored corner, which its extent may reach beyond. */
    private final Map<Id, Bounds> extents = new LinkedHashMap<>();
    private final Map<Id, Point> origins = new LinkedHashMap<>();
    private final Map<Id, Bounds> absolute = new LinkedHashMap<>();

    private Arrangement(Topology topology, View view) {
        this.topology = topology;
        this.view = view;
        this.nesting = new Nesting(topology);
    }

    static Arrangement of(Topology topology, View view) {
        var arrangement = new Arrangement(topology, view);
        var inside = arrangement.nesting.places().reversed();
        inside.forEach(place -> arrangement.settle(Optional.of(place)));
        arrangement.settle(Optional.empty());
        arrangement.add(Optional.empty(), Point.ORIGIN);
        arrangement.addRisks();
        return arrangement;
    }

    /** The absolute box of a place, component or risk. */
    Bounds bounds(Id element) {
        return absolute.get(element);
    }

    Nesting nesting() {
        return nesting;
    }

    /** The view with a box for everything, as drawn now. */
    View settled() {
        var boxes = new LinkedHashMap<>(view.boxes());
        absolute.forEach((id, bounds) -> boxes.computeIfAbsent(id, _ -> bounds.at(topology.risks().containsKey(id) ? bounds.origin() : origins.get(id))));
        return view.withBoxes(boxes);
    }

    /** Fixes extent and origin of each child of a place; its places must be settled before. */
    private void settle(Optional<Id> parent) {
        var loose = new LinkedHashMap<Id, Bounds>();
        Bounds placed = null;
        for (var child : nesting.children(parent)) {
            var own = topology.places().containsKey(child) ? cover(child) : card(child);
            var stored = stored(child);
            if (stored.isPresent()) {
                origins.put(child, stored.get().origin());
                var extent = own.moved(stored.get().origin());
                extents.put(child, extent);
                placed = placed == null ? extent : placed.union(extent);
            } else {
                loose.put(child, own);
            }
        }
        var start = placed == null ? parent.isEmpty() ? Point.ORIGIN : new Point(Sizes.PADDING, Sizes.HEADER + Sizes.PADDING)
                : new Point(placed.x(), onGrid(placed.bottom() + BELOW));
        Columns.of(loose, nesting.steps(parent), start).forEach((child, corner) -> {
            var own = loose.get(child);
            origins.put(child, corner.minus(own.origin()));
            extents.put(child, own.at(corner));
        });
    }

    private Bounds card(Id component) {
        var least = new Bounds(0, 0, Sizes.CARD_WIDTH, Sizes.CARD_HEIGHT);
        return stored(component).map(box -> box.at(Point.ORIGIN).union(least)).orElse(least);
    }

    /** What a place covers, relative to its own origin. */
    private Bounds cover(Id place) {
        var least = stored(place).map(box -> box.at(Point.ORIGIN));
        var content = nesting.children(Optional.of(place)).stream().map(extents::get).reduce(Bounds::union).map(inner -> new Bounds(
                inner.x() - Sizes.PADDING, inner.y() - Sizes.HEADER - Sizes.PADDING, inner.width() + 2 * Sizes.PADDING,
                inner.height() + Sizes.HEADER + 2 * Sizes.PADDING));
        return content.map(inner -> least.map(inner::union).orElse(inner))
                .orElseGet(() -> least.orElse(new Bounds(0, 0, Sizes.EMPTY_WIDTH, Sizes.EMPTY_HEIGHT)));
    }

    private void add(Optional<Id> root, Point at) {
        var open = new ArrayList<Map.Entry<Id, Point>>();
        nesting.children(root).forEach(child -> open.add(Map.entry(child, at)));
        for (int i = 0; i < open.size(); i++) {
            var child = open.get(i).getKey();
            var from = open.get(i).getValue();
            absolute.put(child, extents.get(child).moved(from));
            nesting.children(Optional.of(child)).forEach(inner -> open.add(Map.entry(inner, from.plus(origins.get(child)))));
        }
    }

    private void addRisks() {
        var all = absolute.values().stream().reduce(Bounds::union);
        var loose = new ArrayList<Id>();
        for (var risk : topology.risks().keySet()) {
            stored(risk).ifPresentOrElse(box -> absolute.put(risk, new Bounds(box.x(), box.y(), width(risk), Sizes.TAG_HEIGHT)), () -> loose.add(risk));
        }
        row(loose, all.orElse(new Bounds(0, 0, 0, 0)));
    }

    /** Rows of tags, at least four wide. */
    private void row(List<Id> risks, Bounds above) {
        int right = above.x() + Math.max(above.width(), 4 * Sizes.TAG_WIDTH);
        int x = above.x();
        int y = onGrid(above.bottom() + BELOW);
        for (var risk : risks) {
            if (x > above.x() && x + width(risk) > right) {
                x = above.x();
                y += Sizes.TAG_HEIGHT + Sizes.PADDING;
            }
            absolute.put(risk, new Bounds(x, y, width(risk), Sizes.TAG_HEIGHT));
            x += width(risk) + Sizes.PADDING;
        }
    }

    /** As wide as the risk's name asks for, within limits. */
    private int width(Id risk) {
        double text = Headings.NAME.width(Headings.NAME.fit(topology.risks().get(risk).label(), Sizes.WIDEST_TAG));
        return Math.clamp(onGrid((int) Math.ceil(text) + TAG_SPARE), Sizes.TAG_WIDTH, Sizes.WIDEST_TAG);
    }

    private Optional<Bounds> stored(Id element) {
        return Optional.ofNullable(view.boxes().get(element)).map(box -> new Bounds(near(box.x()), near(box.y()),
                Math.min(box.width(), Sizes.FAR), Math.min(box.height(), Sizes.FAR)));
    }

    private static int near(int coordinate) {
        return Math.clamp(coordinate, -Sizes.FAR, Sizes.FAR);
    }

    private static int onGrid(int coordinate) {
        return Math.ceilDiv(coordinate, Sizes.GRID) * Sizes.GRID;
    }
}
