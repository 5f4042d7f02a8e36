package bulkhead.analysis.failure;

import bulkhead.deployment.Footing;
import java.util.List;
import java.util.Optional;

/** How much of the time a flow works. */
public sealed interface Availability {
    /**
     * Exact over all events: {@code up} is the probability that the flow is up, {@code down} that it isn't, each summed for
     * itself so that a small one is precise; {@code interruptionSeconds} are expected seconds of takeover a year (Σ event rate ×
     * seconds), not contained in them. {@code unstated} are the events that could fail but state no reliability, counted as never
     * failing; of a component's instances the first stands for all.
     * {@code footing} is the least reliable number of all that are stated; of equally reliable ones that of a single point of
     * failure, and of what is down longest.
     */
    record Exact(double up, double down, double interruptionSeconds, List<Event> unstated, Optional<Footing> footing) implements Availability {
        private static final double YEAR = 365 * 86_400.0;

        public Exact {
            unstated = List.copyOf(unstated);
        }

        Exact restingOn(Optional<Footing> number) {
            return new Exact(up, down, interruptionSeconds, unstated, number);
        }

        /** Structural availability, without interruptions. */
        public double structural() {
            return down < 0.5 ? 1 - down : up;
        }

        /** Structural availability less the interruptions of a year of 365 days. */
        public double effective() {
            return structural() - interruptionSeconds / YEAR;
        }

        /** Expected seconds a year of 365 days in which the flow is down, without interruptions. */
        public double downSeconds() {
            return down * YEAR;
        }
    }

    /** No figure, and why: the text key {@code refused.<reason>} with its arguments. Never a guess. */
    record Refused(String reason, List<String> arguments) implements Availability {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
