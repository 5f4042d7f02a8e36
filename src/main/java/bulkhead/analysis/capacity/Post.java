package bulkhead.analysis.capacity;

import bulkhead.model.Id;

/**
 * Live instances of a component that carry alike: {@code live} many, the first of them numbered {@code instance}. {@code rate} is
 * the most one of them can do a second, infinite where nobody states it; the targets are the utilisations not to be exceeded
 * while all is well and while anything is dead or being updated.
 */
public record Post(Id component, int instance, int live, double rate, double normalTarget, double emergencyTarget) {
    /** What one instance may be offered a second. */
    public double limit(Target target) {
        // nothing is left of an unstated rate by a target of zero, and nothing that can be told
        return Double.isInfinite(rate) ? rate : rate * (target == Target.NORMAL ? normalTarget : emergencyTarget);
    }

    /** Which target holds. */
    public enum Target {
        NORMAL, EMERGENCY
    }
}
