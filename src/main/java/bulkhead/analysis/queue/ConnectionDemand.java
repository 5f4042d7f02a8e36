package bulkhead.analysis.queue;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * How many connections the busiest instance of a component must accept: all well, and after the single loss that leaves it most
 * ({@code worst}, empty where none adds any); {@code limit} is how many each instance accepts. {@code openers} are those whose
 * workers open them.
 */
public record ConnectionDemand(Id component, Setting limit, double allWell, double afterLoss, Optional<Event> worst,
        List<Opener> openers) {
    public ConnectionDemand {
        openers = List.copyOf(openers);
    }

    /** A component whose workers open connections to each of its callees. */
    public record Opener(Id component, int instances, Setting workers, Setting each) {
        /** Of all its instances, to one callee. */
        public double connections() {
            return instances * workers.base() * each.base();
        }
    }

    public boolean over() {
        return allWell > limit.base();
    }

    public boolean overAfterLoss() {
        return afterLoss > limit.base();
    }
}
