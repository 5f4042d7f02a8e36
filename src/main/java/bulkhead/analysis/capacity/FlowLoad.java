package bulkhead.analysis.capacity;

import java.util.function.IntPredicate;

/**
 * What one flow costs those who work for it, a second, under one demand, after one single loss and then another. {@code shared}
 * is dealt over a cell's instances, {@code full} is what each of its instances does by itself because it holds a copy. A loss is
 * followed from whom it touches to whom that changes; all others keep what they carry all well.
 */
final class FlowLoad {
    private static final Copies.Along NOWHERE = (_, _) -> {
    };

    private final Band band;
    private final int number;
    private final Routes routes;
    private final Waves waves;
    private final Network network;
    private final Survivors survivors;
    private final Deals deals;
    private final boolean[] reached;
    private final Traffic traffic;
    private final Copies copies;
    private final Figures shared;
    private final Figures full;
    private final Marks resourced;
    private final Marks reloaded;
    private final Marks stale;
    private int followed;
    private Waiting waitingWell;
    private WayBack wayBack;
    private boolean foundAgain;
    private boolean asWell;

    /** {@code number} is the flow's place in its band. */
    FlowLoad(Band band, int number, Waves waves, Survivors survivors, double demand) {
        this.band = band;
        this.number = number;
        this.routes = band.routes;
        this.waves = waves;
        this.network = routes.network;
        this.survivors = survivors;
        deals = band.deals;
        reached = new boolean[network.components.size()];
        for (int component : network.reach(routes.flows[number])) {
            reached[component] = true;
        }
        traffic = new Traffic(routes, waves, survivors, deals, band.serving,
                network.index(network.flows.get(routes.flows[number]).entry()), demand);
        copies = new Copies(routes, survivors, traffic);
        shared = new Figures(network.size());
        full = new Figures(network.size());
        resourced = new Marks(routes.sources.size());
        reloaded = new Marks(network.components.size());
        stale = new Marks(network.components.size());
        begin();
    }

    /** All well: everything is worked out once. */
    private void begin() {
        workOut();
        traffic.keep();
        copies.keep();
        shared.keep();
        full.keep();
        reloaded.clear();
        followed = 0;
        waitingWell = new Waiting(traffic);
    }

    /** From now on what these carry is worked out also if it can only be less than all well. */
    void watch(IntPredicate components) {
        traffic.watch(Upstream.of(routes, waves, components));
    }

    /** Works out what becomes of the flow after what its band is after. */
    void lose() {
        traffic.restore();
        copies.restore();
        shared.restore();
        full.restore();
        reloaded.clear();
        followed = 0;
        foundAgain = false;
        workOut();
    }

    private void workOut() {
        for (int i = 0; i < band.redealt().size(); i++) {
            var pool = routes.pools.get(band.redealt().at(i));
            if (pool.targets().length == 0 || reached[pool.targets()[0]]) {
                traffic.due(pool);
            }
        }
        for (int i = 0; i < band.resending().size(); i++) {
            if (reached[band.resending().at(i)]) {
                traffic.due(band.resending().at(i));
            }
        }
        traffic.run();
        follow();
    }

    /** Whether nothing is left that may be less than all well. */
    boolean complete() {
        return traffic.complete();
    }

    /** Works out also what can only be less than all well, up to a position in the order of calls; whether there was any. */
    boolean workOutTo(int position) {
        if (!traffic.leavesBefore(position)) {
            return false;
        }
        traffic.runTo(position);
        follow();
        return true;
    }

    /** Whether what the component carries of the flow may not be worked out for all that its position says. */
    boolean copiedFromAfar(int component) {
        return routes.copiedFromAfar[component];
    }

    private void follow() {
        resourced.clear();
        for (; followed < traffic.done().size(); followed++) {
            stale.add(traffic.done().at(followed));
            for (int source : routes.sourcesOver[traffic.done().at(followed)]) {
                copy(source);
            }
        }
        for (int i = 0; i < stale.size(); i++) {
            reloaded.add(stale.at(i));
            reload(stale.at(i));
        }
        stale.clear();
    }

    private void copy(int number) {
        var source = routes.sources.get(number);
        if (source.abroad()) {
            traffic.runTo(network.components.size() - 1);
        }
        if (resourced.add(number) && copies.run(source, NOWHERE)) {
            for (int other : source.footprint()) {
                stale.add(other);
            }
        }
    }

    private void reload(int component) {
        for (int cell : network.cellsOf[component]) {
            reloadCell(cell);
        }
        var tier = network.tierOf(component);
        if (tier >= 0 && network.tiers.get(tier).hasPrimary()) {
            reloadCell(network.tiers.get(tier).seat());
        }
    }

    private void reloadCell(int cell) {
        if (survivors.component(cell) < 0) {
            shared.set(cell, 0);
            full.set(cell, 0);
            return;
        }
        var taken = traffic.entered(cell) + copies.shared(cell);
        for (int slot : routes.slotsOf[cell]) {
            var pool = routes.pools.get(routes.slotPool[slot]);
            var alone = pool.taking() == Pool.Taking.ONE || pool.taking() == Pool.Taking.PRIMARY || !deals.serves(slot);
            taken += deals.part(slot) > 0 && alone ? traffic.into(pool.number()) * deals.part(slot) : 0;
        }
        shared.set(cell, taken);
        full.set(cell, copies.full(cell));
    }

    boolean up() {
        return band.aftermath().up(number);
    }

    /** Whether any path of kind sends is unserved while its sender serves. */
    boolean delayed() {
        return band.aftermath().delayed(number);
    }

    /** Whether any optional or backed call is made and unanswered. */
    boolean degraded() {
        return band.aftermath().degraded(number);
    }

    Traffic traffic() {
        return traffic;
    }

    /** The components of which one may carry more or less than all well. */
    Marks reloaded() {
        return reloaded;
    }

    boolean differs(int cell) {
        return shared.differs(cell) || full.differs(cell);
    }

    double shared(int cell) {
        return shared.of(cell);
    }

    double full(int cell) {
        return full.of(cell);
    }

    /** Of one instance of a cell. */
    double ofOne(int cell) {
        return full.of(cell) + (survivors.live(cell) == 0 ? 0 : shared.of(cell) / survivors.live(cell));
    }

    /** Of all instances of a cell. */
    double ofAll(int cell) {
        return full.of(cell) * survivors.live(cell) + shared.of(cell);
    }

    /** The share of the flow's work that goes to nobody who doesn't serve; 1 wherever every call goes to somebody who does. */
    double answered() {
        return losesAny(band.redealt()) || losesAny(band.incompleteWell()) ? band.answered(traffic.entry()) : 1;
    }

    private boolean losesAny(Marks pools) {
        for (int i = 0; i < pools.size(); i++) {
            if (!deals.complete(pools.at(i)) && traffic.into(pools.at(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the flow's calls come to the cell so that somebody waits for the answer. */
    boolean waitedFor(int cell) {
        if (!foundAgain) {
            findAgain();
        }
        return asWell ? waitingWell.at(cell) : wayBack.leadsFrom(cell);
    }

    private void findAgain() {
        foundAgain = true;
        asWell = !band.rerouted() && !traffic.entersElsewhere();
        if (!asWell) {
            wayBack = wayBack == null ? new WayBack(traffic, waitingWell) : wayBack;
            wayBack.forget();
        }
    }

    /** The writes a second that run along links between those who keep copies, and on from there. */
    void alongReplications(Copies.Along along) {
        routes.sources.forEach(source -> copies.run(source, along));
    }

    /** What copies cost for one write and so many reads that a source takes. */
    void copiesOfOne(CopySource source, double writes, double reads, Copies.Costs costs) {
        copies.ofOne(source, writes, reads, costs);
    }

    /** Whether anything is written to or read from the group that a source of copies is. */
    boolean feeds(CopySource source) {
        for (int pool : source.pools()) {
            if (traffic.into(pool) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether copies run along a link to a component. */
    boolean leads(Arc arc, int target) {
        return copies.leads(arc, target);
    }

    Survivors survivors() {
        return survivors;
    }

    Routes routes() {
        return routes;
    }

    Deals deals() {
        return deals;
    }
}
