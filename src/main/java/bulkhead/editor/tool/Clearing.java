package bulkhead.editor.tool;

import bulkhead.diagram.Drawing;
import bulkhead.model.Bounds;
import bulkhead.model.Point;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a new box covers nothing: where it is wanted, else as near to there as there is room. */
final class Clearing {
    private static final int GAP = 24;
    private static final int RINGS = 8;

    private Clearing() {
    }

    /** Where there is no room anywhere near, it stays where it is wanted. */
    static Bounds of(Drawing drawing, Bounds wanted) {
        return Stream.concat(Stream.of(wanted), around(wanted)).filter(box -> isFree(drawing, Hits.grown(box, GAP / 2))).findFirst()
                .orElse(wanted);
    }

    /** The nearest first, and of those the one to the right. */
    private static Stream<Bounds> around(Bounds wanted) {
        var steps = IntStream.rangeClosed(-RINGS, RINGS).boxed().toList();
        return steps.stream().flatMap(down -> steps.stream().map(right ->
                new Point(right * Guides.onGrid(wanted.width() + GAP), down * Guides.onGrid(wanted.height() + GAP))))
                .sorted(Comparator.comparingDouble(Clearing::distance).thenComparing(step -> -step.x()).thenComparing(step -> -step.y()))
                .map(wanted::moved);
    }

    private static double distance(Point step) {
        return Math.hypot(step.x(), step.y());
    }

    /** A place that holds all of the box takes it in. */
    private static boolean isFree(Drawing drawing, Bounds box) {
        return Stream.of(drawing.cards().stream().map(Drawing.Card::bounds), drawing.risks().stream().map(Drawing.RiskTag::bounds),
                drawing.containers().stream().map(Drawing.Container::bounds).filter(place -> !place.union(box).equals(place)))
                .flatMap(boxes -> boxes).noneMatch(box::intersects);
    }
}
