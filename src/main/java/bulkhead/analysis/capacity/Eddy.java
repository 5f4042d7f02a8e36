package bulkhead.analysis.capacity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The calls of the flows of a band that run round among the components of one wave. */
final class Eddy {
    private final Traffic traffic;
    private final Routes routes;
    private final Waves waves;
    private final int wave;

    /** Receives what one call makes along one way: into which pool, and how many. */
    @FunctionalInterface
    interface Outlet {
        void accept(int pool, double sent);
    }

    Eddy(Traffic traffic, Waves waves, int wave) {
        this.traffic = traffic;
        this.routes = traffic.routes;
        this.waves = waves;
        this.wave = wave;
    }

    /** Adds what a cell, which serves, is sent by others than those of the wave. */
    void addInflow(double[] row, int cell) {
        for (int slot : routes.slotsOf[cell]) {
            if (traffic.deals.part(slot) > 0) {
                addFromOutside(row, routes.slotPool[slot], traffic.deals.part(slot));
            }
        }
    }

    private void addFromOutside(double[] row, int pool, double part) {
        for (int outlet : routes.outletsInto[pool]) {
            if (waves.of(routes.callerComponent[routes.outletCaller[outlet]]) != wave) {
                traffic.sent().addTo(row, outlet, part);
            }
        }
    }

    /** Adds what runs round of a flow to what comes in of it; the cells for which there is no answer. */
    IntStream solve(Rows calls, int flow) {
        var places = reached(calls, flow);
        var cells = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        var circle = new Circle(Arrays.stream(cells).mapToDouble(cell -> calls.of(cell, flow)).toArray());
        for (int i = 0; i < cells.length; i++) {
            var from = i;
            ofOne(cells[i], (pool, sent) -> eachHere(pool, (cell, part) -> {
                if (places.containsKey(cell)) {
                    circle.gain(from, places.get(cell), sent * part);
                }
            }));
        }
        var solved = circle.solve();
        solved.ifPresent(all -> IntStream.range(0, cells.length).forEach(i -> calls.set(cells[i], flow, all[i])));
        return solved.isPresent() ? IntStream.empty() : Arrays.stream(cells);
    }

    @FunctionalInterface
    private interface Taker {
        void accept(int cell, double part);
    }

    /** The cells of the wave that take a pool's calls and serve. */
    private void eachHere(int pool, Taker taker) {
        for (int slot = routes.pools.get(pool).first(); slot < routes.pools.get(pool).end(); slot++) {
            var part = traffic.deals.part(slot);
            if (part > 0 && traffic.deals.serves(slot)
                    && waves.of(traffic.survivors.component(routes.slotCell[slot])) == wave) {
                taker.accept(routes.slotCell[slot], part);
            }
        }
    }

    private void ofOne(int cell, Outlet to) {
        traffic.ofOne(routes.caller(traffic.survivors, cell), to);
    }

    /** The cells that a flow's calls come to, each with its number among them. */
    private TreeMap<Integer, Integer> reached(Rows calls, int flow) {
        var seen = new TreeMap<Integer, Integer>();
        var next = new ArrayDeque<Integer>();
        Arrays.stream(waves.components(wave)).flatMap(component -> Arrays.stream(traffic.survivors.cells(component)))
                .filter(cell -> calls.of(cell, flow) > 0).forEach(next::add);
        while (!next.isEmpty()) {
            var cell = next.pop();
            if (seen.put(cell, 0) == null) {
                ofOne(cell, (pool, _) -> eachHere(pool, (to, _) -> next.add(to)));
            }
        }
        var number = 0;
        for (var entry : seen.entrySet()) {
            entry.setValue(number++);
        }
        return seen;
    }
}
