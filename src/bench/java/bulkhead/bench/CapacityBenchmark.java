package bulkhead.bench;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.Foresight;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.capacity.Prospect;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.TierTopology;
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

/** The load of an irregular topology, all well and after every single loss, with three links a component and ten flows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CapacityBenchmark {
    /** Components by flows. */
    @Param({"1000x10", "10000x20"})
    public String size;

    private Deployment deployment;
    private Foresight foresight;
    private int step;

    @Setup
    public void draw() {
        var parts = size.split("x");
        deployment = Deployment.of(TierTopology.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), Catalog.standard());
        foresight = Foresight.of(deployment);
    }

    @Benchmark
    public Capacity allWell() {
        return CapacityAnalysis.of(deployment, _ -> false);
    }

    @Benchmark
    public Capacity allLosses() {
        return CapacityAnalysis.of(deployment);
    }

    /** What is shown while a slider is moved from one load factor to the next. */
    @Benchmark
    public Prospect sliderStep() {
        step = step % 100 + 1;
        return foresight.at(Outlook.PEAK.times(step / 10.0));
    }
}
