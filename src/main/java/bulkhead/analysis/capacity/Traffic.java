package bulkhead.analysis.capacity;

/**
 * The calls of one flow, offered and uncapped: how many a second each cell receives that serves, worked out wave by wave for
 * those components that are due, and from there for all whose calls change. Where a circle passes on all it takes in, or more,
 * there is no finite answer: its components are unbounded and count only what comes in from outside.
 */
final class Traffic {
    private static final double ROUNDING = 1e-14;

    final Routes routes;
    final Survivors survivors;
    final Deals deals;
    private final Waves waves;
    private final boolean[] serving;
    private final int entry;
    private final double demand;
    private final Figures entered;
    private final Figures calls;
    private final Figures sent;
    private final Figures totals;
    private final Marks stale;
    private final Marks raised;
    private final Marks summed;
    private final Marks done;
    private final Marks resending;
    private final Pending pending;
    private final boolean[] watched;
    private final boolean[] unbounded;
    private int settling = -1;

    /** {@code demand} a second enters at {@code entry}. */
    Traffic(Routes routes, Waves waves, Survivors survivors, Deals deals, boolean[] serving, int entry, double demand) {
        this.entry = entry;
        this.routes = routes;
        this.waves = waves;
        this.survivors = survivors;
        this.deals = deals;
        this.serving = serving;
        this.demand = demand;
        entered = new Figures(routes.network.size());
        calls = new Figures(routes.network.size());
        sent = new Figures(routes.outletPool.length);
        totals = new Figures(routes.pools.size());
        stale = new Marks(routes.pools.size());
        raised = new Marks(routes.pools.size());
        summed = new Marks(routes.pools.size());
        done = new Marks(routes.network.components.size());
        resending = new Marks(routes.network.components.size());
        pending = new Pending(routes.network.components.size());
        watched = new boolean[routes.network.components.size()];
        unbounded = new boolean[routes.network.components.size()];
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
        if (pending.contains(waves.position(entry))) {
            enter();
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
            upToDate(stale.at(i));
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

    /** What comes in here from outside the topology. */
    double entered(int cell) {
        return entered.of(cell);
    }

    /** Whether calls come in from outside at other cells than all well, or at none. */
    boolean entersElsewhere() {
        var elsewhere = false;
        for (int cell : routes.network.cellsOf[entry]) {
            elsewhere |= entered.of(cell) > 0 != entered.kept(cell) > 0;
        }
        var seat = seat(entry);
        return elsewhere || seat >= 0 && entered.of(seat) > 0 != entered.kept(seat) > 0;
    }

    /** What all callers together send into a pool. */
    double into(int pool) {
        return totals.of(pool);
    }

    /** Where the flow's work comes in. */
    int entry() {
        return entry;
    }

    double sent(int outlet) {
        return sent.of(outlet);
    }

    boolean unbounded(int component) {
        return unbounded[component];
    }

    /** Whether anything runs round without end. */
    boolean unbounded() {
        for (var each : unbounded) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    /** Whether calls along the outlet get to anybody. */
    boolean served(int outlet) {
        return deals.servedAlong(outlet);
    }

    private void enter() {
        var instances = survivors.liveInstances(entry);
        for (int cell : routes.network.cellsOf[entry]) {
            entered.set(cell, serving[entry] && instances > 0 ? demand * survivors.live(cell) / instances : 0);
        }
        var seat = seat(entry);
        if (seat >= 0) {
            entered.set(seat, serving[entry] && survivors.seat(entry) == seat ? demand / instances : 0);
        }
    }

    /** Whether that changes anything. */
    private boolean receive(int component) {
        var changed = false;
        for (int cell : routes.network.cellsOf[component]) {
            changed |= calls.set(cell, entered.of(cell) + received(cell, component));
        }
        var seat = seat(component);
        return changed | (seat >= 0 && receiveSeated(seat, component));
    }

    private boolean receiveSeated(int seat, int component) {
        return survivors.component(seat) == component ? calls.set(seat, entered.of(seat) + received(seat, component))
                : survivors.component(seat) < 0 && calls.set(seat, 0);
    }

    /** Of the component's group, whoever sits there. */
    private int seat(int component) {
        var tier = routes.network.tierOf(component);
        return tier < 0 ? -1 : routes.network.tiers.get(tier).seat();
    }

    private double received(int cell, int component) {
        var received = 0.0;
        if (serving[component]) {
            for (int slot : routes.slotsOf[cell]) {
                received += deals.part(slot) > 0 ? upToDate(routes.slotPool[slot]) * deals.part(slot) : 0;
            }
        }
        return received;
    }

    /**
     * Whoever sends into a pool is worked out before anybody who takes from it. What differs from all well by rounding alone,
     * because the same calls come by other ways, is no change to be followed any further.
     */
    private double upToDate(int pool) {
        if (stale.contains(pool) && summed.add(pool)) {
            var total = total(pool);
            totals.set(pool, Math.abs(total - totals.kept(pool)) <= ROUNDING * total ? totals.kept(pool) : total);
        }
        return totals.of(pool);
    }

    private double total(int pool) {
        var total = 0.0;
        for (int outlet : routes.outletsInto[pool]) {
            total += sent.of(outlet);
        }
        return total;
    }

    private void send(int component) {
        for (int caller : routes.callersOf[component]) {
            send(caller, callsOf(component, caller));
        }
    }

    private double callsOf(int component, int caller) {
        var all = 0.0;
        for (int cell : routes.network.cellsOf[component]) {
            all += routes.callerOf[cell] == caller ? calls.of(cell) : 0;
        }
        var seat = survivors.seat(component);
        return all + (seat >= 0 && routes.caller(survivors, seat) == caller ? calls.of(seat) : 0);
    }

    /** Each call of a caller in turn; what it misses goes on to those that back it. Nothing is sent where nobody serves. */
    private void send(int caller, double received) {
        for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
            var left = received;
            for (int outlet = routes.firstOutlet[chain]; outlet < routes.firstOutlet[chain + 1]; outlet++) {
                var served = left > 0 && served(outlet);
                send(routes.outletPool[outlet], outlet, served ? left * routes.ratio[outlet] : 0);
                left *= served ? routes.missed[outlet] : 1;
            }
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

    private void send(int pool, int outlet, double much) {
        if (sent.set(outlet, much)) {
            var less = much <= sent.kept(outlet);
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
            unbounded[component] = false;
            for (int cell : survivors.cells(component)) {
                calls.set(cell, entered.of(cell) + eddy.inflow(cell, serving[component]));
            }
        }
        eddy.solve(calls).forEach(cell -> unbounded[survivors.component(cell)] = true);
        for (int component : waves.components(wave)) {
            send(component);
        }
    }
}
