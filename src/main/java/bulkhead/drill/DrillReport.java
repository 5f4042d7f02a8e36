package bulkhead.drill;

import bulkhead.drill.rig.Change;
import java.util.List;

/**
 * All strikes of a drill. {@code drawn} is how many requests a second pass the proxies in the model at average demand; service
 * times were stretched by {@code drawn} ÷ the rate sent, so that everybody was as busy as drawn. {@code changes} are the lines
 * that differ from those exported.
 */
public record DrillReport(double drawn, int proxies, int standIns, List<Change> changes, List<Drilled> strikes) {
    public DrillReport {
        changes = List.copyOf(changes);
        strikes = List.copyOf(strikes);
    }

    /** Nothing was struck: replication alone was drilled. */
    public static DrillReport none() {
        return new DrillReport(0, 0, 0, List.of(), List.of());
    }

    /** Requests a second where this machine carried most. */
    public double sent() {
        return strikes.stream().mapToDouble(Drilled::rate).max().orElse(0);
    }

    public boolean held() {
        return strikes.stream().allMatch(Drilled::held);
    }

    public boolean missed() {
        return strikes.stream().anyMatch(strike -> strike.verdict() == Drilled.Verdict.MISSED);
    }
}
