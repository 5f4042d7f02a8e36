package bulkhead.analysis.cost;

import bulkhead.analysis.Report;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;

/**
 * What a topology costs a month. By place with all that is inside, {@code outside} being what stands in none; by group, {@code
 * ungrouped} being the rest; by flow, {@code unattributed} being what no flow loads and what places cost by themselves. Flows and
 * unattributed together are the total.
 */
public record Costs(List<Expense> expenses, Sum total, Map<Id, Sum> places, Sum outside, Map<Id, Sum> groups, Sum ungrouped,
        Map<Id, FlowCost> flows, Sum unattributed) {
    public Costs {
        expenses = List.copyOf(expenses);
        places = Ordered.copy(places);
        groups = Ordered.copy(groups);
        flows = Ordered.copy(flows);
    }

    /** Worked out when asked for. */
    public static Costs of(Report report) {
        return new Ledger(report).costs();
    }
}
