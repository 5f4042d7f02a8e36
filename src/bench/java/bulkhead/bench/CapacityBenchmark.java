package bulkhead.bench;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.TierTopology;
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

/** The load of an irregular topology, all well and after every single loss, with three links a component and ten flows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CapacityBenchmark {
    @Param("1000")
    public int components;

    @Param("10")
    public int flows;

    private Deployment deployment;
    private Map<Id, FailureStructure> structures;

    @Setup
    public void draw() {
        deployment = Deployment.of(TierTopology.of(components, flows), Catalog.standard());
        structures = FailureAnalysis.structures(deployment);
    }

    @Benchmark
    public Map<Id, FailureStructure> structures() {
        return FailureAnalysis.structures(deployment);
    }

    @Benchmark
    public Capacity allLosses() {
        return CapacityAnalysis.of(deployment, structures);
    }
}
