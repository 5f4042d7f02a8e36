package bulkhead.bench;

import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.TierTopology;
import java.util.List;
import java.util.stream.Collectors;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.interfaces.MaximumFlowAlgorithm;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every single loss of one topology of one flow by capacity analysis, base included, against JGraphT's maximum flow from scratch for
 * a loss, which is told for one: of all losses it takes that many times as long, since none makes use of another. It takes the losses
 * of the first {@value #SAMPLE} racks. The maximum flow tells less: it knows no ratios, policies, or who is loaded how much. It is
 * spared building its graph: that is there already, and what a loss takes has a capacity of zero.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class MaximumFlowBenchmark {
    private static final int SAMPLE = 4;
    private static final String SOURCE = "source";
    private static final String SINK = "sink";
    private static final double PLENTY = 1e9;

    @Param("20000")
    public int components;

    private Deployment deployment;
    private List<Id> lost;
    private final DefaultDirectedWeightedGraph<String, DefaultWeightedEdge> graph =
            new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    @Setup
    public void draw() {
        deployment = Deployment.of(TierTopology.of(components, 1), Catalog.standard());
        lost = deployment.topology().places().keySet().stream().filter(place -> place.value().startsWith("rack")).limit(SAMPLE).toList();
        var topology = deployment.topology();
        topology.groups().values().forEach(group -> group.members()
                .forEach(member -> edge(group.id().value(), member.component().value(), PLENTY)));
        var callers = topology.links().values().stream().map(Link::from).collect(Collectors.toSet());
        topology.components().values().forEach(component -> {
            edge(component.id().value(), behind(component.id()), rate(component.id()));
            edge(behind(component.id()), SINK, callers.contains(component.id()) ? 0 : PLENTY);
        });
        topology.links().values().forEach(link -> edge(behind(link.from()), link.to().value(), PLENTY));
        topology.flows().values().forEach(flow -> edge(SOURCE, flow.entry().value(), PLENTY));
    }

    private double rate(Id component) {
        return deployment.settings().of(deployment.topology().components().get(component), Props.MAX_RATE)
                .map(setting -> setting.base()).orElse(PLENTY);
    }

    private static String behind(Id component) {
        return component.value() + " done";
    }

    private void edge(String from, String to, double capacity) {
        if (capacity > 0) {
            graph.addVertex(from);
            graph.addVertex(to);
            var edge = graph.addEdge(from, to);
            if (edge != null) {
                graph.setEdgeWeight(edge, capacity);
            }
        }
    }

    /** How many they are is the number of losses to multiply one maximum flow by: 80,981 of 20,000 components. */
    @Benchmark
    public int allLosses() {
        return CapacityAnalysis.of(deployment).losses().size();
    }

    /** 1,004 of 20,000 components. */
    @Benchmark
    public int allPlaces() {
        return CapacityAnalysis.of(deployment, event -> event.sort() == Event.Sort.PLACE).losses().size();
    }

    @Benchmark
    @OperationsPerInvocation(SAMPLE)
    public double pushRelabelForALoss() {
        return lost.stream().mapToDouble(place -> after(place, new PushRelabelMFImpl<>(graph))).sum();
    }

    @Benchmark
    @OperationsPerInvocation(SAMPLE)
    public double dinicForALoss() {
        return lost.stream().mapToDouble(place -> after(place, new DinicMFImpl<>(graph))).sum();
    }

    private double after(Id place, MaximumFlowAlgorithm<String, DefaultWeightedEdge> algorithm) {
        var dead = deployment.topology().components().values().stream()
                .filter(component -> component.place().filter(place::equals).isPresent()).map(component -> component.id()).toList();
        dead.forEach(id -> graph.setEdgeWeight(graph.getEdge(id.value(), behind(id)), 0));
        var most = algorithm.getMaximumFlowValue(SOURCE, SINK);
        dead.forEach(id -> graph.setEdgeWeight(graph.getEdge(id.value(), behind(id)), rate(id)));
        return most;
    }
}
