package bulkhead.drill;

import bulkhead.drill.forecast.Span;
import java.util.Optional;

/**
 * One thing predicted and measured. {@code of} is the element or instance it is about, empty for the whole; {@code tolerance} is
 * what measuring itself may be off by: whole requests where shares are counted, this machine's lateness where time is, as far as
 * that is forgiven; {@code explained} what this machine's lateness may have done in fact, which is never less.
 */
public record Figure(Subject subject, Optional<String> of, Span predicted, Span measured, double tolerance, double explained) {
    /** What is told, and in what: seconds, requests, or a share of all requests. */
    public enum Subject {
        NOTICED, CLEAN, LOST, ANSWERED, SHARE, ADMITTED
    }

    public boolean held() {
        return predicted.holds(measured, tolerance);
    }

    /** Whether it is off by more than this machine can be blamed for. */
    public boolean missed() {
        return !held() && !predicted.holds(measured, explained);
    }
}
