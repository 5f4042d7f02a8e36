package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What the flows of a band cost those who work for them, a second, each under one demand, after one single loss and then another.
 * {@code shared} is dealt over a cell's instances, {@code full} is what each of its instances does by itself because it holds a
 * copy. A loss is followed from whom it touches to whom that changes; all others keep what they carry all well.
 */
final class BandLoad {
    final Band band;
    final Routes routes;
    final Survivors survivors;
    final Traffic traffic;
    final Copies copies;
    private final Waves waves;
    private final Network network;
    private final Deals deals;
    private final Rows shared;
    private final Rows full;
    private final double[] row;
    private final Marks resourced;
    private final Marks reloaded;
    private final Marks stale;
    private int losses;
    private int followed;

    /** {@code demands} a second, by flow of the band. */
    BandLoad(Band band, Waves waves, Survivors survivors, double[] demands) {
        this.band = band;
        this.waves = waves;
        this.survivors = survivors;
        routes = band.routes;
        network = routes.network;
        deals = band.deals;
        traffic = new Traffic(routes, waves, survivors, deals, band.serving, demands);
        copies = new Copies(routes, survivors, traffic);
        shared = new Rows(network.size(), demands.length);
        full = new Rows(network.size(), demands.length);
        row = new double[demands.length];
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
    }

    /** From now on what these carry is worked out also if it can only be less than all well. */
    void watch(IntPredicate components) {
        traffic.watch(Upstream.of(routes, waves, components));
    }

    /** Works out what becomes of the flows after what their band is after. */
    void lose() {
        traffic.restore();
        copies.restore();
        shared.restore();
        full.restore();
        reloaded.clear();
        followed = 0;
        losses++;
        workOut();
    }

    private void workOut() {
        for (int i = 0; i < band.redealt().size(); i++) {
            traffic.due(routes.pools.get(band.redealt().at(i)));
        }
        for (int i = 0; i < band.resending().size(); i++) {
            traffic.due(band.resending().at(i));
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
        if (resourced.add(number) && copies.run(source, Copies.NOWHERE)) {
            for (int other : source.footprint()) {
                stale.add(other);
            }
        }
    }

    private void reload(int component) {
        for (int cell : network.cellsOf[component]) {
            reloadCell(cell);
        }
        if (network.seatOf(component) >= 0) {
            reloadCell(network.seatOf(component));
        }
    }

    private void reloadCell(int cell) {
        var taken = survivors.component(cell) >= 0;
        if (taken) {
            take(cell);
        } else {
            Arrays.fill(row, 0);
        }
        shared.set(cell, row);
        if (routes.copiesOf[cell].length > 0) {
            Arrays.fill(row, 0);
            if (taken) {
                copies.addFull(row, cell);
            }
            full.set(cell, row);
        }
    }

    private void take(int cell) {
        traffic.entered().copyTo(row, cell);
        copies.addShared(row, cell);
        for (int slot : routes.slotsOf[cell]) {
            var pool = routes.pools.get(routes.slotPool[slot]);
            var alone = pool.taking() == Pool.Taking.ONE || pool.taking() == Pool.Taking.PRIMARY || !deals.serves(slot);
            if (deals.part(slot) > 0 && alone) {
                traffic.totals().addTo(row, pool.number(), deals.part(slot));
            }
        }
    }

    /** The components of which one may carry more or less than all well. */
    Marks reloaded() {
        return reloaded;
    }

    /** How many losses were followed before: whoever remembers something of one sees that it is another. */
    int losses() {
        return losses;
    }

    /** By cell, of each flow. */
    Rows shared() {
        return shared;
    }

    /** By cell, of each flow. */
    Rows full() {
        return full;
    }

    /** Of one instance of a cell, all flows together. */
    double ofOne(int cell) {
        return full.sum(cell) + (survivors.live(cell) == 0 ? 0 : shared.sum(cell) / survivors.live(cell));
    }

    /** Of all instances of a cell, all flows together. */
    double ofAll(int cell) {
        return full.sum(cell) * survivors.live(cell) + shared.sum(cell);
    }
}
