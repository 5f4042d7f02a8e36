package bulkhead.bench;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.RegionTopology;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The load of some hundred thousand boxes, each of one instance, in 512 zones: all well, and after the loss of each place. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class PlaceLossBenchmark {
    private Deployment deployment;

    @Setup
    public void draw() {
        deployment = Deployment.of(RegionTopology.of(512, 39, RegionTopology.Drawn.APART), Catalog.standard());
    }

    @Benchmark
    public Capacity allWell() {
        return CapacityAnalysis.of(deployment, _ -> false);
    }

    @Benchmark
    public Capacity allPlaces() {
        return CapacityAnalysis.of(deployment, event -> event.sort() == Event.Sort.PLACE);
    }
}
