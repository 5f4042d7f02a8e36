package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.Events;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Demand;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Losses followed on several threads tell what following them one after the other tells. */
class SweepTest {
    private static final int MANY = 5_000;

    @Test
    void everyLossIsFollowedOnceAndByEachFollowerInRisingOrder() {
        var followers = Sweep.over(MANY, new Noting(), Noting::new);
        assertEquals(IntStream.range(0, MANY).boxed().toList(),
                followers.stream().flatMap(follower -> follower.told.stream()).sorted().toList());
        followers.forEach(follower -> assertEquals(follower.told.stream().sorted().toList(), follower.told));
    }

    @Test
    void whoeverIsInterruptedStopsAllFollowers() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> Sweep.over(MANY, new Noting(), Noting::new));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void whatIsWorstOfAllIsTheWorstOfWhatEachFollowerFoundInWhateverOrder() {
        for (long seed = 30_000; seed < 30_300; seed++) {
            var topology = RandomFlows.of(seed);
            var deployment = Deployment.of(seed % 3 == 0 ? topology : growing(topology), Catalog.standard());
            var losses = Events.of(deployment);
            var numbers = IntStream.range(0, losses.size()).boxed().collect(Collectors.toList());
            var alone = reserves(deployment, 1, losses, numbers);
            Collections.shuffle(numbers, new Random(seed));
            var parted = reserves(deployment, 3, losses, numbers);
            var message = "seed " + seed;
            for (int flow = 0; flow < deployment.topology().flows().size(); flow++) {
                assertEquals(alone.headroom(flow), parted.headroom(flow), message);
            }
            assertEquals(alone.together(), parted.together(), message);
            assertEquals(alone.runway(), parted.runway(), message);
        }
    }

    private static Topology growing(Topology topology) {
        for (var flow : List.copyOf(topology.flows().values())) {
            topology = topology.with(flow.withDemand(new Demand(flow.demand().average(), flow.demand().peak(),
                    Optional.of(Quantity.assumed(0.1, Unit.ONE)))));
        }
        return topology;
    }

    /** Of losses in an order of their numbers, dealt in turn to so many who each follow theirs with a load of their own. */
    private static Reserves reserves(Deployment deployment, int followers, List<Event> losses, List<Integer> order) {
        var network = Network.of(deployment);
        var rating = Rating.emergency(network, new Provenance(network, deployment.topology().flows().values().stream()
                .map(flow -> FlowDemand.of(deployment, flow)).toList(), LoadCase.PEAK));
        var loads = IntStream.range(0, followers).mapToObj(_ -> load(network)).toList();
        var reserves = new ArrayList<>(List.of(new Reserves(network, rating, rating, loads.getFirst())));
        loads.stream().skip(1).map(reserves.getFirst()::of).forEach(reserves::add);
        for (int place = 0; place < order.size(); place++) {
            var number = order.get(place);
            loads.get(place % followers).lose(losses.get(number));
            reserves.get(place % followers).after(number, losses.get(number));
        }
        reserves.reversed().stream().limit(followers - 1).forEach(reserves.getFirst()::take);
        return reserves.getFirst();
    }

    private static Load load(Network network) {
        var bands = Bands.of(network);
        return new Load(network, bands, bands.structures(),
                IntStream.rangeClosed(1, network.flows.size()).mapToDouble(flow -> 100 * flow).toArray());
    }

    private static final class Noting implements IntConsumer {
        private final List<Integer> told = new ArrayList<>();

        @Override
        public void accept(int number) {
            told.add(number);
        }
    }
}
