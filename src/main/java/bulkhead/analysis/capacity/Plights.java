package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowState;
import bulkhead.analysis.failure.FlowState.Hop;
import bulkhead.analysis.failure.Interruptions;
import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says what is left of a deployment at peak while any things are dead at once: compiled once, worked out in full each time. A
 * takeover lasts as long as after the one of the losses that is noticed last. Not for several threads.
 */
public final class Plights {
    private final Network network;
    private final Bands bands;
    private final List<FailureStructure> structures;
    private final Load load;
    private final Rating rating;
    private final Outcomes outcomes;
    private final int[] liveWell;
    private final List<FlowState> well;
    /** By flow; compiled when first asked. */
    private final Map<Id, Interruptions> interruptions = new HashMap<>();
    private Map<Id, FailureStructure> single = Map.of();

    private Plights(Network network) {
        this.network = network;
        bands = Bands.of(network);
        structures = bands.structures();
        var demands = network.flows.stream().map(flow -> FlowDemand.of(network.deployment, flow)).toList();
        load = new Load(network, bands, structures, demands.stream()
                .mapToDouble(demand -> demand.in(LoadCase.PEAK).map(Quantity::base).orElse(0.0)).toArray());
        rating = Rating.emergency(network, new Provenance(network, demands, LoadCase.PEAK));
        outcomes = new Outcomes(network, rating, load);
        liveWell = IntStream.range(0, network.components.size()).map(load.survivors()::liveInstances).toArray();
        well = bands.states(structures, Set.of());
    }

    public static Plights of(Deployment deployment) {
        return new Plights(Network.of(deployment));
    }

    /** While all of these are dead. */
    public Plight after(Set<Event> dead) {
        var states = bands.states(structures, dead);
        load.lose(dead, states);
        return new Plight(dead, flows(dead, states), fewer(), idle(states), cut(states), rating.loads(load), rating.gaps(load));
    }

    private Map<Id, FlowOutcome> flows(Set<Event> dead, List<FlowState> states) {
        var flows = new LinkedHashMap<Id, FlowOutcome>();
        for (int flow = 0; flow < network.flows.size(); flow++) {
            var id = network.flows.get(flow).id();
            flows.put(id, outcomes.of(flow, states.get(flow), states.get(flow).up() ? seconds(id, dead) : 0));
        }
        return flows;
    }

    private double seconds(Id flow, Set<Event> dead) {
        if (single.isEmpty()) {
            single = FailureAnalysis.structures(network.deployment);
        }
        var state = single.get(flow).evaluate(dead);
        var takeovers = interruptions.computeIfAbsent(flow, id -> new Interruptions(single.get(id)));
        return takeovers.of(dead, state).seconds();
    }

    private Map<Id, Integer> fewer() {
        var fewer = new LinkedHashMap<Id, Integer>();
        for (int component = 0; component < liveWell.length; component++) {
            int live = load.survivors().liveInstances(component);
            if (live < liveWell[component]) {
                fewer.put(network.components.get(component).id(), live);
            }
        }
        return fewer;
    }

    private Set<Id> idle(List<FlowState> states) {
        return network.components.stream().map(Component::id)
                .filter(id -> load.survivors().liveInstances(network.index(id)) > 0 && serves(well, id) && !serves(states, id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean serves(List<FlowState> states, Id component) {
        return states.stream().anyMatch(state -> state.serves(component));
    }

    private static Set<Hop> cut(List<FlowState> states) {
        var cut = new HashSet<Hop>();
        states.forEach(state -> cut.addAll(state.cut()));
        return cut;
    }
}
