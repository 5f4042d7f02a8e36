package bulkhead.analysis.queue;

import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.List;

/**
 * The workers of a component: the queue before the busiest of its instances on average and at peak, one queue an instance.
 * {@code settings} are the numbers of workers and the service time, and the maximum rate where that is what holds workers longer.
 */
public record WorkerPool(Id component, int instances, Queue average, Queue peak, List<Setting> settings) {
    public WorkerPool {
        settings = List.copyOf(settings);
    }

    public int workers() {
        return peak.servers();
    }

    /** How many a second one instance can take until all of its workers are busy all the time. */
    public double saturatedFrom() {
        return peak.seconds() == 0 ? Double.POSITIVE_INFINITY : peak.servers() / peak.seconds();
    }
}
