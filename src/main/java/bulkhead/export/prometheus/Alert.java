package bulkhead.export.prometheus;

import bulkhead.model.Id;
import java.math.BigDecimal;

/**
 * When to raise an alarm about a component: a figure above a threshold, or below where less is worse. {@code element} is the one the
 * threshold is from.
 */
record Alert(String name, String component, String severity, String metric, Worse worse, BigDecimal threshold, String summary, Id element) {
    /** The side of the threshold that is an alarm. */
    enum Worse {
        ABOVE(">"), BELOW("<");

        private final String sign;

        Worse(String sign) {
            this.sign = sign;
        }
    }

    String selector() {
        return metric + "{component=\"" + component + "\"}";
    }

    String condition() {
        return selector() + " " + worse.sign + " " + threshold.toPlainString();
    }

    /** A figure that is an alarm. */
    BigDecimal bad() {
        return worse == Worse.ABOVE ? threshold.multiply(BigDecimal.TWO).add(BigDecimal.ONE) : threshold.subtract(BigDecimal.ONE);
    }

    /** A figure that is none: the threshold itself. */
    BigDecimal good() {
        return threshold;
    }
}
