package bulkhead.diagram.routing;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Routes wires orthogonally around cards. The same floor and runs always give the same wires; never throws. Within a turn short runs go first. Where the floor is too large or
 * the search too long, a wire is a simple elbow.
 */
public final class Router {
    private static final int LOOP = 20;

    private final Floor floor;
    private final Optional<Maze> maze;
    private final Optional<Lattice> lattice;
    private final Map<Id, Floor.Area> areas = new HashMap<>();
    private final Map<String, Integer> nets = new HashMap<>();

    private Router(Floor floor) {
        this.floor = floor;
        this.lattice = Lattice.of(floor);
        this.maze = lattice.map(Maze::new);
        floor.areas().forEach(area -> areas.put(area.id(), area));
    }

    /** The points of each run, in the order of the runs. Every end must be a card of the floor. Runs whose number is known keep their points. */
    public static List<List<Point>> routes(Floor floor, List<Run> runs, Map<Integer, List<Point>> known) {
        var router = new Router(floor);
        var ends = Ports.of(floor, runs);
        var routes = new ArrayList<List<Point>>(Collections.nCopies(runs.size(), List.of()));
        known.forEach((i, points) -> {
            routes.set(i, points);
            router.maze.ifPresent(search -> search.lay(points, router.net(runs.get(i))));
        });
        IntStream.range(0, runs.size()).boxed().filter(i -> !known.containsKey(i))
                .sorted(Comparator.<Integer>comparingInt(i -> runs.get(i).turn()).thenComparingInt(i -> distance(ends.get(i))))
                .forEach(i -> routes.set(i, router.route(runs.get(i), ends.get(i))));
        return routes;
    }

    private int net(Run run) {
        return nets.computeIfAbsent(run.net(), _ -> nets.size() + 1);
    }

    private static int distance(Ports.Ends ends) {
        return Math.abs(ends.from().x() - ends.to().x()) + Math.abs(ends.from().y() - ends.to().y());
    }

    private List<Point> route(Run run, Ports.Ends ends) {
        if (run.from().equals(run.to())) {
            return loop(floor.cards().get(run.from()).bounds());
        }
        return maze.flatMap(search -> search.way(ends, net(run), ground(run))).map(bends -> joined(ends, bends)).orElseGet(() -> elbow(ends));
    }

    /** Areas around either end cost nothing, those inside or beside them do; so does leaving the area that holds both ends. */
    private Maze.Ground ground(Run run) {
        var from = around(run.from());
        var to = around(run.to());
        var cost = new int[lattice.orElseThrow().areas()];
        Arrays.fill(cost, Costs.FOREIGN_AREA);
        var both = from.stream().filter(to::contains).toList();
        both.stream().skip(1).forEach(area -> cost[number(area)] = Costs.OUTSIDE);
        Stream.concat(from.stream(), to.stream()).filter(area -> !both.contains(area)).forEach(area -> cost[number(area)] = 0);
        both.stream().findFirst().ifPresent(area -> cost[number(area)] = 0);
        return new Maze.Ground(cost, both.isEmpty() ? 0 : Costs.OUTSIDE);
    }

    private int number(Id area) {
        return lattice.orElseThrow().number(area);
    }

    /** The areas around a card, innermost first. */
    private List<Id> around(Id card) {
        var around = new ArrayList<Id>();
        for (var next = floor.cards().get(card).area(); next.isPresent(); next = areas.get(next.get()).parent()) {
            around.add(next.get());
        }
        return around;
    }

    private static List<Point> joined(Ports.Ends ends, List<Point> bends) {
        var points = new ArrayList<Point>();
        points.add(ends.from());
        points.add(square(ends.from(), bends.getFirst(), ends.fromSide()));
        points.addAll(bends);
        points.add(square(ends.to(), bends.getLast(), ends.toSide()));
        points.add(ends.to());
        return straight(points);
    }

    /** The corner between a port and a point that isn't level with it. */
    private static Point square(Point port, Point next, Side side) {
        return side.upright() ? new Point(next.x(), port.y()) : new Point(port.x(), next.y());
    }

    private static List<Point> elbow(Ports.Ends ends) {
        var from = ends.from();
        var to = ends.to();
        var middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        return ends.fromSide().upright()
                ? straight(List.of(from, new Point(middle.x(), from.y()), new Point(middle.x(), to.y()), to))
                : straight(List.of(from, new Point(from.x(), middle.y()), new Point(to.x(), middle.y()), to));
    }

    /** A wire from a card to itself goes out on the right and comes back from above. */
    private static List<Point> loop(Bounds card) {
        int level = card.y() + Math.min(20, card.height() / 2);
        int back = Math.max(card.x(), card.right() - 28);
        return List.of(new Point(card.right(), level), new Point(card.right() + LOOP, level), new Point(card.right() + LOOP, card.y() - LOOP),
                new Point(back, card.y() - LOOP), new Point(back, card.y()));
    }

    /** Without repeated points and points in the middle of a straight line, but never without a first and a last one. */
    private static List<Point> straight(List<Point> points) {
        var kept = new ArrayList<Point>();
        for (var point : points) {
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            if (kept.size() > 1 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept.size() == 1 ? List.of(kept.getFirst(), kept.getFirst()) : List.copyOf(kept);
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
