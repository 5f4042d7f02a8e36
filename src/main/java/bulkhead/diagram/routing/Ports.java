package bulkhead.diagram.routing;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each run leaves and enters its shapes: one port per net and side, spread along the side in the order of where the wires go. */
final class Ports {
    private static final int SPACING = 16;
    private static final int MARGIN = 12;

    private final Floor floor;
    private final Course course;
    private final Map<Dock, Place> docks = new LinkedHashMap<>();
    private final Map<Face, List<Dock>> faces = new LinkedHashMap<>();

    /** A side of a shape. */
    private record Face(Id card, Side side) {
    }

    /** One net at one side of a shape. */
    private record Dock(Face face, String net) {
    }

    private static final class Place {
        private long sum;
        private int count;
        private int along;

        private double mean() {
            return (double) sum / count;
        }
    }

    /** The two ends of a run. */
    record Ends(Side fromSide, Point from, Side toSide, Point to) {
    }

    private Ports(Floor floor, Course course) {
        this.floor = floor;
        this.course = course;
    }

    static List<Ends> of(Floor floor, List<Run> runs) {
        var ports = new Ports(floor, Course.of(floor, runs));
        runs.forEach(ports::collect);
        ports.spread();
        ports.straighten(runs);
        return runs.stream().map(ports::ends).toList();
    }

    private void collect(Run run) {
        note(run.from(), run.to(), run.net());
        note(run.to(), run.from(), run.net());
    }

    private void note(Id card, Id other, String net) {
        var dock = dock(card, other, net);
        var place = docks.computeIfAbsent(dock, fresh -> {
            faces.computeIfAbsent(fresh.face, _ -> new ArrayList<>()).add(fresh);
            return new Place();
        });
        place.sum += dock.face.side.along(bounds(other).centre());
        place.count++;
    }

    private void spread() {
        for (var face : faces.entrySet()) {
            var inOrder = new ArrayList<>(face.getValue());
            inOrder.sort(Comparator.comparingDouble(dock -> docks.get(dock).mean()));
            var shape = bounds(face.getKey().card);
            var side = face.getKey().side;
            int room = Math.max(0, side.length(shape) - 2 * MARGIN);
            int gaps = inOrder.size() - 1;
            double spacing = gaps == 0 ? 0 : Math.min(SPACING, (double) room / gaps);
            double first = side.start(shape) + side.length(shape) / 2.0 - spacing * gaps / 2;
            for (int i = 0; i < inOrder.size(); i++) {
                docks.get(inOrder.get(i)).along = Lattice.snapped(first + i * spacing);
            }
        }
    }

    /** A port alone on its side moves level with the other end of its run, which saves the wire two small bends. */
    private void straighten(List<Run> runs) {
        var uses = new HashMap<Dock, Integer>();
        runs.forEach(run -> List.of(dock(run.from(), run.to(), run.net()), dock(run.to(), run.from(), run.net()))
                .forEach(dock -> uses.merge(dock, 1, Integer::sum)));
        for (var run : runs) {
            var from = dock(run.from(), run.to(), run.net());
            var to = dock(run.to(), run.from(), run.net());
            if (movable(to, uses) && fits(to, docks.get(from).along)) {
                docks.get(to).along = docks.get(from).along;
            } else if (movable(from, uses) && fits(from, docks.get(to).along)) {
                docks.get(from).along = docks.get(to).along;
            }
        }
    }

    private boolean movable(Dock dock, Map<Dock, Integer> uses) {
        return faces.get(dock.face).size() == 1 && uses.get(dock) == 1;
    }

    private boolean fits(Dock dock, int along) {
        var shape = bounds(dock.face.card);
        int start = dock.face.side.start(shape);
        return along >= start + MARGIN && along <= start + dock.face.side.length(shape) - MARGIN;
    }

    private Ends ends(Run run) {
        var from = dock(run.from(), run.to(), run.net());
        var to = dock(run.to(), run.from(), run.net());
        return new Ends(from.face.side, point(from), to.face.side, point(to));
    }

    private Point point(Dock dock) {
        return dock.face.side.at(floor.cards().get(dock.face.card).outline(), docks.get(dock).along);
    }

    private Dock dock(Id card, Id other, String net) {
        return new Dock(new Face(card, course.facing(bounds(card), bounds(other))), net);
    }

    private Bounds bounds(Id card) {
        return floor.cards().get(card).bounds();
    }
}
