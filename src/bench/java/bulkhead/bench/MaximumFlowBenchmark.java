package bulkhead.bench;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.TierTopology;
import java.util.List;
import java.util.Set;
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
 * The same losses of places of one topology of one flow: our load of it after one after the other, against JGraphT's maximum flow
 * from scratch for each. The maximum flow tells less: it knows no ratios, policies, or who is loaded how much. It is spared
 * building its graph: that is there already, and what a loss takes has a capacity of zero.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 3, time = 3)
public class MaximumFlowBenchmark {
    private static final int LOSSES = 16;
    private static final String SOURCE = "source";
    private static final String SINK = "sink";
    private static final double PLENTY = 1e9;

    @Param("20000")
    public int components;

    private Deployment deployment;
    private List<Id> lost;
    private Set<Event> losses;
    private final DefaultDirectedWeightedGraph<String, DefaultWeightedEdge> graph =
            new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    @Setup
    public void draw() {
        deployment = Deployment.of(TierTopology.of(components, 1), Catalog.standard());
        lost = deployment.topology().places().keySet().stream().filter(place -> place.value().startsWith("rack")).limit(LOSSES).toList();
        losses = lost.stream().map(Event::place).collect(Collectors.toSet());
        var topology = deployment.topology();
        topology.groups().values().forEach(group -> group.members()
                .forEach(member -> edge(group.id().value(), member.component().value(), PLENTY)));
        topology.components().values().forEach(component -> {
            edge(component.id().value(), behind(component.id()), rate(component.id()));
            edge(behind(component.id()), SINK, topology.links().values().stream()
                    .noneMatch(link -> link.from().equals(component.id())) ? PLENTY : 0);
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

    /** Work on all well, which comes with each run of ours, by itself. */
    @Benchmark
    public Capacity noLoss() {
        return CapacityAnalysis.of(deployment, _ -> false);
    }

    @Benchmark
    @OperationsPerInvocation(LOSSES)
    public Capacity oursForALoss() {
        return CapacityAnalysis.of(deployment, losses::contains);
    }

    @Benchmark
    public int oursForAllPlaces() {
        return CapacityAnalysis.of(deployment, event -> event.sort() == Event.Sort.PLACE).losses().size();
    }

    @Benchmark
    @OperationsPerInvocation(LOSSES)
    public double pushRelabelForALoss() {
        return lost.stream().mapToDouble(place -> after(place, new PushRelabelMFImpl<>(graph))).sum();
    }

    @Benchmark
    @OperationsPerInvocation(LOSSES)
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
