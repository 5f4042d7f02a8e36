package bulkhead.analysis.capacity;

import java.util.Arrays;

/**
 * The calls of the flows of a band, offered and uncapped: how many of each a second each cell receives that serves, worked out
 * wave by wave for those components that are due, and from there for all whose calls change. Where a circle passes on all it
 * takes in, or more, there is no finite answer: its components are unbounded and count only what comes in from outside.
 */
final class Traffic {
    private static final double ROUNDING = 1e-14;

    final Routes routes;
    final Survivors survivors;
    final Deals deals;
    private final Waves waves;
    private final boolean[] serving;
    private final int[] entries;
    private final double[] demands;
    private final int width;
    private final Rows entered;
    private final Rows calls;
    private final Rows sent;
    private final Rows totals;
    private final double[] received;
    private final double[] total;
    private final double[] left;
    private final double[] much;
    private final Marks stale;
    private final Marks raised;
    private final Marks summed;
    private final Marks done;
    private final Marks resending;
    private final Pending pending;
    private final boolean[] watched;
    /** By component, and flow. */
    private final boolean[][] unbounded;
    private int settling = -1;

    /** {@code demands} a second enter, by flow of the band. */
    Traffic(Routes routes, Waves waves, Survivors survivors, Deals deals, boolean[] serving, double[] demands) {
        this.routes = routes;
        this.waves = waves;
        this.survivors = survivors;
        this.deals = deals;
        this.serving = serving;
        this.demands = demands;
        var network = routes.network;
        entries = Arrays.stream(routes.flows).map(flow -> network.index(network.flows.get(flow).entry())).toArray();
        width = demands.length;
        entered = new Rows(network.size(), width);
        calls = new Rows(network.size(), width);
        sent = new Rows(routes.outletPool.length, width);
        totals = new Rows(routes.pools.size(), width);
        received = new double[width];
        total = new double[width];
        left = new double[width];
        much = new double[width];
        stale = new Marks(routes.pools.size());
        raised = new Marks(routes.pools.size());
        summed = new Marks(routes.pools.size());
        done = new Marks(network.components.size());
        resending = new Marks(network.components.size());
        pending = new Pending(network.components.size());
        watched = new boolean[network.components.size()];
        unbounded = new boolean[network.components.size()][];
    }

    /** The component is to be worked out anew, also if it receives what it did. */
    void due(int component) {
        resending.add(component);
        receiving(component);
    }

    private void receiving(int component) {
        pending.add(waves.position(component));
    }

    /** From now on what these get is worked out also if it can only be less than all well. */
    void watch(boolean[] components) {
        System.arraycopy(components, 0, watched, 0, watched.length);
    }

    /** The pool's calls are dealt anew. */
    void due(Pool pool) {
        for (int target : pool.targets()) {
            receiving(target);
        }
        if (deals.servedOtherwise(pool.number())) {
            for (int outlet : routes.outletsInto[pool.number()]) {
                due(routes.callerComponent[routes.outletCaller[outlet]]);
            }
        }
    }

    /** Works out whoever may get more than all well or is watched; what is left can only get less. */
    void run() {
        for (int flow = 0; flow < width; flow++) {
            if (pending.contains(waves.position(entries[flow]))) {
                enter(flow);
            }
        }
        for (int next = 0; pending.isUrgent(); next++) {
            next = pending.next(next);
            workOut(waves.at(next));
        }
        sumUp();
    }

    /** Whether anybody up to a position in the order of calls is left. */
    boolean leavesBefore(int position) {
        return pending.isBefore(position);
    }

    /** Works those out too. */
    void runTo(int position) {
        for (int next = 0; pending.isBefore(position); next++) {
            next = pending.next(next);
            workOut(waves.at(next));
        }
        sumUp();
    }

    /** Whether everything is worked out. */
    boolean complete() {
        return pending.isEmpty();
    }

    private void workOut(int component) {
        var wave = waves.of(component);
        done.add(component);
        if (!waves.circular(wave)) {
            if (receive(component) | resending.contains(component)) {
                send(component);
            }
        } else if (settling != wave) {
            settle(wave);
        }
    }

    private void sumUp() {
        for (int i = 0; i < stale.size(); i++) {
            bringUpToDate(stale.at(i));
        }
        stale.clear();
        raised.clear();
        summed.clear();
        settling = -1;
    }

    void keep() {
        entered.keep();
        calls.keep();
        sent.keep();
        totals.keep();
        done.clear();
        resending.clear();
    }

    void restore() {
        pending.clear();
        entered.restore();
        calls.restore();
        sent.restore();
        totals.restore();
        done.clear();
        resending.clear();
    }

    /** The components whose calls have been worked out anew. */
    Marks done() {
        return done;
    }

    /** What comes in at each cell from outside the topology, of each flow. */
    Rows entered() {
        return entered;
    }

    /** Whether a flow's calls come in from outside at other cells than all well, or at none. */
    boolean entersElsewhere(int flow) {
        var elsewhere = false;
        for (int cell : routes.network.cellsOf[entries[flow]]) {
            elsewhere |= entered.of(cell, flow) > 0 != entered.kept(cell, flow) > 0;
        }
        var seat = routes.network.seatOf(entries[flow]);
        return elsewhere || seat >= 0 && entered.of(seat, flow) > 0 != entered.kept(seat, flow) > 0;
    }

    /** What each cell receives and serves, of each flow. */
    Rows calls() {
        return calls;
    }

    /** What all callers together send into a pool, of each flow. */
    Rows totals() {
        return totals;
    }

    /** Where a flow's work comes in. */
    int entry(int flow) {
        return entries[flow];
    }

    /** Through each outlet, of each flow. */
    Rows sent() {
        return sent;
    }

    /** Whether anything of a flow runs round there without end. */
    boolean unbounded(int component, int flow) {
        return unbounded[component] != null && unbounded[component][flow];
    }

    /** Whether calls along the outlet get to anybody. */
    boolean served(int outlet) {
        return deals.servedAlong(outlet);
    }

    private void enter(int flow) {
        var entry = entries[flow];
        var instances = survivors.liveInstances(entry);
        for (int cell : routes.network.cellsOf[entry]) {
            entered.set(cell, flow, serving[entry] && instances > 0 ? demands[flow] * survivors.live(cell) / instances : 0);
        }
        var seat = routes.network.seatOf(entry);
        if (seat >= 0) {
            entered.set(seat, flow, serving[entry] && survivors.seat(entry) == seat ? demands[flow] / instances : 0);
        }
    }

    /** Whether that changes anything. */
    private boolean receive(int component) {
        var changed = false;
        for (int cell : routes.network.cellsOf[component]) {
            changed |= receive(cell, component);
        }
        var seat = routes.network.seatOf(component);
        if (seat >= 0 && survivors.component(seat) == component) {
            return receive(seat, component) | changed;
        }
        return seat >= 0 && survivors.component(seat) < 0 ? clear(seat) | changed : changed;
    }

    private boolean receive(int cell, int component) {
        entered.copyTo(received, cell);
        if (serving[component]) {
            for (int slot : routes.slotsOf[cell]) {
                if (deals.part(slot) > 0) {
                    bringUpToDate(routes.slotPool[slot]);
                    totals.addTo(received, routes.slotPool[slot], deals.part(slot));
                }
            }
        }
        return calls.set(cell, received);
    }

    private boolean clear(int seat) {
        Arrays.fill(received, 0);
        return calls.set(seat, received);
    }

    /**
     * Whoever sends into a pool is worked out before anybody who takes from it. What differs from all well by rounding alone,
     * because the same calls come by other ways, is no change to be followed any further.
     */
    private void bringUpToDate(int pool) {
        if (stale.contains(pool) && summed.add(pool)) {
            Arrays.fill(total, 0);
            for (int outlet : routes.outletsInto[pool]) {
                sent.addTo(total, outlet);
            }
            totals.settle(total, pool, ROUNDING);
            totals.set(pool, total);
        }
    }

    private void send(int component) {
        for (int caller : routes.callersOf[component]) {
            collect(component, caller);
            call(caller);
        }
    }

    /** What a caller receives. */
    private void collect(int component, int caller) {
        Arrays.fill(received, 0);
        for (int cell : routes.network.cellsOf[component]) {
            if (routes.callerOf[cell] == caller) {
                calls.addTo(received, cell);
            }
        }
        var seat = survivors.seat(component);
        if (seat >= 0 && routes.caller(survivors, seat) == caller) {
            calls.addTo(received, seat);
        }
    }

    /** Each call of a caller in turn; what it misses goes on to those that back it. Nothing is sent where nobody serves. */
    private void call(int caller) {
        for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
            var asked = received;
            for (int outlet = routes.firstOutlet[chain]; outlet < routes.firstOutlet[chain + 1]; outlet++) {
                var served = served(outlet);
                times(asked, served ? routes.ratio[outlet] : 0, much);
                if (outlet + 1 < routes.firstOutlet[chain + 1]) {
                    times(asked, served ? routes.missed[outlet] : 1, left);
                    asked = left;
                }
                send(routes.outletPool[outlet], outlet);
            }
        }
    }

    private void times(double[] calls, double factor, double[] to) {
        for (int flow = 0; flow < width; flow++) {
            to[flow] = calls[flow] * factor;
        }
    }

    /** What a caller sends for each call it receives. */
    void ofOne(int caller, Eddy.Outlet to) {
        for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
            var left = 1.0;
            for (int outlet = routes.firstOutlet[chain]; outlet < routes.firstOutlet[chain + 1] && left > 0; outlet++) {
                if (served(outlet)) {
                    to.accept(routes.outletPool[outlet], left * routes.ratio[outlet]);
                    left *= routes.missed[outlet];
                }
            }
        }
    }

    private void send(int pool, int outlet) {
        if (sent.set(outlet, much)) {
            var less = !sent.isMore(outlet);
            if (stale.add(pool) | (!less && raised.add(pool))) {
                pass(pool, less);
            }
        }
    }

    private void pass(int pool, boolean less) {
        for (int target : routes.pools.get(pool).targets()) {
            if (waves.of(target) != settling && less && !watched[target]) {
                pending.addEased(waves.position(target));
            } else if (waves.of(target) != settling) {
                receiving(target);
            }
        }
    }

    /** All of a wave at once: what runs round in it comes on top of what enters it. */
    private void settle(int wave) {
        settling = wave;
        var eddy = new Eddy(this, waves, wave);
        for (int component : waves.components(wave)) {
            done.add(component);
            unbounded[component] = null;
            for (int cell : survivors.cells(component)) {
                entered.copyTo(received, cell);
                if (serving[component]) {
                    eddy.addInflow(received, cell);
                }
                calls.set(cell, received);
            }
        }
        for (int flow = 0; flow < width; flow++) {
            run(eddy, flow);
        }
        for (int component : waves.components(wave)) {
            send(component);
        }
    }

    private void run(Eddy eddy, int flow) {
        eddy.solve(calls, flow).map(survivors::component).forEach(component -> {
            unbounded[component] = unbounded[component] == null ? new boolean[width] : unbounded[component];
            unbounded[component][flow] = true;
        });
    }
}
