package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowBands;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Runs capacity analysis: the load of a deployment all well, and after every single loss. */
public final class CapacityAnalysis {
    private final Network network;
    private final Bands bands;
    private final List<FailureStructure> structures;
    private final List<FlowDemand> demands;
    private final List<List<Event>> losses;
    /** The numbers of the losses followed together. */
    private final int[][] turns;
    private final Predicate<Event> which;
    private final Rating normal;
    private final Rating emergency;

    private CapacityAnalysis(Deployment deployment, List<FlowDemand> demands, Predicate<Event> which) {
        // as long as all that is drawn meanwhile: on two processors half the time
        var flows = FlowBands.of(deployment.topology());
        var compiled = ForkJoinPool.commonPool().submit(() -> FailureAnalysis.structures(deployment, flows));
        this.network = Network.of(deployment);
        this.bands = Bands.of(network, flows);
        this.demands = demands;
        this.which = which;
        var provenance = new Provenance(network, demands, LoadCase.PEAK);
        this.normal = Rating.normal(network, provenance);
        this.emergency = Rating.emergency(network, provenance);
        this.structures = compiled.join();
        this.losses = List.copyOf(Losses.of(network, structures, which));
        this.turns = Losses.inTurns(network, losses);
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
        var average = ForkJoinPool.commonPool().submit(this::average);
        var load = allWell(LoadCase.PEAK);
        var peak = normal.loads(load);
        var gaps = normal.gaps(load);
        var linkRates = load.alongLinks();
        var scaled = Autoscaled.atMost(network.deployment)
                .map(most -> new CapacityAnalysis(most, demands, which));
        var reserves = new Reserves(network, normal, emergency, load);
        var listed = losses(load, scaled.isPresent() ? Optional.empty() : Optional.of(reserves));
        var told = scaled.map(CapacityAnalysis::reserves).orElse(reserves);
        return new Capacity(byFlow(demands::get), average.join().loads(), peak, gaps, linkRates, average.join().rates(),
                byFlow(told::headroom), told.together(), told.runway(), listed, network.endless);
    }

    private record Average(Map<Id, ComponentLoad> loads, AverageRates rates) {
    }

    private Average average() {
        var load = allWell(LoadCase.AVERAGE);
        return new Average(Rating.normal(network, new Provenance(network, demands, LoadCase.AVERAGE)).loads(load), AverageRates.of(network, load));
    }

    private Reserves reserves() {
        var load = allWell(LoadCase.PEAK);
        var reserves = new Reserves(network, normal, emergency, load);
        follow(new Follower(load, Optional.empty(), Optional.of(reserves)));
        return reserves;
    }

    private Load allWell(LoadCase loadCase) {
        var demand = demands.stream().mapToDouble(each -> each.in(loadCase).map(Quantity::base).orElse(0.0)).toArray();
        return new Load(network, bands, structures, demand);
    }

    /** The reserves, if any, are told of each. */
    private List<Loss> losses(Load load, Optional<Reserves> reserves) {
        var listing = new Listing(new AfterLoss(network, load, emergency, structures), new Loss[losses.size()]);
        follow(new Follower(load, Optional.of(listing), reserves));
        return List.of(listing.losses());
    }

    private void follow(Follower first) {
        Sweep.over(turns.length, first, first::another).stream().filter(follower -> follower != first)
                .forEach(follower -> first.reserves.ifPresent(reserves -> reserves.take(follower.reserves.orElseThrow())));
    }

    /** What follows each loss, by its number. */
    private record Listing(AfterLoss after, Loss[] losses) {
        Listing of(Load load) {
            return new Listing(after.of(load), losses);
        }
    }

    /** Follows losses on one thread, turn by turn. */
    private final class Follower implements IntConsumer {
        private final Load load;
        private final Optional<Listing> listing;
        private final Optional<AfterLoss> recall;
        private final Optional<Reserves> reserves;

        Follower(Load load, Optional<Listing> listing, Optional<Reserves> reserves) {
            this(load, listing, listing.map(Listing::after), reserves);
        }

        private Follower(Load load, Optional<Listing> listing, Optional<AfterLoss> recall, Optional<Reserves> reserves) {
            this.load = load;
            this.listing = listing;
            this.recall = recall;
            this.reserves = reserves;
        }

        Follower another() {
            var other = allWell(LoadCase.PEAK);
            return new Follower(other, listing.map(each -> each.of(other)), recall, reserves.map(each -> each.of(other)));
        }

        @Override
        public void accept(int turn) {
            Arrays.stream(turns[turn]).forEach(this::follow);
        }

        private void follow(int number) {
            var alike = losses.get(number);
            var event = alike.getFirst();
            listing.ifPresentOrElse(each -> each.losses()[number] = each.after()
                    .of(event, alike.subList(1, alike.size()), recall.orElseThrow()), () -> load.lose(event));
            reserves.ifPresent(each -> each.after(number, event));
        }
    }

    private <T> Map<Id, T> byFlow(IntFunction<T> value) {
        var map = new LinkedHashMap<Id, T>();
        IntStream.range(0, network.flows.size()).forEach(flow -> map.put(network.flows.get(flow).id(), value.apply(flow)));
        return map;
    }
}
