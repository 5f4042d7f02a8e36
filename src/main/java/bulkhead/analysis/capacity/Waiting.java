package bulkhead.analysis.capacity;

import java.util.ArrayDeque;

/** Where calls come that somebody waits for: at the entry, and wherever none of the links on the way is asynchronous. */
final class Waiting {
    private final Routes routes;
    private final Survivors survivors;
    private final Traffic traffic;
    private final boolean[] waitedFor;
    private final boolean[] asked;
    private final ArrayDeque<Integer> next = new ArrayDeque<>();

    private Waiting(Traffic traffic) {
        this.traffic = traffic;
        routes = traffic.routes;
        survivors = traffic.survivors;
        waitedFor = new boolean[routes.network.size()];
        asked = new boolean[routes.pools.size()];
    }

    /** By cell. */
    static boolean[] of(Traffic traffic) {
        var waiting = new Waiting(traffic);
        for (int cell : waiting.survivors.cells(traffic.entry())) {
            if (traffic.entered(cell) > 0) {
                waiting.expect(cell);
            }
        }
        while (!waiting.next.isEmpty()) {
            waiting.follow(waiting.routes.caller(waiting.survivors, waiting.next.pop()));
        }
        return waiting.waitedFor;
    }

    private void follow(int caller) {
        for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
            var left = 1.0;
            for (int outlet = routes.firstOutlet[chain]; outlet < routes.firstOutlet[chain + 1] && left > 0; outlet++) {
                if (traffic.served(outlet)) {
                    left *= routes.missed[outlet];
                    if (!routes.asynchronous[outlet]) {
                        expect(routes.pools.get(routes.outletPool[outlet]));
                    }
                }
            }
        }
    }

    private void expect(Pool pool) {
        if (!asked[pool.number()]) {
            asked[pool.number()] = true;
            for (int slot = pool.first(); slot < pool.end(); slot++) {
                if (traffic.deals.part(slot) > 0) {
                    expect(routes.slotCell[slot]);
                }
            }
        }
    }

    private void expect(int cell) {
        if (!waitedFor[cell]) {
            waitedFor[cell] = true;
            next.add(cell);
        }
    }
}
