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

    LinkRates(Network network, List<FlowLoad> flows) {
        this.network = network;
        rates = new double[network.links.size()];
        flows.forEach(this::calls);
        flows.forEach(flow -> flow.alongReplications((arc, writes) -> rates[arc.linkNumbers()[0]] += writes));
        flows.forEach(this::withinGroups);
    }

    Map<Id, Double> byLink() {
        var byLink = new LinkedHashMap<Id, Double>();
        for (int link = 0; link < rates.length; link++) {
            byLink.put(network.links.get(link).id(), rates[link]);
        }
        return byLink;
    }

    /** Of several links into one pool, a member's own is the one used; what goes to the dead counts for the first. */
    private void calls(FlowLoad flow) {
        var routes = flow.routes();
        for (int outlet = 0; outlet < routes.outletPool.length; outlet++) {
            var sent = flow.traffic().sent(outlet);
            if (routes.outletLink[outlet] >= 0) {
                rates[routes.outletLink[outlet]] += sent;
            } else {
                bundle(flow, routes.pools.get(routes.outletPool[outlet]), sent);
            }
        }
    }

    private void bundle(FlowLoad flow, Pool pool, double sent) {
        var toTheDead = sent;
        for (int target = 0; target < pool.targets().length; target++) {
            var calls = sent * part(flow, pool, pool.targets()[target]);
            rates[pool.links()[target]] += calls;
            toTheDead -= calls;
        }
        rates[pool.links()[0]] += Math.max(0, toTheDead);
    }

    private double part(FlowLoad flow, Pool pool, int component) {
        var part = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            part += flow.deals().component(slot) == component ? flow.deals().part(slot) : 0;
        }
        return part;
    }

    /** What runs along links between holders of the same data: what the source itself took. */
    private void withinGroups(FlowLoad flow) {
        for (var source : flow.routes().sources) {
            if (source.tier() >= 0 && flow.feeds(source)) {
                for (int holder : source.holders()) {
                    flow.routes().replications(holder).stream()
                            .filter(arc -> Arrays.stream(arc.targets()).anyMatch(target -> target != holder
                                    && Arrays.stream(source.holders()).anyMatch(other -> other == target)
                                    && flow.leads(arc, target)))
                            .forEach(arc -> rates[arc.linkNumbers()[0]] += writesTo(flow, holder) * arc.ratio());
                }
            }
        }
    }

    private double writesTo(FlowLoad flow, int component) {
        var writes = 0.0;
        var routes = flow.routes();
        for (int cell : flow.survivors().cells(component)) {
            for (int slot : routes.slotsOf[cell]) {
                var pool = routes.pools.get(routes.slotPool[slot]);
                writes += pool.writes() && flow.deals().part(slot) > 0 && flow.deals().serves(slot)
                        ? flow.traffic().into(pool.number()) * flow.deals().part(slot) : 0;
            }
        }
        return writes;
    }
}
