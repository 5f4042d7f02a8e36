package bulkhead.analysis.capacity;

import bulkhead.model.Quantity;
import bulkhead.model.Source.Origin;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far each component's load can be relied on: by the least reliable of the demands that reach it and of the ratios on their
 * way. A ratio of one that nobody stated is no estimate.
 */
final class Provenance {
    private final Network network;
    private final Origin[] origins;
    private final Map<Arc, Origin> ofArcs = new IdentityHashMap<>();

    Provenance(Network network, List<FlowDemand> demands) {
        this.network = network;
        origins = new Origin[network.components.size()];
        Arrays.fill(origins, Origin.MEASURED);
        for (int flow = 0; flow < demands.size(); flow++) {
            follow(flow, Origins.worst(demands.get(flow).peak().map(rate -> rate.source().origin()).orElse(Origin.MEASURED),
                    demands.get(flow).average().map(rate -> rate.source().origin()).orElse(Origin.MEASURED)));
        }
    }

    /** Of what is offered to a component and what it can do. */
    Origin of(int component) {
        return Origins.worst(origins[component], network.rateOfOne(component).map(RateOfOne::origin).orElse(Origin.MEASURED));
    }

    private void follow(int flow, Origin demand) {
        var reached = new Origin[origins.length];
        var tiers = new Origin[network.tiers.size()];
        var next = new ArrayDeque<Integer>();
        reach(network.index(network.flows.get(flow).entry()), demand, reached, next);
        while (!next.isEmpty()) {
            var component = next.pop();
            network.chains(flow, component).forEach(chain -> chain.forEach(arc -> pass(arc, component, reached, tiers, next)));
            network.replications(flow, component).forEach(arc -> pass(arc, component, reached, tiers, next));
        }
        Arrays.setAll(origins, i -> reached[i] == null ? origins[i] : Origins.worst(origins[i], reached[i]));
    }

    /** Whoever calls all of a tier no less reliably than others before adds nothing. */
    private void pass(Arc arc, int component, Origin[] reached, Origin[] tiers, ArrayDeque<Integer> next) {
        var origin = Origins.worst(reached[component], ofArcs.computeIfAbsent(arc, Provenance::of));
        if (arc.tier() >= 0 && arc.targets() == network.tiers.get(arc.tier()).members()) {
            if (tiers[arc.tier()] != null && tiers[arc.tier()].compareTo(origin) >= 0) {
                return;
            }
            tiers[arc.tier()] = origin;
        }
        for (int target : arc.targets()) {
            reach(target, origin, reached, next);
        }
    }

    private static void reach(int component, Origin origin, Origin[] reached, ArrayDeque<Integer> next) {
        if (reached[component] == null || reached[component].compareTo(origin) < 0) {
            reached[component] = origin;
            next.add(component);
        }
    }

    private static Origin of(Arc arc) {
        return Origins.worst(arc.links().stream().flatMap(link ->
                Stream.concat(Stream.of(link.ratio()), link.hitRatio().stream()))
                .filter(number -> !number.equals(Quantity.ONE)).map(number -> number.source().origin()));
    }
}
