package bulkhead.export.kubernetes;

import io.fabric8.kubernetes.api.model.Quantity;

/** Amounts in Kubernetes' own notation, never less than was stated. */
final class Amounts {
    /** Room on a machine's disk for logs and temporary files of one pod. */
    static final Quantity SCRATCH = new Quantity("1Gi");
    private static final long MEBI = 1024L * 1024;
    /** A server takes 2^63 − 1 bytes at most. */
    private static final long MOST = Long.MAX_VALUE / MEBI;

    private Amounts() {
    }

    /** Whole mebibytes. */
    static Quantity bytes(double bytes) {
        return new Quantity(Math.clamp((long) Math.ceil(bytes / MEBI), 1, MOST) + "Mi");
    }

    /** Thousandths of a core. */
    static Quantity cores(double cores) {
        return new Quantity(Math.max(1, (long) Math.ceil(cores * 1000)) + "m");
    }
}
