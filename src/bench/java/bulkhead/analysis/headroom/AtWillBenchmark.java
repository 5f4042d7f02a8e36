package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standings;
import bulkhead.analysis.capacity.Ways;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.RegionTopology;
import bulkhead.model.TierTopology;
import bulkhead.model.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How far all flows together, or the only one, can grow: as groups balance, and at will by maximum flow where that is what it is
 * (alone) and by a general linear programme (alone and contended, where ten flows work on the same components).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class AtWillBenchmark {
    /** What is drawn. */
    public enum Drawn {
        ALONE, CONTENDED;

        private Topology topology() {
            return this == ALONE ? RegionTopology.of(16, 5, RegionTopology.Drawn.APART) : TierTopology.of(400, 10);
        }
    }

    @Param
    public Drawn drawn;

    private Question question;
    private List<Ways> ways;
    private double near;

    @Setup
    public void draw() {
        var deployment = Deployment.of(drawn.topology(), Catalog.standard());
        var standings = Standings.of(deployment);
        var standing = standings.without(Set.of());
        var demand = deployment.topology().flows().values().stream()
                .mapToDouble(flow -> FlowDemand.of(deployment, flow).in(LoadCase.PEAK).orElseThrow().base()).toArray();
        var growing = new boolean[demand.length];
        Arrays.fill(growing, true);
        question = new Question(standing, demand, growing, Post.Target.NORMAL);
        ways = standings.ways(Set.of());
        near = asBalanced().factor().orElseThrow();
    }

    @Benchmark
    public AsBalanced asBalanced() {
        return AsBalanced.of(question);
    }

    /** Finds at once that it is none where flows contend. */
    @Benchmark
    public Optional<AtWill> maximumFlow() {
        return MaximumFlow.solve(question, ways);
    }

    @Benchmark
    public AtWill linearProgramme() {
        return LinearProgramme.solve(question, ways, near);
    }
}
