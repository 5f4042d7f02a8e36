package bulkhead.bench;

import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.RegionTopology;
import bulkhead.model.RegionTopology.Drawn;
import bulkhead.model.Topology;
import java.util.Map;
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
 * From a topology to the verdict of failure analysis, compiling included: exact availability, all single points, all pairs
 * counted and the worst hundred lines of them listed. Five tiers over two regions of two data centres each; the size is zones by
 * instances of a tier in each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class FailureBenchmark {
    @Param({"8x25", "8x250", "8x2500", "512x39"})
    public String size;

    @Param({"TOGETHER", "APART"})
    public Drawn drawn;

    private Topology topology;

    @Setup
    public void draw() {
        var parts = size.split("x");
        topology = RegionTopology.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), drawn);
    }

    @Benchmark
    public Map<Id, FlowFailure> topologyToVerdict() {
        return FailureAnalysis.of(Deployment.of(topology, Catalog.standard()));
    }
}
