package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.Interruptions;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs capacity analysis: the load of a deployment all well, and after every single loss. */
public final class CapacityAnalysis {
    private final Network network;
    private final Waves waves;
    private final List<Routes> routes;
    private final List<FailureStructure> structures;
    private final List<FlowDemand> demands;
    private final Rating normal;
    private final Rating emergency;

    private CapacityAnalysis(Deployment deployment, Map<Id, FailureStructure> byFlow) {
        this.network = new Network(deployment);
        this.routes = IntStream.range(0, network.flows.size()).mapToObj(flow -> new Routes(network, flow)).toList();
        this.waves = new Waves(network, routes);
        this.structures = network.flows.stream().map(flow -> byFlow.get(flow.id())).toList();
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
        var usual = allWell(LoadCase.AVERAGE);
        var average = normal.loads(usual);
        var averageRates = AverageRates.of(network, usual);
        var load = allWell(LoadCase.PEAK);
        var peak = normal.loads(load);
        var gaps = normal.gaps(load);
        var linkRates = load.alongLinks();
        var unbounded = IntStream.range(0, network.components.size()).filter(load::unbounded)
                .mapToObj(component -> network.components.get(component).id()).toList();
        var growth = new Growth(network, normal, load);
        var worst = network.flows.stream().map(_ -> new Worst()).toList();
        var losses = losses(load, worst);
        return new Capacity(byFlow(demands::get), average, peak, gaps, linkRates, averageRates,
                byFlow(flow -> headroom(growth, worst.get(flow), flow)), losses, unbounded);
    }

    private Load allWell(LoadCase loadCase) {
        var demand = demands.stream().mapToDouble(each -> each.in(loadCase).map(Quantity::base).orElse(0.0)).toArray();
        return new Load(network, waves, routes, structures, demand);
    }

    private List<Loss> losses(Load load, List<Worst> worst) {
        var after = new AfterLoss(network, load, emergency, structures.stream().map(Interruptions::new).toList());
        var losses = new ArrayList<Loss>();
        for (var alike : Losses.of(network, structures)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            var event = alike.getFirst();
            losses.add(after.of(event, alike.subList(1, alike.size())));
            for (int flow = 0; flow < worst.size(); flow++) {
                if (after.up(flow)) {
                    worst.get(flow).take(event, after.growth(flow));
                }
            }
        }
        return losses;
    }

    private Headroom headroom(Growth growth, Worst worst, int flow) {
        return new Headroom(network.flows.get(flow).id(), growth.allWell(flow), growth.bottleneck(flow), worst.factor(),
                worst.event());
    }

    private static final class Worst {
        private double least = Double.POSITIVE_INFINITY;
        private Optional<Event> event = Optional.empty();

        private void take(Event lost, double growth) {
            if (growth < least) {
                least = growth;
                event = Optional.of(lost);
            }
        }

        private OptionalDouble factor() {
            return event.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(least);
        }

        private Optional<Event> event() {
            return event;
        }
    }

    private <T> Map<Id, T> byFlow(IntFunction<T> value) {
        var map = new LinkedHashMap<Id, T>();
        IntStream.range(0, network.flows.size()).forEach(flow -> map.put(network.flows.get(flow).id(), value.apply(flow)));
        return map;
    }
}
