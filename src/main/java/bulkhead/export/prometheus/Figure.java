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
}
