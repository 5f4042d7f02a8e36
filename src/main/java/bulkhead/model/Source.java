package bulkhead.model;

import java.util.Objects;

/** Where a number is from. The note says more: a report, a data sheet, a load test of a given day. */
public record Source(Origin origin, String note) {
    public static final Source ASSUMED = new Source(Origin.ASSUMED, "");
    public static final Source VENDOR = new Source(Origin.VENDOR, "");
    public static final Source MEASURED = new Source(Origin.MEASURED, "");

    public Source {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(note);
    }

    /** How much a number can be relied on. */
    public enum Origin {
        /** Read off the running system or reported by who runs it. */
        MEASURED,
        /** Stated by who makes or sells the part. */
        VENDOR,
        /** Somebody's estimate; catalogue defaults are assumed. */
        ASSUMED
    }
}
