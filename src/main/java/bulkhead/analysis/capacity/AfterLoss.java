package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.Interruptions;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What follows one single loss and then another at peak, rated against the emergency targets: figures of what a loss changes are
 * worked out, all others are those of all well. Changes with every loss; not for several threads.
 */
final class AfterLoss {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Load load;
    private final Rating rating;
    private final List<Interruptions> interruptions;
    private final Outcomes outcomes;
    private final double[] offeredWell;
    private final double[] busiestWell;
    private final int[] liveWell;
    private final TreeMap<Integer, Gap> gapsWell = new TreeMap<>();
    private final List<Gap> gapListWell;

    /** {@code load} is all well now, and used up from now on. */
    AfterLoss(Network network, Load load, Rating rating, List<Interruptions> interruptions) {
        this.network = network;
        this.load = load;
        this.rating = rating;
        this.interruptions = interruptions;
        outcomes = new Outcomes(network, rating, load);
        var components = network.components.size();
        offeredWell = IntStream.range(0, components).mapToDouble(load::offered).toArray();
        busiestWell = IntStream.range(0, components).mapToDouble(load::busiest).toArray();
        liveWell = IntStream.range(0, components).map(load.survivors()::liveInstances).toArray();
        for (int component = 0; component < components; component++) {
            put(gapsWell, component);
        }
        gapListWell = List.copyOf(gapsWell.values());
    }

    Loss of(Event event, List<Event> alike) {
        load.lose(event);
        var changed = load.changed().sorted();
        return new Loss(event, alike, flows(event), loads(changed), gaps(changed));
    }

    private Map<Id, FlowOutcome> flows(Event event) {
        var flows = new LinkedHashMap<Id, FlowOutcome>();
        for (int flow = 0; flow < load.flows(); flow++) {
            var seconds = interruptions.get(flow).seconds(event, load.flow(flow).aftermath());
            flows.put(network.flows.get(flow).id(), outcomes.of(flow, seconds));
        }
        return flows;
    }

    /** Of each component that has live instances and carries another load than all well, or on others. */
    private Map<Id, ComponentLoad> loads(int[] changed) {
        var loads = new LinkedHashMap<Id, ComponentLoad>();
        for (int component : changed) {
            var live = load.survivors().liveInstances(component);
            if (live > 0 && (live != liveWell[component] || differs(load.offered(component), offeredWell[component])
                    || differs(load.busiest(component), busiestWell[component]))) {
                loads.put(network.components.get(component).id(), rating.of(load, component));
            }
        }
        return loads;
    }

    private static boolean differs(double now, double before) {
        return Math.abs(now - before) > ROUNDING;
    }

    private List<Gap> gaps(int[] changed) {
        var differing = new ArrayList<Integer>();
        for (int component : changed) {
            if (!rating.gap(load, component).equals(Optional.ofNullable(gapsWell.get(component)))) {
                differing.add(component);
            }
        }
        if (differing.isEmpty()) {
            return gapListWell;
        }
        var gaps = new TreeMap<>(gapsWell);
        for (int component : differing) {
            gaps.remove(component);
            put(gaps, component);
        }
        return List.copyOf(gaps.values());
    }

    private void put(Map<Integer, Gap> gaps, int component) {
        rating.gap(load, component).ifPresent(gap -> gaps.put(component, gap));
    }
}
