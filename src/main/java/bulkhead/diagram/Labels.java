package bulkhead.diagram;

import bulkhead.diagram.Drawing.Label;
import bulkhead.model.Bounds;
import bulkhead.model.Point;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds each label a spot on its wire that covers no card, no other wire and no other label, as far as there is one. */
final class Labels {
    private static final int HEIGHT = 16;
    private static final int MOST_WIDTH = 140;
    private static final int MARGIN = 5;
    private static final int CLEARANCE = 10;
    private static final int[] SHARES = {50, 35, 65, 20, 80};

    private final List<Bounds> taken = new ArrayList<>();
    private final List<List<Bounds>> segments = new ArrayList<>();

    Labels(Topology topology, Arrangement arrangement, List<Bounds> titles, List<List<Point>> routes) {
        taken.addAll(titles);
        topology.components().keySet().forEach(component -> taken.add(grown(arrangement.bounds(component))));
        routes.forEach(route -> segments.add(IntStream.range(1, route.size()).mapToObj(i -> segment(route.get(i - 1), route.get(i))).toList()));
    }

    /** With room for the head of a wire, and for what peeks out from below a stack. */
    private static Bounds grown(Bounds card) {
        return new Bounds(card.x() - CLEARANCE, card.y() - CLEARANCE, card.width() + 2 * CLEARANCE, card.height() + 2 * CLEARANCE);
    }

    private static Bounds segment(Point from, Point to) {
        return new Bounds(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(from.x() - to.x()) + 1, Math.abs(from.y() - to.y()) + 1);
    }

    Optional<Label> beside(int wire, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int width = (int) Math.min(MOST_WIDTH, Math.ceil(Headings.CAPTION.width(text)) + 2 * MARGIN);
        var best = segments.get(wire).stream().flatMap(segment -> spots(segment, width)).min(Comparator.comparingInt(spot -> badness(spot, wire)));
        best.ifPresent(taken::add);
        return best.map(spot -> new Label(text, spot));
    }

    /** Long segments first, level ones before upright ones. */
    private static Stream<Bounds> spots(Bounds segment, int width) {
        return IntStream.of(SHARES).mapToObj(share -> new Bounds(segment.x() + segment.width() * share / 100 - width / 2,
                segment.y() + segment.height() * share / 100 - HEIGHT / 2, width, HEIGHT));
    }

    private int badness(Bounds spot, int wire) {
        int covered = (int) taken.stream().filter(spot::intersects).count();
        int crossed = 0;
        for (int i = 0; i < segments.size(); i++) {
            crossed += i == wire ? 0 : (int) segments.get(i).stream().filter(spot::intersects).count();
        }
        boolean level = segments.get(wire).stream().anyMatch(segment -> segment.height() == 1 && segment.width() > spot.width() && spot.intersects(segment));
        return 100 * covered + 10 * crossed + (level ? 0 : 5);
    }
}
