package bulkhead.analysis.queue;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Source.Origin;
import java.util.List;
import java.util.Map;

/** How long one request of a flow takes from its entry to its answer, in seconds. */
public sealed interface Latency {
    /** What the figures hold under; each has a sentence in the command line's texts. */
    enum Assumption {
        /** M/M/c: arrivals at random, service times exponential, first come first served, a queue before each instance. */
        QUEUE_PER_INSTANCE,
        /** Waits and service times at different stages, and of one request after another, have nothing to do with each other. */
        INDEPENDENT,
        /** A caller's calls are made one after the other. */
        IN_TURN,
        /** A service time includes what is called meanwhile, waits there too. */
        SERVICE_INCLUDES_CALLS
    }

    /**
     * Its mean, and within which 50, 95 and 99 % of requests are answered, worked out on a grid of {@code resolution}. {@code
     * parts} are what each component and link has in the mean; {@code instant} those components on the way that state no service
     * time and count as taking none; {@code origin} that of the least reliable number used.
     */
    record Known(double mean, double p50, double p95, double p99, double resolution, Map<Id, Double> parts, List<Id> instant,
            Origin origin) implements Latency {
        public Known {
            parts = Ordered.copy(parts);
            instant = List.copyOf(instant);
        }
    }

    /** There is no figure, because of these components. */
    record Unknown(Reason reason, List<Id> components) implements Latency {
        public Unknown {
            components = List.copyOf(components);
        }
    }

    /** Why not. */
    enum Reason {
        /** As much arrives there as can be served, or more: waits grow without end. */
        SATURATED,
        /** They call each other in a circle, and no service time says how long that takes. */
        CIRCLE,
        /** Calls run round without end there, and nobody can say what arrives where the flow comes by. */
        ENDLESS,
        /** Nobody takes the flow's work while all is well. */
        UNSERVED,
        /** The numbers are beyond any time. */
        BEYOND
    }
}
