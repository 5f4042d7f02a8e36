package bulkhead.bench;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.BlockTopology;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import bulkhead.rules.Inspection;
import bulkhead.rules.Judgement;
import bulkhead.rules.Rules;
import java.time.LocalDate;
import java.util.List;
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

/** What follows an edit of 502 components and 402 links: from the topology to the findings, and its parts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalysisBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    /** Of each component. */
    @Param({"1", "2"})
    public int instances;

    private Topology topology;
    private Deployment deployment;
    private Report report;

    @Setup
    public void draw() {
        topology = BlockTopology.of(100, instances);
        deployment = Deployment.of(topology, Catalog.standard());
        report = Analysis.of(topology, Catalog.standard());
    }

    @Benchmark
    public List<Judgement> topologyToFindings() {
        return judge(Analysis.of(topology, Catalog.standard()));
    }

    @Benchmark
    public Map<Id, FlowFailure> failure() {
        return FailureAnalysis.of(deployment);
    }

    @Benchmark
    public Capacity capacity() {
        return CapacityAnalysis.of(deployment);
    }

    @Benchmark
    public List<Judgement> rules() {
        return judge(report);
    }

    private List<Judgement> judge(Report of) {
        return Rules.judge(new Inspection(Document.EMPTY.withTopology(topology), of), TODAY);
    }
}
