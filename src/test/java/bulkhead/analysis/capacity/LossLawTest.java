package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.Events;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.BlockTopology;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Following a loss from what it touches gives what working everything out with that thing dead gives, loss after loss. */
class LossLawTest {
    @Test
    void figuresAfterEveryLossOfRandomTopologiesAreThoseOfAFullEvaluation() {
        for (long seed = 20_000; seed < 20_600; seed++) {
            compare("seed " + seed, RandomTopology.of(seed));
        }
    }

    @Test
    void andSoTheyAreOfManyFlowsInBandsWithCirclesOfCalls() {
        for (long seed = 30_000; seed < 30_600; seed++) {
            compare("seed " + seed, RandomFlows.of(seed));
        }
    }

    /** Not the last of a circle's members is the first that the loss meets. */
    @ParameterizedTest
    @ValueSource(longs = {31_161, 32_074, 32_662, 34_098, 34_225, 35_194, 35_897, 36_596, 37_524})
    void andWhereALossMeetsACircleInItsMiddle(long seed) {
        compare("seed " + seed, RandomFlows.of(seed));
    }

    @Test
    void andOfAWideTopologyToo() {
        compare("blocks", BlockTopology.of(10, 2));
    }

    @Test
    void andWhereAGroupHasNoMembersLeft() {
        var topology = RandomTopology.of(20_000);
        for (var group : topology.groups().values()) {
            topology = topology.with(group.withMembers(List.of()).withRedundancy(new Redundancy.Any()));
        }
        compare("groups without members", topology);
    }

    private static void compare(String message, Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var network = Network.of(deployment);
        var followed = load(network, Bands.of(network));
        var full = load(network, Bands.single(network));
        var watched = new Random(network.components.size()).nextInt(network.components.size());
        followed.watch(component -> component == watched);
        for (var event : inBothOrders(network)) {
            followed.lose(event);
            full.loseAndWorkOutAll(event);
            relieved(message + " without " + event, network, watched, followed, full);
            followed.complete();
            compare(message + " without " + event, network, followed, full);
        }
    }

    /** One sort after the other, and then what has to do with one component, one after the other. */
    private static List<Event> inBothOrders(Network network) {
        var events = Events.of(network.deployment);
        var turns = Losses.inTurns(network, events.stream().map(List::of).toList());
        return Stream.concat(events.stream(), Arrays.stream(turns).flatMapToInt(Arrays::stream).mapToObj(events::get)).toList();
    }

    private static Load load(Network network, Bands bands) {
        var demand = IntStream.rangeClosed(1, network.flows.size()).mapToDouble(flow -> 100 * flow).toArray();
        return new Load(network, bands, bands.structures(), demand);
    }

    /** Whoever isn't told of as changed carries no more of any flow than all well, and whoever is carries what is told. */
    private static void relieved(String message, Network network, int watched, Load followed, Load full) {
        for (int component = 0; component < network.components.size(); component++) {
            var where = message + ", before it is complete: " + network.components.get(component).id();
            if (component == watched || followed.changed().contains(component)) {
                close(full.offered(component), followed.offered(component), where);
                close(full.busiest(component), followed.busiest(component), where);
            } else {
                assertFalse(full.survivors().touched().contains(component), where);
                for (int flow = 0; flow < network.flows.size(); flow++) {
                    var well = followed.offered(component, flow);
                    assertTrue(full.offered(component, flow) <= well + 1e-12 * Math.max(1, well), where);
                }
            }
        }
    }

    private static void compare(String message, Network network, Load followed, Load full) {
        for (int component = 0; component < network.components.size(); component++) {
            var where = message + ": " + network.components.get(component).id();
            close(full.offered(component), followed.offered(component), where);
            close(full.busiest(component), followed.busiest(component), where);
        }
        for (int flow = 0; flow < network.flows.size(); flow++) {
            close(full.flow(flow).answered(), followed.flow(flow).answered(), message + ": answered");
            assertEquals(cells(network, new Waiting(full.flow(flow))::at), cells(network, followed.flow(flow)::waitedFor),
                    message + ": waited for");
        }
    }

    private static List<Integer> cells(Network network, IntPredicate wanted) {
        return IntStream.range(0, network.size()).filter(wanted).boxed().toList();
    }

    private static void close(double expected, double actual, String message) {
        assertEquals(expected, actual, 1e-12 * Math.max(1, expected), message);
    }
}
