package bulkhead.cli;

import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.plan.Plan;
import bulkhead.rules.sensitivity.Sensitivity;
import java.util.Optional;

/** What is told of a topology only when it is asked for, and the demand looked at where it isn't the stated one. */
record InDepth(Optional<Outlook> outlook, Optional<Against> against, Optional<Sensitivity> assumptions, Optional<Plan> plan) {
}
