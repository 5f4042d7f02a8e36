package bulkhead.diagram.routing;

import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cheapest orthogonal way through a lattice by A* over cells and directions, one run after the other; each run is laid down for later ones to avoid,
 * cross rarely, or (of the same net) to join. The number of cells looked at is bounded for each run and for all together.
 */
final class Maze {
    private static final int MAX_PER_RUN = 60_000;
    private static final int LEVEL = 0;
    private static final int UPRIGHT = 1;
    /** Quarters by which the rest of the way is overrated: a few cells longer at times, found in two thirds of the time. */
    private static final int HASTE = 5;

    private final Lattice lattice;
    private final Frontier frontier = new Frontier();
    private final int[] cost;
    private final int[] before;
    /** The number of the search that a state's cost is of; saves clearing everything for each wire. */
    private final int[] search;
    private int searches;
    private int budget = 6_000_000;
    private int net;
    private int[] areaCost;
    private int outsideCost;

    Maze(Lattice lattice) {
        this.lattice = lattice;
        this.cost = new int[2 * lattice.columns * lattice.rows];
        this.before = new int[cost.length];
        this.search = new int[cost.length];
    }

    /** What it costs to step into each area (by number), and outside of all. */
    record Ground(int[] areaCost, int outsideCost) {
    }

    /** The bends of the way, ends included, or empty where the search gave up. */
    Optional<List<Point>> way(Ports.Ends ends, int netNumber, Ground ground) {
        net = netNumber;
        areaCost = ground.areaCost;
        outsideCost = ground.outsideCost;
        int start = 2 * lattice.outside(ends.from(), ends.fromSide()) + (ends.fromSide().upright() ? LEVEL : UPRIGHT);
        int goal = 2 * lattice.outside(ends.to(), ends.toSide()) + (ends.toSide().upright() ? LEVEL : UPRIGHT);
        if (!search(start, goal)) {
            return Optional.empty();
        }
        var cells = bends(start, goal);
        for (int i = 1; i < cells.size(); i++) {
            lattice.use(cells.get(i - 1), cells.get(i), net);
        }
        return Optional.of(cells.stream().map(lattice::point).toList());
    }

    /** Lays down a wire that is known already. */
    void lay(List<Point> points, int netNumber) {
        for (int i = 1; i < points.size(); i++) {
            lattice.use(lattice.cell(points.get(i - 1)), lattice.cell(points.get(i)), netNumber);
        }
    }

    private boolean search(int start, int goal) {
        searches++;
        frontier.clear();
        reach(start, start, 0, goal);
        for (int seen = 0; !frontier.isEmpty() && seen < MAX_PER_RUN && budget > 0; seen++, budget--) {
            int state = frontier.next();
            if (state == goal) {
                return true;
            }
            expand(state, goal);
        }
        return false;
    }

    private void expand(int state, int goal) {
        int cell = state / 2;
        int column = cell % lattice.columns;
        int row = cell / lattice.columns;
        reach(state, state ^ 1, cost[state] + Costs.BEND, goal);
        if (state % 2 == LEVEL) {
            step(state, column > 0, cell - 1, goal);
            step(state, column < lattice.columns - 1, cell + 1, goal);
        } else {
            step(state, row > 0, cell - lattice.columns, goal);
            step(state, row < lattice.rows - 1, cell + lattice.columns, goal);
        }
    }

    private void step(int state, boolean inside, int cell, int goal) {
        if (inside) {
            int direction = state % 2;
            reach(state, 2 * cell + direction, cost[state] + price(cell, direction), goal);
        }
    }

    private void reach(int state, int next, int newCost, int goal) {
        if (search[next] != searches || newCost < cost[next]) {
            search[next] = searches;
            cost[next] = newCost;
            before[next] = state;
            frontier.add(newCost + rest(next, goal), next);
        }
    }

    private int price(int cell, int direction) {
        var along = direction == LEVEL ? lattice.horizontal : lattice.vertical;
        var across = direction == LEVEL ? lattice.vertical : lattice.horizontal;
        int sideways = direction == LEVEL ? lattice.columns : 1;
        int price = along[cell] == net ? Costs.SHARED_STEP : Costs.STEP;
        price += along[cell] != 0 && along[cell] != net ? Costs.OVERLAP : 0;
        price += across[cell] != 0 && across[cell] != net ? Costs.CROSSING : 0;
        price += beside(along, cell - sideways) + beside(along, cell + sideways);
        price += lattice.obstacle[cell] * Costs.OBSTACLE;
        return price + (lattice.area[cell] < 0 ? outsideCost : areaCost[lattice.area[cell]]);
    }

    private int beside(int[] along, int cell) {
        return cell >= 0 && cell < along.length && along[cell] != 0 && along[cell] != net ? Costs.BESIDE : 0;
    }

    private int rest(int state, int goal) {
        int columns = Math.abs(state / 2 % lattice.columns - goal / 2 % lattice.columns);
        int rows = Math.abs(state / 2 / lattice.columns - goal / 2 / lattice.columns);
        int bends = columns > 0 && rows > 0 || state % 2 != goal % 2 ? Costs.BEND : 0;
        return ((columns + rows) * Costs.STEP + bends);
    }

    private List<Integer> bends(int start, int goal) {
        var cells = new ArrayList<Integer>();
        cells.add(goal / 2);
        for (int state = goal; state != start; state = before[state]) {
            boolean turned = before[state] / 2 == state / 2;
            if (turned && cells.getLast() != state / 2) {
                cells.add(state / 2);
            }
        }
        if (cells.getLast() != start / 2) {
            cells.add(start / 2);
        }
        return cells.reversed();
    }
}
