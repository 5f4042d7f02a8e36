package bulkhead.export.kubernetes;

import io.fabric8.kubernetes.api.model.Quantity;

/** Amounts in Kubernetes' own notation, never less than was stated. */
final class Amounts {
    private static final long MEBI = 1024L * 1024;

    private Amounts() {
    }

    /** Whole mebibytes. */
    static Quantity bytes(double bytes) {
        return new Quantity(Math.max(1, (long) Math.ceil(bytes / MEBI)) + "Mi");
    }

    /** Thousandths of a core. */
    static Quantity cores(double cores) {
        return new Quantity(Math.max(1, (long) Math.ceil(cores * 1000)) + "m");
    }
}
