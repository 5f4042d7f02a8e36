package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls, and copies of writes, a second along each link over all flows. */
final class LinkRates {
    private final Network network;
    private final double[] rates;

    LinkRates(Network network, List<BandLoad> bands) {
        this.network = network;
        rates = new double[network.links.size()];
        bands.forEach(this::calls);
        bands.forEach(band -> band.routes.sources.forEach(source -> band.copies.run(source,
                (arc, writes) -> rates[arc.linkNumbers()[0]] += writes)));
        bands.forEach(this::withinGroups);
    }

    Map<Id, Double> byLink() {
        var byLink = new LinkedHashMap<Id, Double>();
        for (int link = 0; link < rates.length; link++) {
            byLink.put(network.links.get(link).id(), rates[link]);
        }
        return byLink;
    }

    /** Of several links into one pool, a member's own is the one used; what goes to the dead counts for the first. */
    private void calls(BandLoad load) {
        var routes = load.routes;
        for (int outlet = 0; outlet < routes.outletPool.length; outlet++) {
            var sent = load.traffic.sent().sum(outlet);
            if (routes.outletLink[outlet] >= 0) {
                rates[routes.outletLink[outlet]] += sent;
            } else {
                bundle(load, routes.pools.get(routes.outletPool[outlet]), sent);
            }
        }
    }

    private void bundle(BandLoad load, Pool pool, double sent) {
        var toTheDead = sent;
        for (int target = 0; target < pool.targets().length; target++) {
            var calls = sent * part(load, pool, pool.targets()[target]);
            rates[pool.links()[target]] += calls;
            toTheDead -= calls;
        }
        rates[pool.links()[0]] += Math.max(0, toTheDead);
    }

    private double part(BandLoad load, Pool pool, int component) {
        var part = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            part += load.band.deals.component(slot) == component ? load.band.deals.part(slot) : 0;
        }
        return part;
    }

    /** What runs along links between holders of the same data: what the source itself took. */
    private void withinGroups(BandLoad load) {
        for (var source : load.routes.sources) {
            if (source.tier() >= 0 && feeds(load, source)) {
                for (int holder : source.holders()) {
                    load.routes.replications(holder).stream()
                            .filter(arc -> Arrays.stream(arc.targets()).anyMatch(target -> target != holder
                                    && Arrays.stream(source.holders()).anyMatch(other -> other == target)
                                    && load.copies.leads(arc, target)))
                            .forEach(arc -> rates[arc.linkNumbers()[0]] += writesTo(load, holder) * arc.ratio());
                }
            }
        }
    }

    private double writesTo(BandLoad load, int component) {
        var writes = 0.0;
        var routes = load.routes;
        for (int cell : load.survivors.cells(component)) {
            for (int slot : routes.slotsOf[cell]) {
                var pool = routes.pools.get(routes.slotPool[slot]);
                writes += pool.writes() ? load.traffic.totals().sum(pool.number()) * load.band.deals.answered(slot) : 0;
            }
        }
        return writes;
    }

    /** Whether anything is written to or read from the group that a source of copies is. */
    private static boolean feeds(BandLoad load, CopySource source) {
        return Arrays.stream(source.pools()).anyMatch(load.traffic.totals()::any);
    }
}
