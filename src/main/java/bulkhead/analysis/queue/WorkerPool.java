package bulkhead.analysis.queue;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The least reliable number of the pool and of what it is offered at peak. */
    public Optional<Footing> footing(Capacity capacity) {
        return Footing.worst(Stream.concat(capacity.peak().get(component).footing().stream(), settings.stream().map(Footing::of)));
    }

    /** How many a second one instance can take until all of its workers are busy all the time. */
    public double saturatedFrom() {
        return peak.seconds() == 0 ? Double.POSITIVE_INFINITY : peak.servers() / peak.seconds();
    }
}
