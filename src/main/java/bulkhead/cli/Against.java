package bulkhead.cli;

import bulkhead.analysis.cost.CostDifference;

/** What a topology is held against: the other's file and name, and the difference. */
record Against(String file, String name, CostDifference difference) {
}
