package bulkhead.analysis;

import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Topology;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs every analysis of a topology, failure and capacity side by side. Stops with a {@link CancellationException} when its
 * thread is interrupted.
 */
public final class Analysis {
    private Analysis() {
    }

    public static Report of(Topology topology, Catalog catalog) {
        var deployment = Deployment.of(topology, catalog);
        var failure = new FutureTask<>(() -> FailureAnalysis.of(deployment));
        Thread.ofPlatform().daemon().name("failure-analysis").start(failure);
        try {
            var capacity = CapacityAnalysis.of(deployment);
            return new Report(deployment, failure.get(), capacity);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            failure.cancel(true);
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
