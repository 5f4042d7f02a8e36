package bulkhead.drill;

import bulkhead.drill.forecast.Span;
import java.util.Optional;

/**
 * One thing predicted and measured. {@code of} is the element or instance it is about, empty for the whole; {@code tolerance} is
 * what measuring itself may be off by: whole requests where shares are counted, this machine's lateness where time is.
 */
public record Figure(Subject subject, Optional<String> of, Span predicted, Span measured, double tolerance) {
    /** What is told, and in what: seconds, requests, or a share of all requests. */
    public enum Subject {
        NOTICED, CLEAN, LOST, ANSWERED, SHARE
    }

    public boolean held() {
        return predicted.holds(measured, tolerance);
    }
}
