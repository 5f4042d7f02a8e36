package bulkhead.rules.sensitivity;

import bulkhead.model.Quantity;
import bulkhead.rules.Finding;
import java.util.List;

/**
 * The nearest value of an assumption at which verdicts change: {@code factor} times the number, or times what a share lacks of
 * one. {@code appearing} are findings that hold there and not now, {@code vanishing} those that hold now and not there.
 */
public record Flip(double factor, Quantity at, List<Finding> appearing, List<Finding> vanishing) {
    public Flip {
        appearing = List.copyOf(appearing);
        vanishing = List.copyOf(vanishing);
    }

    /** How far off that is: 0 is here, the same for half and for double. */
    double distance() {
        return Math.abs(Math.log(factor));
    }
}
