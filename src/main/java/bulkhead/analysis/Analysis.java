package bulkhead.analysis;

import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Topology;

/**
 * Runs every analysis of a topology. Stops with a {@link java.util.concurrent.CancellationException} when its thread is
 * interrupted.
 */
public final class Analysis {
    private Analysis() {
    }

    public static Report of(Topology topology, Catalog catalog) {
        var deployment = Deployment.of(topology, catalog);
        return new Report(deployment, FailureAnalysis.of(deployment),
                CapacityAnalysis.of(deployment, FailureAnalysis.structures(deployment)));
    }
}
