package bulkhead.analysis.failure;

import java.util.List;

/** How much of the time a flow works. */
public sealed interface Availability {
    /**
     * Exact over all events: {@code structural} is the probability that the flow is up; {@code interruptionSeconds} are expected seconds of takeover a
     * year (Σ event rate × seconds), not contained in it. {@code unstated} are the events that could fail but state no reliability, counted as never failing.
     */
    record Exact(double structural, double interruptionSeconds, List<Event> unstated) implements Availability {
        public Exact {
            unstated = List.copyOf(unstated);
        }

        /** Structural availability less the interruptions of a year of 365 days. */
        public double effective() {
            return structural - interruptionSeconds / (365 * 86_400.0);
        }
    }

    /** No figure, and why: the text key {@code refused.<reason>} with its arguments. Never a guess. */
    record Refused(String reason, List<String> arguments) implements Availability {
    }
}
