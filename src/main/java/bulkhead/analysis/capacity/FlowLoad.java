package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Aftermath;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowState;
import java.util.function.IntPredicate;

/**
 * What one flow costs those who work for it, a second, under one demand, after one single loss and then another. {@code shared}
 * is dealt over a cell's instances, {@code full} is what each of its instances does by itself because it holds a copy. A loss is
 * followed from whom it touches to whom that changes; all others keep what they carry all well.
 */
final class FlowLoad {
    private static final Copies.Along NOWHERE = (_, _) -> {
    };

    private final Routes routes;
    private final Waves waves;
    private final Network network;
    private final Survivors survivors;
    private final Aftermath aftermath;
    private final boolean[] serving;
    private final Deals deals;
    private final Traffic traffic;
    private final Copies copies;
    private final Answered answered;
    private final Figures shared;
    private final Figures full;
    private final Marks idle;
    private final Marks redealt;
    private final Marks resourced;
    private final Marks reloaded;
    private final Marks stale;
    private final Marks incompleteWell;
    private int followed;
    private boolean rerouted;
    private boolean[] waitedWell;
    private boolean[] waited;

    FlowLoad(Routes routes, Waves waves, Survivors survivors, FailureStructure structure, double demand) {
        this.routes = routes;
        this.waves = waves;
        this.network = routes.network;
        this.survivors = survivors;
        aftermath = new Aftermath(structure);
        serving = new boolean[network.components.size()];
        for (int component : network.reach(routes.flow)) {
            serving[component] = aftermath.serves(network.components.get(component).id());
        }
        deals = new Deals(routes, survivors, serving);
        traffic = new Traffic(routes, waves, survivors, deals, serving, demand);
        copies = new Copies(routes, survivors, traffic);
        answered = new Answered(routes, waves, survivors, traffic);
        shared = new Figures(network.size());
        full = new Figures(network.size());
        idle = new Marks(network.components.size());
        redealt = new Marks(routes.pools.size());
        resourced = new Marks(routes.sources.size());
        reloaded = new Marks(network.components.size());
        stale = new Marks(network.components.size());
        incompleteWell = new Marks(routes.pools.size());
        begin();
    }

    /** All well: everything is worked out once. */
    private void begin() {
        workOutAll();
        answer();
        for (int pool = 0; pool < routes.pools.size(); pool++) {
            if (!deals.complete(pool)) {
                incompleteWell.add(pool);
            }
        }
        deals.keep();
        traffic.keep();
        copies.keep();
        answered.keep();
        shared.keep();
        full.keep();
        forget();
        waitedWell = Waiting.of(traffic);
    }

    /** From now on what these carry is worked out also if it can only be less than all well. */
    void watch(IntPredicate components) {
        traffic.watch(Upstream.of(routes, waves, components));
    }

    /** Only this is dead, as the survivors say too; what was before lives again. */
    void lose(Event event) {
        note(event);
        if (survivors.borders()) {
            workOutAll();
        } else {
            workOut();
        }
    }

    /** The same by working out everything that there is, whether anything touches it or not. */
    void loseAndWorkOutAll(Event event) {
        note(event);
        workOutAll();
    }

    /** The flow is in this state, as the survivors say too; every figure is worked out anew. The aftermath doesn't follow. */
    void become(FlowState state) {
        restore();
        for (int component : network.reach(routes.flow)) {
            if (serving[component] && !state.serves(network.components.get(component).id())) {
                serving[component] = false;
                idle.add(component);
            }
        }
        workOutAll();
    }

    private void note(Event event) {
        restore();
        aftermath.lose(event);
        for (var component : aftermath.fewer()) {
            idle(network.index(component));
        }
        var touched = survivors.touched();
        for (int i = 0; i < touched.size(); i++) {
            touch(touched.at(i));
        }
        for (int i = 0; i < idle.size(); i++) {
            touch(idle.at(i));
        }
        for (int i = 0; i < survivors.cuts().size(); i++) {
            cut(survivors.cuts().at(i));
        }
    }

    private void restore() {
        for (int i = 0; i < idle.size(); i++) {
            serving[idle.at(i)] = true;
        }
        idle.clear();
        deals.restore();
        traffic.restore();
        copies.restore();
        answered.restore();
        shared.restore();
        full.restore();
        forget();
    }

    private void forget() {
        redealt.clear();
        resourced.clear();
        reloaded.clear();
        followed = 0;
        rerouted = false;
        waited = null;
    }

    private void idle(int component) {
        if (serving[component] && !aftermath.serves(network.components.get(component).id())) {
            serving[component] = false;
            idle.add(component);
        }
    }

    private void touch(int component) {
        if (routes.callersOf[component].length > 0) {
            for (int pool : routes.poolsInto[component]) {
                redealt.add(pool);
            }
            traffic.due(component);
        }
    }

    private void cut(int link) {
        for (int outlet : routes.outletsAlong[link]) {
            traffic.due(routes.callerComponent[routes.outletCaller[outlet]]);
            rerouted = true;
        }
        for (int slot : routes.slotsAlong[link]) {
            redealt.add(routes.slotPool[slot]);
        }
        for (int replicating : routes.callersOf[network.from(link)]) {
            traffic.due(routes.callerComponent[replicating]);
        }
    }

    private void workOutAll() {
        for (int pool = 0; pool < routes.pools.size(); pool++) {
            redealt.add(pool);
        }
        for (int component : network.reach(routes.flow)) {
            traffic.due(component);
        }
        rerouted = true;
        workOut();
    }

    private void workOut() {
        for (int i = 0; i < redealt.size(); i++) {
            var pool = routes.pools.get(redealt.at(i));
            deals.deal(pool);
            traffic.due(pool);
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

    Aftermath aftermath() {
        return aftermath;
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
        return losesAnything() ? answer() : 1;
    }

    private double answer() {
        for (int i = 0; i < redealt.size(); i++) {
            answered.due(routes.pools.get(redealt.at(i)));
        }
        for (int i = 0; i < survivors.cuts().size(); i++) {
            for (int outlet : routes.outletsAlong[survivors.cuts().at(i)]) {
                answered.due(routes.callerComponent[routes.outletCaller[outlet]]);
            }
        }
        return answered.share();
    }

    private boolean losesAnything() {
        for (int i = 0; i < redealt.size(); i++) {
            if (loses(redealt.at(i))) {
                return true;
            }
        }
        for (int i = 0; i < incompleteWell.size(); i++) {
            if (loses(incompleteWell.at(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean loses(int pool) {
        return !deals.complete(pool) && traffic.into(pool) > 0;
    }

    /** Whether the flow's calls come to the cell so that somebody waits for the answer. */
    boolean waitedFor(int cell) {
        if (waited == null) {
            waited = rerouted || survivors.takenOver() || traffic.entersElsewhere() || takenByOthers() ? Waiting.of(traffic)
                    : waitedWell;
        }
        return waited[cell];
    }

    private boolean takenByOthers() {
        for (int i = 0; i < redealt.size(); i++) {
            if (deals.takenByOthers(routes.pools.get(redealt.at(i)))) {
                return true;
            }
        }
        return false;
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
