package bulkhead.editor.tool;

import bulkhead.diagram.Sizes;
import bulkhead.model.Bounds;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fits a moved box to the edges and centres of others when it comes near, else to the grid. */
record Guides(List<Bounds> others, int reach) {
    static final int GRID = Sizes.GRID;
    private static final List<Function<Bounds, Integer>> ACROSS = List.of(Bounds::x, box -> box.centre().x(), Bounds::right);
    private static final List<Function<Bounds, Integer>> DOWN = List.of(Bounds::y, box -> box.centre().y(), Bounds::bottom);

    /** Where the box fits, with the lines that say why. */
    record Fit(Bounds box, List<Guide> guides) {
    }

    Fit fit(Bounds moved) {
        int x = near(moved, ACROSS).map(shift -> moved.x() + shift).orElseGet(() -> onGrid(moved.x()));
        int y = near(moved, DOWN).map(shift -> moved.y() + shift).orElseGet(() -> onGrid(moved.y()));
        var fitted = moved.at(new Point(x, y));
        var guides = new ArrayList<Guide>();
        vertical(fitted).ifPresent(guides::add);
        horizontal(fitted).ifPresent(guides::add);
        return new Fit(fitted, guides);
    }

    static int onGrid(int coordinate) {
        return Math.round(coordinate / (float) GRID) * GRID;
    }

    /** The least shift that makes one line of the box one of another's. */
    private Optional<Integer> near(Bounds moved, List<Function<Bounds, Integer>> lines) {
        Optional<Integer> best = Optional.empty();
        for (var other : others) {
            for (var line : lines) {
                int shift = line.apply(other) - line.apply(moved);
                if (Math.abs(shift) <= reach && (best.isEmpty() || Math.abs(shift) < Math.abs(best.get()))) {
                    best = Optional.of(shift);
                }
            }
        }
        return best;
    }

    private Optional<Guide> vertical(Bounds box) {
        for (var line : ACROSS) {
            var aligned = others.stream().filter(other -> line.apply(other).equals(line.apply(box))).reduce(Bounds::union);
            if (aligned.isPresent()) {
                var all = aligned.get().union(box);
                return Optional.of(new Guide(new Point(line.apply(box), all.y()), new Point(line.apply(box), all.bottom())));
            }
        }
        return Optional.empty();
    }

    private Optional<Guide> horizontal(Bounds box) {
        for (var line : DOWN) {
            var aligned = others.stream().filter(other -> line.apply(other).equals(line.apply(box))).reduce(Bounds::union);
            if (aligned.isPresent()) {
                var all = aligned.get().union(box);
                return Optional.of(new Guide(new Point(all.x(), line.apply(box)), new Point(all.right(), line.apply(box))));
            }
        }
        return Optional.empty();
    }
}
