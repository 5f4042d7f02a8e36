package bulkhead.editor.tool;

import bulkhead.diagram.Drawing;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a rubber band that selects what it holds: cards and risks it touches, places wholly inside. With shift or control it adds
 * to the selection.
 */
final class Banding implements Gesture {
    private final Workbench bench;
    private final Pointer start;
    private final List<Id> before;
    private Ornaments ornaments = Ornaments.NONE;

    Banding(Workbench bench, Pointer start) {
        this.bench = bench;
        this.start = start;
        this.before = start.with(Modifier.SHIFT) || start.with(Modifier.CONTROL) ? bench.selected() : List.of();
    }

    @Override
    public void dragged(Pointer pointer) {
        var band = between(start.at(), pointer.at());
        ornaments = Ornaments.band(band);
        var chosen = new LinkedHashSet<>(before);
        chosen.addAll(in(bench.drawing(), band));
        bench.select(new ArrayList<>(chosen));
    }

    @Override
    public void released(Pointer pointer) {
        dragged(pointer);
    }

    @Override
    public Ornaments ornaments() {
        return ornaments;
    }

    static Bounds between(Point one, Point other) {
        return new Bounds(Math.min(one.x(), other.x()), Math.min(one.y(), other.y()), Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    private static List<Id> in(Drawing drawing, Bounds band) {
        var places = drawing.containers().stream().filter(container -> container.bounds().union(band).equals(band))
                .map(Drawing.Container::place);
        var cards = drawing.cards().stream().filter(card -> card.bounds().intersects(band)).map(Drawing.Card::component);
        var risks = drawing.risks().stream().filter(risk -> risk.bounds().intersects(band)).map(Drawing.RiskTag::risk);
        return Stream.of(places, cards, risks).flatMap(found -> found).toList();
    }
}
