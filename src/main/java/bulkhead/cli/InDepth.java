package bulkhead.cli;

import bulkhead.analysis.plan.Plan;
import bulkhead.rules.sensitivity.Sensitivity;
import java.util.Optional;

/** What is told of a topology only when it is asked for. */
record InDepth(Optional<Against> against, Optional<Sensitivity> assumptions, Optional<Plan> plan) {
}
