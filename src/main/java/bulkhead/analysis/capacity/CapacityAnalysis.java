package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.Interruptions;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Runs capacity analysis: the load of a deployment all well, and after every single loss. */
public final class CapacityAnalysis {
    private final Network network;
    private final Bands bands;
    private final List<FailureStructure> structures;
    private final List<FlowDemand> demands;
    private final Collection<List<Event>> losses;
    private final Predicate<Event> which;
    private final Rating normal;
    private final Rating emergency;

    private CapacityAnalysis(Deployment deployment, List<FlowDemand> demands, Predicate<Event> which) {
        this.network = new Network(deployment);
        this.bands = Bands.of(network);
        this.structures = bands.structures();
        this.demands = demands;
        this.which = which;
        this.losses = Losses.of(network, structures, which);
        var provenance = new Provenance(network, demands);
        this.normal = Rating.normal(network, provenance);
        this.emergency = Rating.emergency(network, provenance);
    }

    /** @throws CancellationException when the thread is interrupted */
    public static Capacity of(Deployment deployment) {
        return of(deployment, _ -> true);
    }

    /** Only such losses are looked at: what is worst is the worst of those. */
    public static Capacity of(Deployment deployment, Predicate<Event> which) {
        var demands = deployment.topology().flows().values().stream().map(flow -> FlowDemand.of(deployment, flow)).toList();
        return new CapacityAnalysis(deployment, demands, which).capacity();
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
        var scaled = Autoscaled.atMost(network.deployment)
                .map(most -> new CapacityAnalysis(most, demands, which));
        var reserves = new Reserves(network, normal, emergency, load);
        var listed = losses(load, scaled.isPresent() ? _ -> { } : reserves::after);
        var told = scaled.map(CapacityAnalysis::reserves).orElse(reserves);
        return new Capacity(byFlow(demands::get), average, peak, gaps, linkRates, averageRates,
                byFlow(told::headroom), told.together(), told.runway(), listed, unbounded);
    }

    private Reserves reserves() {
        var load = allWell(LoadCase.PEAK);
        var reserves = new Reserves(network, normal, emergency, load);
        for (var alike : losses) {
            stopIfInterrupted();
            load.lose(alike.getFirst());
            reserves.after(alike.getFirst());
        }
        return reserves;
    }

    private Load allWell(LoadCase loadCase) {
        var demand = demands.stream().mapToDouble(each -> each.in(loadCase).map(Quantity::base).orElse(0.0)).toArray();
        return new Load(network, bands, structures, demand);
    }

    private List<Loss> losses(Load load, Consumer<Event> watch) {
        var after = new AfterLoss(network, load, emergency, structures.stream().map(Interruptions::new).toList());
        var listed = new ArrayList<Loss>();
        for (var alike : losses) {
            stopIfInterrupted();
            listed.add(after.of(alike.getFirst(), alike.subList(1, alike.size())));
            watch.accept(alike.getFirst());
        }
        return listed;
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    private <T> Map<Id, T> byFlow(IntFunction<T> value) {
        var map = new LinkedHashMap<Id, T>();
        IntStream.range(0, network.flows.size()).forEach(flow -> map.put(network.flows.get(flow).id(), value.apply(flow)));
        return map;
    }
}
