package bulkhead.analysis.capacity;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Where calls of one flow come that somebody waits for: at the entry, and wherever none of the links on the way is asynchronous.
 * Of each such cell with one way by which they come there, of as few calls as can be. Says how it was when it was made.
 */
final class Waiting {
    /** The cell that calls where calls come from outside; −1 everywhere else by which nobody comes. */
    static final int OUTSIDE = -2;

    /** By cell, who calls there. */
    final int[] caller;
    /** By cell, through which outlet. */
    final int[] outlet;
    /** By cell, for which slot. */
    final int[] slot;
    private final FlowLoad load;
    private final Routes routes;
    private final boolean[] asked;
    private final ArrayDeque<Integer> next = new ArrayDeque<>();

    Waiting(FlowLoad load) {
        this.load = load;
        routes = load.routes();
        asked = new boolean[routes.pools.size()];
        caller = nowhere();
        outlet = nowhere();
        slot = nowhere();
        for (int cell : load.survivors().cells(load.entry())) {
            if (load.entered(cell) > 0) {
                caller[cell] = OUTSIDE;
                next.add(cell);
            }
        }
        while (!next.isEmpty()) {
            follow(next.pop());
        }
    }

    private int[] nowhere() {
        var cells = new int[routes.network.size()];
        Arrays.fill(cells, -1);
        return cells;
    }

    boolean at(int cell) {
        return caller[cell] != -1;
    }

    private void follow(int cell) {
        if (!load.serves(cell)) {
            return;
        }
        var from = routes.caller(load.survivors(), cell);
        for (int chain = routes.firstChain[from]; chain < routes.firstChain[from + 1]; chain++) {
            var left = 1.0;
            for (int call = routes.firstOutlet[chain]; call < routes.firstOutlet[chain + 1] && left > 0; call++) {
                if (load.served(call)) {
                    left *= routes.missed[call];
                    if (!routes.asynchronous[call]) {
                        expect(cell, call, routes.pools.get(routes.outletPool[call]));
                    }
                }
            }
        }
    }

    private void expect(int from, int through, Pool pool) {
        if (!asked[pool.number()]) {
            asked[pool.number()] = true;
            for (int each = pool.first(); each < pool.end(); each++) {
                if (load.deals().part(each) > 0 && !at(routes.slotCell[each])) {
                    caller[routes.slotCell[each]] = from;
                    outlet[routes.slotCell[each]] = through;
                    slot[routes.slotCell[each]] = each;
                    next.add(routes.slotCell[each]);
                }
            }
        }
    }
}
