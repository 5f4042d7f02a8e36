package bulkhead.analysis.capacity;

/**
 * The share of the work of a band's flows that meets no member which is dead or doesn't serve and still gets its share of calls,
 * because its group's check doesn't tell. What a component asks for at once must all be answered, each independently of the
 * others; optional calls and sends don't count. Worked out against the calls, from those whose own calls are dealt anew on to
 * their callers.
 */
final class Answered {
    /**
     * A circle of calls is gone round until nothing changes, or so often that nothing worth a thousandth is left in any that
     * loses a hundredth a turn.
     */
    private static final int TURNS = 1000;

    private final Routes routes;
    private final Waves waves;
    private final Survivors survivors;
    private final Deals deals;
    private final Figures share;
    private final Figures answers;
    private final boolean[] stale;
    private final Marks looked;
    private final Agenda due;

    Answered(Routes routes, Waves waves, Survivors survivors, Deals deals) {
        this.routes = routes;
        this.waves = waves;
        this.survivors = survivors;
        this.deals = deals;
        share = new Figures(routes.callerComponent.length, 1);
        answers = new Figures(routes.pools.size(), 1);
        stale = new boolean[routes.pools.size()];
        looked = new Marks(routes.pools.size());
        due = new Agenda(routes.network.components.size());
    }

    void keep() {
        share.keep();
        answers.keep();
    }

    void restore() {
        share.restore();
        answers.restore();
    }

    /** The pool is dealt anew. */
    void due(Pool pool) {
        stale[pool.number()] = true;
        looked.add(pool.number());
        for (int outlet : routes.outletsInto[pool.number()]) {
            due(routes.callerComponent[routes.outletCaller[outlet]]);
        }
    }

    void due(int component) {
        due.add(waves.position(component));
    }

    void run() {
        for (int next = routes.network.components.size() - 1; !due.isEmpty(); next--) {
            next = due.previous(next);
            var wave = waves.of(waves.at(next));
            if (waves.circular(wave)) {
                settle(wave);
                next = waves.position(waves.components(wave)[0]);
            } else {
                work(waves.at(next));
            }
        }
        for (int i = 0; i < looked.size(); i++) {
            stale[looked.at(i)] = false;
        }
        looked.clear();
    }

    /** Of the work of a flow that enters at a component, from 0 to 1. */
    double share(int entry) {
        var instances = survivors.liveInstances(entry);
        var sum = 0.0;
        for (int cell : survivors.cells(entry)) {
            sum += share.of(routes.caller(survivors, cell)) * survivors.live(cell);
        }
        return instances == 0 ? 0 : sum / instances;
    }

    /** Whether the component's share changed by anything that matters. */
    private boolean work(int component) {
        var changed = false;
        for (int caller : routes.callersOf[component]) {
            var before = share.of(caller);
            if (share.set(caller, ofChains(caller))) {
                changed |= Math.abs(before - share.of(caller)) > 1e-12;
                for (int pool : routes.poolsInto[component]) {
                    due(routes.pools.get(pool));
                }
            }
        }
        return changed;
    }

    private void settle(int wave) {
        for (int component : waves.components(wave)) {
            for (int caller : routes.callersOf[component]) {
                share.set(caller, 1);
            }
            for (int pool : routes.poolsInto[component]) {
                due(routes.pools.get(pool));
            }
        }
        var changed = true;
        for (int turn = 0; changed && turn <= TURNS; turn++) {
            changed = false;
            for (int component : waves.components(wave)) {
                changed |= work(component);
            }
        }
        for (int component : waves.components(wave)) {
            due.remove(waves.position(component));
        }
    }

    private double ofChains(int caller) {
        var all = 1.0;
        for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
            all *= routes.answerNeeded[chain] ? ofChain(chain) : 1;
        }
        return all;
    }

    private double ofChain(int chain) {
        var left = 1.0;
        var answered = 0.0;
        var last = 1.0;
        var asked = routes.ratio[routes.firstOutlet[chain]];
        for (int outlet = routes.firstOutlet[chain]; outlet < routes.firstOutlet[chain + 1]; outlet++) {
            if (deals.servedAlong(outlet)) {
                last = ofPool(routes.pools.get(routes.outletPool[outlet]));
                answered += left * (1 - routes.missed[outlet]) * last;
                left *= routes.missed[outlet];
                asked = Math.max(asked, routes.ratio[outlet]);
            }
        }
        return 1 - Math.min(1, asked) * (1 - answered - left * last);
    }

    private double ofPool(Pool pool) {
        if (!stale[pool.number()]) {
            return answers.of(pool.number());
        }
        stale[pool.number()] = false;
        var sum = 0.0;
        var whole = deals.complete(pool.number());
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            if (deals.part(slot) > 0 && deals.serves(slot)) {
                var of = share.of(routes.caller(survivors, routes.slotCell[slot]));
                sum += deals.part(slot) * of;
                whole &= of == 1;
            }
        }
        answers.set(pool.number(), whole ? 1 : sum);
        return answers.of(pool.number());
    }
}
