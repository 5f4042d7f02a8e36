package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowState;
import bulkhead.analysis.failure.Interruptions;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Runs capacity analysis: the load of a deployment all well, and after every single loss. */
public final class CapacityAnalysis {
    private final Network network;
    private final Waves waves;
    private final List<FailureStructure> structures;
    private final List<Interruptions> interruptions;
    private final List<FlowState> allWell;
    private final List<FlowDemand> demands;
    private final Rating normal;
    private final Rating emergency;

    private CapacityAnalysis(Deployment deployment, Map<Id, FailureStructure> byFlow) {
        this.network = new Network(deployment);
        this.waves = new Waves(network);
        this.structures = network.flows.stream().map(flow -> byFlow.get(flow.id())).toList();
        this.interruptions = structures.stream().map(Interruptions::new).toList();
        this.allWell = structures.stream().map(structure -> structure.evaluate(Set.of())).toList();
        this.demands = network.flows.stream().map(flow -> FlowDemand.of(deployment, flow)).toList();
        var provenance = new Provenance(network, demands);
        this.normal = Rating.normal(network, provenance);
        this.emergency = Rating.emergency(network, provenance);
    }

    /** {@code structures} are those of all flows of the topology. @throws CancellationException when the thread is interrupted */
    public static Capacity of(Deployment deployment, Map<Id, FailureStructure> structures) {
        return new CapacityAnalysis(deployment, structures).capacity();
    }

    private Capacity capacity() {
        var average = allWell(LoadCase.AVERAGE);
        var peak = allWell(LoadCase.PEAK);
        var unbounded = IntStream.range(0, network.components.size()).filter(peak::unbounded)
                .mapToObj(component -> network.components.get(component).id()).toList();
        var worst = network.flows.stream().map(_ -> new Worst()).toList();
        var swept = List.copyOf(Losses.of(network, structures)).parallelStream().map(alike -> sweep(alike, peak)).toList();
        swept.forEach(each -> each.growth().forEach((flow, growth) -> worst.get(flow).take(each.loss().event(), growth)));
        var losses = swept.stream().map(Swept::loss).toList();
        return new Capacity(byFlow(demands), normal.loads(average), normal.loads(peak), normal.gaps(peak), peak.alongLinks(),
                headroom(peak, worst), losses, unbounded);
    }

    private Load allWell(LoadCase loadCase) {
        return Load.of(network, waves, new Survivors(network, Set.of(), allWell, Optional.empty()), demand(loadCase),
                Optional.empty());
    }

    private Load after(Event event, Load peak) {
        var dead = Set.of(event);
        var states = IntStream.range(0, structures.size())
                .mapToObj(flow -> structures.get(flow).concerns(event) ? structures.get(flow).evaluate(dead) : allWell.get(flow))
                .toList();
        return Load.of(network, waves, new Survivors(network, dead, states, Optional.of(peak.survivors())), demand(LoadCase.PEAK),
                Optional.of(peak));
    }

    private double[] demand(LoadCase loadCase) {
        return demands.stream().mapToDouble(demand -> demand.in(loadCase).map(Quantity::base).orElse(0.0)).toArray();
    }

    /** A loss, and how far each flow that it leaves up can still grow, by the flow's index. */
    private record Swept(Loss loss, Map<Integer, OptionalDouble> growth) {
    }

    /** Reads only what no other loss changes, so losses are worked out side by side. */
    private Swept sweep(List<Event> alike, Load peak) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var event = alike.getFirst();
        var load = after(event, peak);
        var growth = new LinkedHashMap<Integer, OptionalDouble>();
        for (int flow = 0; flow < structures.size(); flow++) {
            if (load.survivors().flow(flow).up()) {
                growth.put(flow, Growth.of(network, emergency, load, flow).factor());
            }
        }
        var outcomes = new Outcomes(network, emergency);
        var flows = IntStream.range(0, structures.size()).mapToObj(flow ->
                outcomes.of(load, flow, interruptions.get(flow).of(event, load.survivors().flow(flow)).seconds())).toList();
        return new Swept(new Loss(event, alike.subList(1, alike.size()), byFlow(flows), emergency.changed(load, peak),
                emergency.gaps(load)), growth);
    }

    private Map<Id, Headroom> headroom(Load peak, List<Worst> worst) {
        return byFlow(IntStream.range(0, network.flows.size()).mapToObj(flow -> {
            var allWell = Growth.of(network, normal, peak, flow);
            var afterLoss = worst.get(flow);
            return new Headroom(network.flows.get(flow)
                    .id(), allWell.factor(), allWell.bottleneck(), afterLoss.factor, afterLoss.event);
        }).toList());
    }

    /** The loss that leaves a flow up and the least room to grow; of several the first. */
    private static final class Worst {
        private OptionalDouble factor = OptionalDouble.empty();
        private Optional<Event> event = Optional.empty();

        private void take(Event lost, OptionalDouble growth) {
            if (growth.isPresent() && growth.getAsDouble() < factor.orElse(Double.POSITIVE_INFINITY)) {
                factor = growth;
                event = Optional.of(lost);
            }
        }
    }

    private <T> Map<Id, T> byFlow(List<T> values) {
        var map = new LinkedHashMap<Id, T>();
        IntStream.range(0, network.flows.size()).forEach(flow -> map.put(network.flows.get(flow).id(), values.get(flow)));
        return map;
    }
}
