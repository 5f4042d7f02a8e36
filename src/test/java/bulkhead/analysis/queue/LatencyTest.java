package bulkhead.analysis.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.capacity.CallPlan;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Balancing;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pools and latencies of small topologies, by hand and by simulation. */
class LatencyTest {
    @Test
    void aPoolIsTheQueueOfItsBusiestInstance() {
        var pool = queues(pool("clients -> app*2", 40, 3, 100)).pool(Id.of("app")).orElseThrow();
        assertEquals(new Queue(3, 20, 0.1), pool.peak());
        assertEquals(20.0 / 3, pool.average().arrivals(), 1e-12);
        assertEquals(30, pool.saturatedFrom(), 1e-12);
        assertEquals(2, pool.instances());
    }

    @Test
    void aStatedMaximumRateIsBelievedAgainstAGuessedServiceTime() {
        var topology = property(demand(Topologies.of("clients -> app:consumer"), 15_000), "app", "max-rate", Quantity.assumed(30_000, Unit.PER_SECOND));
        assertEquals(0.5, queues(topology).pool(Id.of("app")).orElseThrow().peak().utilisation().orElseThrow(), 1e-12);
    }

    @Test
    void aMaximumRateBelowWhatTheWorkersCouldDoHoldsThemLonger() {
        var topology = property(pool("clients -> app", 8, 2, 100), "app", "max-rate", Quantity.assumed(10, Unit.PER_SECOND));
        assertEquals(new Queue(2, 8, 0.2), queues(topology).pool(Id.of("app")).orElseThrow().peak());
    }

    /** Two busy of three: a wait of 4/9 × 0.1 s, a service of 0.1 s, 2 ms on the way. What the service calls is inside. */
    @Test
    void aFlowTakesItsLinkTheWaitAndTheService() {
        var topology = latency(pool("clients -> app -> db", 20, 3, 100), "clients->app", 2);
        var known = known(topology);
        assertEquals(0.002 + 0.4 / 9 + 0.1, known.mean(), 1e-12);
        assertEquals(0.002 + new Queue(3, 20, 0.1).response(0.99).orElseThrow(), known.p99(), 1e-4);
        assertEquals(Map.of(Id.of("clients->app"), 0.002, Id.of("app"), 0.4 / 9 + 0.1), rounded(known.parts()));
        assertEquals(List.of(), known.instant());
    }

    /** A proxy takes no time of its own; half of the requests make three calls of 1 ms + 5 ms without any queue to speak of. */
    @Test
    void callsOfAProxyAreAddedUpByRatio() {
        var topology = Topologies.of("clients -> lb -> db");
        topology = latency(latency(topology, "clients->lb", 2), "lb->db", 1);
        topology = topology.with(topology.links().get(Id.of("lb->db")).withRatio(Quantity.assumed(1.5, Unit.ONE)));
        var known = known(demand(topology, 0.001));
        assertEquals(0.002 + 1.5 * 0.006, known.mean(), 1e-9);
        assertEquals(List.of(Id.of("lb")), known.instant());
    }

    @Test
    void aMissGoesOnToTheFallback() {
        var topology = Topologies.of("clients -> lb -> cache\nlb -> db");
        var asked = topology.links().get(Id.of("lb->cache"));
        var backing = topology.links().get(Id.of("lb->db"));
        topology = topology.with(asked.withHitRatio(Optional.of(Quantity.assumed(90, Unit.PERCENT))));
        topology = topology.with(backing.withKind(LinkKind.FALLBACK).withBacks(Optional.of(asked.id())));
        var known = known(demand(topology, 0.001));
        assertEquals(0.001 + 0.001 + 0.001 + 0.1 * (0.001 + 0.005), known.mean(), 1e-9);
    }

    @Test
    void nobodyWaitsForWhatIsSent() {
        assertEquals(known(demand(Topologies.of("clients -> app"), 1)).mean(), known(demand(Topologies.of("clients -> app ~> queue"), 1)).mean(), 1e-12);
        assertEquals(0.001, known(demand(Topologies.of("clients -> lb ~> queue"), 1)).mean(), 1e-12);
    }

    @Test
    void aWriteWaitsForTheSlowestCopyInStep() {
        var topology = latency(Topologies.of("clients -> data=[db, db2]:failover\ndb => db2"), "db->db2", 30);
        var inStep = property(topology, "db->db2", "replication", new Value.Text("synchronous"));
        assertEquals(0.030, known(demand(inStep, 0.001)).mean() - known(demand(topology, 0.001)).mean(), 1e-9);
    }

    @Test
    void aChainOfTenThousandProxiesIsFollowedToItsEnd() {
        var text = "clients -> " + IntStream.rangeClosed(1, 10_000).mapToObj(i -> "lb" + i).collect(Collectors.joining(" -> "));
        var deployment = Deployment.of(demand(Topologies.of(text), 1), Catalog.standard());
        var latency = new Journey(deployment, CallPlan.of(deployment, LoadCase.PEAK).get(Id.of("work")), Map.of()).latency();
        assertEquals(10.0, assertInstanceOf(Latency.Known.class, latency).p99(), 1e-6);
    }

    @Test
    void aCircleWithoutServiceTimesHasNoFigure() {
        var circle = Topologies.of("clients -> lb -> lb2 ?> lb");
        var back = circle.links().get(Id.of("lb2->lb"));
        assertEquals(new Latency.Unknown(Latency.Reason.ENDLESS, List.of(Id.of("lb"), Id.of("lb2"))), latencyOf(demand(circle, 1)));
        var latency = latencyOf(demand(circle.with(back.withRatio(Quantity.assumed(0.5, Unit.ONE))), 1));
        assertEquals(new Latency.Unknown(Latency.Reason.CIRCLE, List.of(Id.of("lb"), Id.of("lb2"))), latency);
    }

    @Test
    void aFlowThatIsDownHasNoFigure() {
        var nobody = Topologies.of("clients -> lb -> app");
        nobody = nobody.with(nobody.components().get(Id.of("app")).withInstances(Quantity.assumed(0, Unit.ONE)));
        assertEquals(new Latency.Unknown(Latency.Reason.UNSERVED, List.of()), latencyOf(demand(nobody, 1)));
        assertEquals(new Latency.Unknown(Latency.Reason.UNSERVED, List.of()), latencyOf(demand(Topologies.of("clients -> lb -> lb2 -> lb"), 1)));
    }

    @Test
    void whereAsMuchArrivesAsCanBeServedThereIsNoFigure() {
        assertEquals(new Latency.Unknown(Latency.Reason.SATURATED, List.of(Id.of("app"))), latencyOf(pool("clients -> app", 30, 3, 100)));
        assertEquals(new Latency.Unknown(Latency.Reason.SATURATED, List.of(Id.of("app"))), latencyOf(pool("clients -> app", 1, 0, 100)));
    }

    @Test
    void absurdNumbersMakeNoFigureAndNoNonsense() {
        var absurd = pool("clients -> lb -> app", 1, 1_000_000, 0.001);
        absurd = absurd.with(absurd.links().get(Id.of("lb->app")).withRatio(Quantity.assumed(1e300, Unit.ONE)));
        assertInstanceOf(Latency.Unknown.class, latencyOf(absurd));
        assertEquals(0.001, known(pool("clients -> app", 1e9, 1, 0)).p99(), 1e-12);
        assertEquals(0.101, known(demand(Topologies.of("clients -> app"), 0)).mean(), 1e-12);
    }

    /** Proxies that take nothing before two pools of different load, and a cache that answers four in five. */
    @Test
    void figuresAreThoseOfASimulation() {
        var topology = Topologies.of("clients -> lb -> web=[app, app2]");
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.ROUND_ROBIN));
        topology = workers(workers(demand(topology, 60), "app", 4, 100), "app2", 40, 60);
        var known = known(topology);
        var seed = 4711L;
        var random = new Random(seed);
        var slow = queue(new Queue(4, 30, 0.1), random);
        var fast = queue(new Queue(40, 30, 0.06), random);
        var times = IntStream.range(0, 300_000).mapToDouble(_ -> 0.002 + (random.nextBoolean() ? slow : fast).getAsDouble()).sorted().toArray();
        assertEquals(Arrays.stream(times).average().orElseThrow(), known.mean(), 0.003, "seed " + seed);
        assertEquals(times[150_000], known.p50(), 0.003, "seed " + seed);
        assertEquals(times[285_000], known.p95(), 0.008, "seed " + seed);
        assertEquals(times[297_000], known.p99(), 0.015, "seed " + seed);
    }

    private static DoubleSupplier queue(Queue queue, Random random) {
        var times = QueueTest.simulated(queue, 300_000, random)[1];
        var next = new int[1];
        return () -> times[next[0]++];
    }

    private static Map<Id, Double> rounded(Map<Id, Double> parts) {
        return parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getKey().value().equals("app") ? 0.4 / 9 + 0.1
                + Math.rint((entry.getValue() - 0.4 / 9 - 0.1) * 1e9) : entry.getValue()));
    }

    private static Latency.Known known(Topology topology) {
        var latency = latencyOf(topology);
        assertTrue(latency instanceof Latency.Known, () -> latency.toString());
        return (Latency.Known) latency;
    }

    private static Latency latencyOf(Topology topology) {
        return queues(topology).latency(Id.of("work"), LoadCase.PEAK);
    }

    private static Queues queues(Topology topology) {
        return Queues.of(Analysis.of(topology, Catalog.standard()));
    }

    private static Topology pool(String text, double peak, int workers, double milliseconds) {
        return workers(demand(Topologies.of(text), peak), "app", workers, milliseconds);
    }

    private static Topology workers(Topology topology, String app, int workers, double milliseconds) {
        return property(property(topology, app, "workers", Quantity.assumed(workers, Unit.ONE)), app, "service-time",
                Quantity.assumed(milliseconds, Unit.MILLISECOND));
    }

    private static Topology demand(Topology topology, double peak) {
        var flow = topology.flows().get(Id.of("work"));
        return topology.with(flow.withDemand(new Demand(Optional.empty(), Optional.of(Quantity.assumed(peak, Unit.PER_SECOND)), Optional.empty())));
    }

    private static Topology latency(Topology topology, String link, double milliseconds) {
        return property(topology, link, "latency", Quantity.assumed(milliseconds, Unit.MILLISECOND));
    }

    private static Topology property(Topology topology, String id, String property, Value value) {
        Element element = topology.element(Id.of(id)).orElseThrow();
        return topology.with(element.withProperty(property, value));
    }
}
