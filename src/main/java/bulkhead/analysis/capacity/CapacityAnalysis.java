package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs capacity analysis: the load of a deployment all well, and after every single loss. */
public final class CapacityAnalysis {
    private final Network network;
    private final Waves waves;
    private final List<FailureStructure> structures;
    private final List<FlowDemand> demands;
    private final Rating normal;
    private final Rating emergency;

    private CapacityAnalysis(Deployment deployment, List<FailureStructure> structures) {
        this.network = new Network(deployment);
        this.waves = new Waves(network);
        this.structures = structures;
        this.demands = network.flows.stream().map(flow -> FlowDemand.of(deployment, flow)).toList();
        var provenance = new Provenance(network, demands);
        this.normal = Rating.normal(network, provenance);
        this.emergency = Rating.emergency(network, provenance);
    }

    /** {@code structures} are those of the topology's flows, in file order. */
    public static Capacity of(Deployment deployment, List<FailureStructure> structures) {
        return new CapacityAnalysis(deployment, structures).capacity();
    }

    private Capacity capacity() {
        var average = load(LoadCase.AVERAGE, Set.of());
        var peak = load(LoadCase.PEAK, Set.of());
        var unbounded = IntStream.range(0, network.components.size()).filter(peak::unbounded).mapToObj(component -> network.components.get(component).id()).toList();
        return new Capacity(byFlow(demands), normal.loads(average), normal.loads(peak), normal.gaps(peak), peak.alongLinks(), headroom(peak), List.of(), unbounded);
    }

    private Load load(LoadCase loadCase, Set<Event> dead) {
        var states = structures.stream().map(structure -> structure.evaluate(dead)).toList();
        var rates = demands.stream().mapToDouble(demand -> demand.in(loadCase).map(Quantity::base).orElse(0.0)).toArray();
        return Load.of(network, waves, new Survivors(network, dead, states), rates);
    }

    private Map<Id, Headroom> headroom(Load peak) {
        return byFlow(IntStream.range(0, network.flows.size()).mapToObj(flow -> {
            var allWell = Growth.of(network, normal, peak, flow);
            return new Headroom(network.flows.get(flow).id(), allWell.factor(), allWell.bottleneck(), OptionalDouble.empty(), Optional.empty());
        }).toList());
    }

    private <T> Map<Id, T> byFlow(List<T> values) {
        var map = new LinkedHashMap<Id, T>();
        IntStream.range(0, network.flows.size()).forEach(flow -> map.put(network.flows.get(flow).id(), values.get(flow)));
        return map;
    }
}
