package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.List;

/**
 * How often a group that several members stand in doesn't answer one flow: {@code down} exactly, what they share counted once;
 * {@code naiveDown} by the usual arithmetic that multiplies the members' figures as if each had everything to itself. {@code
 * shared} is what takes at least two members with it when it is lost alone, as far as it states a reliability: places, risks,
 * and components that both need.
 */
public record GroupAvailability(Id flow, Id group, double down, double naiveDown, List<Id> shared) {
    /** Differences below a hundredth aren't worth a word. */
    private static final double WORTH_A_WORD = 0.01;

    public GroupAvailability {
        shared = List.copyOf(shared);
    }

    public double exact() {
        return 1 - down;
    }

    public double naive() {
        return 1 - naiveDown;
    }

    /** Whether the usual arithmetic is off by more than a hundredth of the time the group doesn't answer. */
    public boolean differs() {
        return !shared.isEmpty() && Math.abs(down - naiveDown) > WORTH_A_WORD * Math.max(down, naiveDown);
    }
}
