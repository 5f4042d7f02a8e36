package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.Event.Sort;
import bulkhead.analysis.failure.Events;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several things dead at once are judged as a single loss that takes all of them. */
class PlightLawTest {
    private static final Id ALL = Id.of("all-at-once");
    private int told;

    @Test
    void oneDeadThingIsASingleLoss() {
        for (long seed = 60_000; seed < 60_200; seed++) {
            single("seed " + seed, seed % 2 == 0 ? RandomTopology.of(seed) : RandomFlows.of(seed));
        }
    }

    private void single(String message, Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var plights = Plights.of(deployment);
        for (var loss : CapacityAnalysis.of(deployment).losses()) {
            same(message + " without " + loss.event(), loss, plights.after(Set.of(loss.event())));
        }
    }

    @Test
    void severalAreTheSingleLossOfWhatTheyHangOn() {
        for (long seed = 61_000; seed < 61_400; seed++) {
            several("seed " + seed, seed % 2 == 0 ? RandomTopology.of(seed) : RandomFlows.of(seed), new Random(seed));
        }
        assertTrue(told > 300, told + " compared");
    }

    /** A risk makes hosts vanish, so one of the dead has to be a place or a link for takeovers to last as long. */
    private void several(String message, Topology topology, Random random) {
        var events = new ArrayList<>(Events.of(Deployment.of(topology, Catalog.standard())).stream()
                .filter(event -> event.sort() != Sort.INSTANCE && event.sort() != Sort.RISK).toList());
        Collections.shuffle(events, random);
        var dead = Set.copyOf(events.subList(0, Math.min(events.size(), 2 + random.nextInt(3))));
        if (dead.stream().anyMatch(event -> event.sort() == Sort.PLACE || event.sort() == Sort.LINK)) {
            told++;
            var together = new Risk(ALL, "", RiskKind.POWER_FEED, dead.stream().map(Event::element).toList(), Optional.empty(),
                    Reliability.UNSTATED, Map.of(), Extras.NONE);
            var deployment = Deployment.of(topology.with(together), Catalog.standard());
            var loss = CapacityAnalysis.of(deployment, Event.risk(ALL)::equals).losses().getFirst();
            same(message + " without " + dead, loss, Plights.of(deployment).after(dead));
        }
    }

    @Test
    void allInstancesAreTheWholeComponent() {
        for (long seed = 62_000; seed < 62_200; seed++) {
            var topology = RandomTopology.of(seed);
            var deployment = Deployment.of(topology, Catalog.standard());
            var plights = Plights.of(deployment);
            for (var event : Events.of(deployment).stream().filter(each -> each.sort() == Sort.INSTANCE && each.instance() == 1)
                    .map(each -> Event.component(each.element())).toList()) {
                var instances = IntStream.rangeClosed(1, topology.components().get(event.element()).instances().count())
                        .mapToObj(number -> Event.instance(event.element(), number)).collect(Collectors.toSet());
                var whole = plights.after(Set.of(event));
                var each = plights.after(instances);
                var message = "seed " + seed + " without " + event;
                assertEquals(whole.fewer(), each.fewer(), message);
                assertEquals(whole.idle(), each.idle(), message);
                same(message, whole.flows(), each.flows());
                loads(message, whole.loads(), each.loads());
            }
        }
    }

    @Test
    void oneLossAfterAnotherLeavesNoTrace() {
        var deployment = Deployment.of(RandomTopology.of(63_000), Catalog.standard());
        var plights = Plights.of(deployment);
        for (var event : Events.of(deployment)) {
            var after = plights.after(Set.of(event));
            assertEquals(Plights.of(deployment).after(Set.of(event)), after);
            plights.after(new HashSet<>(Events.of(deployment)));
        }
    }

    @Test
    void whoLivesAndCanDoNothingIsIdle() {
        var deployment = Deployment.of(Topologies.of("clients -> lb*2 -> app*3 -> db"), Catalog.standard());
        var plight = Plights.of(deployment).after(Set.of(Event.component(Id.of("db")), Event.instance(Id.of("app"), 2)));
        assertEquals(Map.of(Id.of("app"), 2, Id.of("db"), 0), plight.fewer());
        assertEquals(Set.of(Id.of("clients"), Id.of("lb"), Id.of("app")), plight.idle());
        assertEquals(FlowOutcome.DOWN, plight.flows().get(Id.of("work")));
    }

    private static void same(String message, Loss loss, Plight plight) {
        same(message, loss.flows(), plight.flows());
        loads(message, loss.loads(), plight.loads());
        assertEquals(loss.gaps(), plight.gaps(), message);
    }

    private static void same(String message, Map<Id, FlowOutcome> expected, Map<Id, FlowOutcome> told) {
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(told.keySet()), message);
        expected.forEach((flow, outcome) -> {
            assertEquals(outcome.conditions(), told.get(flow).conditions(), message + ": " + flow);
            assertEquals(outcome.shed(), told.get(flow).shed(), 1e-9, message + ": " + flow);
            assertEquals(outcome.interruptionSeconds(), told.get(flow).interruptionSeconds(), 1e-9, message + ": " + flow);
        });
    }

    private static void loads(String message, Map<Id, ComponentLoad> expected, Map<Id, ComponentLoad> told) {
        expected.forEach((component, load) -> {
            var where = message + ": " + component;
            assertEquals(load.liveInstances(), told.get(component).liveInstances(), where);
            assertEquals(load.offered(), told.get(component).offered(), 1e-9 * Math.max(1, load.offered()), where);
            assertEquals(load.busiest(), told.get(component).busiest(), 1e-9 * Math.max(1, load.busiest()), where);
        });
    }
}
