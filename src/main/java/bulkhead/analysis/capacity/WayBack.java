package bulkhead.analysis.capacity;

import java.util.ArrayDeque;

/**
 * Whether calls of one flow come to a cell so that somebody waits for the answer, after one loss and then another. Looked for
 * against the calls, from the cell to the entry: first along the way on which they come all well, and only where that is broken
 * along all others. So a loss costs no more than the way to those asked for, however large the network is.
 */
final class WayBack {
    private final FlowLoad load;
    private final Routes routes;
    private final Survivors survivors;
    private final Waiting well;
    private final boolean[] possible;
    private final int[] called;
    private final Marks looked;
    private final Marks waited;
    private final Marks unwaited;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    /** {@code well} is how it is all well. */
    WayBack(FlowLoad load, Waiting well) {
        this.load = load;
        this.well = well;
        routes = load.routes();
        survivors = load.survivors();
        possible = new boolean[routes.network.components.size()];
        called = new int[routes.network.size()];
        looked = new Marks(routes.network.size());
        waited = new Marks(routes.network.size());
        unwaited = new Marks(routes.network.size());
        allow(load.entry());
        while (!open.isEmpty()) {
            allowCalls(open.pop());
        }
    }

    /** Whatever is dead. */
    private void allow(int component) {
        if (!possible[component]) {
            possible[component] = true;
            open.push(component);
        }
    }

    private void allowCalls(int component) {
        for (int caller : routes.callersOf[component]) {
            var end = routes.firstOutlet[routes.firstChain[caller + 1]];
            for (int outlet = routes.firstOutlet[routes.firstChain[caller]]; outlet < end; outlet++) {
                if (!routes.asynchronous[outlet]) {
                    for (int target : routes.pools.get(routes.outletPool[outlet]).targets()) {
                        allow(target);
                    }
                }
            }
        }
    }

    /** Another loss: what was found is of no use any more. */
    void forget() {
        waited.clear();
        unwaited.clear();
    }

    boolean leadsFrom(int cell) {
        var component = survivors.component(cell);
        return component >= 0 && possible[component] && !unwaited.contains(cell) && (waited.contains(cell) || search(cell));
    }

    private boolean search(int cell) {
        var found = arrive(cell, cell);
        while (!found && !open.isEmpty()) {
            found = lookRound(open.pop());
        }
        for (int i = 0; i < looked.size() && !found; i++) {
            unwaited.add(looked.at(i));
        }
        looked.clear();
        open.clear();
        return found;
    }

    /** Goes on from a cell, which calls another, as calls come all well, as far as they still do; whether that is all the way. */
    private boolean arrive(int cell, int target) {
        var at = cell;
        var to = target;
        while (looked.add(at)) {
            called[at] = to;
            open.push(at);
            if (load.entered(at) > 0 || waited.contains(at)) {
                note(at);
                return true;
            }
            if (!stillCalled(at)) {
                return false;
            }
            to = at;
            at = well.caller[at];
        }
        return false;
    }

    /** All that is on the way found. */
    private void note(int from) {
        var cell = from;
        waited.add(cell);
        while (called[cell] != cell) {
            cell = called[cell];
            waited.add(cell);
        }
    }

    private boolean stillCalled(int cell) {
        return well.caller[cell] >= 0 && load.deals().part(well.slot[cell]) > 0 && calls(well.caller[cell], well.outlet[cell]);
    }

    private boolean lookRound(int cell) {
        for (int slot : routes.slotsOf[cell]) {
            if (load.deals().part(slot) > 0 && lookRound(cell, routes.outletsInto[routes.slotPool[slot]])) {
                return true;
            }
        }
        return false;
    }

    private boolean lookRound(int cell, int[] outlets) {
        for (int outlet : outlets) {
            if (!routes.asynchronous[outlet]) {
                for (int caller : survivors.cells(routes.callerComponent[routes.outletCaller[outlet]])) {
                    if (calls(caller, outlet) && !unwaited.contains(caller) && arrive(caller, cell)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a cell serves and has the outlet, and calls along it get to anybody. */
    private boolean calls(int cell, int outlet) {
        var caller = routes.outletCaller[outlet];
        return routes.caller(survivors, cell) == caller && load.serves(cell) && load.served(outlet) && leaves(caller, outlet);
    }

    /** Whether those of a caller's outlets that are tried before this one leave it any calls. */
    private boolean leaves(int caller, int outlet) {
        var chain = routes.firstChain[caller];
        while (routes.firstOutlet[chain + 1] <= outlet) {
            chain++;
        }
        var left = 1.0;
        for (int before = routes.firstOutlet[chain]; before < outlet; before++) {
            left *= load.served(before) ? routes.missed[before] : 1;
        }
        return left > 0;
    }
}
