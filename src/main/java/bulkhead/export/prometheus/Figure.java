package bulkhead.export.prometheus;

import bulkhead.deployment.Setting;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something of an instance that is rated: what fills it, and when it is full. The thresholds are the ratings of the analysis: the
 * normal target while all is well (absent where being full is nothing bad by itself), the emergency target while something is
 * dead.
 */
public record Figure(String name, Metric metric, String what, Setting full, Optional<Setting> normal, Setting emergency) {
    BigDecimal threshold(Setting target) {
        return Amount.product(full.base(), target.base());
    }

    /** How full the instances with these labels are, as a share of 1: a PromQL expression. */
    public String utilisation(String matchers, Pace pace) {
        return "(" + metric.expression(new Selection(matchers), pace) + ") / " + Amount.plain(Amount.of(full.base()));
    }
}
