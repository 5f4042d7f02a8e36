package bulkhead.editor.cost;

import bulkhead.analysis.cost.Costs;
import bulkhead.analysis.cost.Expense;
import bulkhead.analysis.cost.Sum;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One line of the table: the total, or what a component, a place, a group or a flow costs. */
record CostLine(Sort sort, Optional<Id> element, Optional<Expense> expense, Sum sum, OptionalDouble perMillion) {
    enum Sort {
        TOTAL, COMPONENT, PLACE, GROUP, FLOW, UNATTRIBUTED
    }

    static List<CostLine> of(Costs costs) {
        return Stream.of(Stream.of(new CostLine(Sort.TOTAL, Optional.empty(), Optional.empty(), costs.total(), OptionalDouble.empty())),
                costs.flows().values().stream().map(flow -> new CostLine(Sort.FLOW, Optional.of(flow.flow()), Optional.empty(), flow.sum(),
                        flow.euroPerMillion())),
                Stream.of(costs.unattributed()).filter(rest -> rest.parts() > 0).map(rest -> new CostLine(Sort.UNATTRIBUTED, Optional.empty(),
                        Optional.empty(), rest, OptionalDouble.empty())),
                costs.places().entrySet().stream().map(entry -> sum(Sort.PLACE, entry.getKey(), entry.getValue())),
                costs.groups().entrySet().stream().map(entry -> sum(Sort.GROUP, entry.getKey(), entry.getValue())),
                costs.expenses().stream().filter(expense -> !costs.places().containsKey(expense.element()))
                        .map(expense -> new CostLine(Sort.COMPONENT, Optional.of(expense.element()), Optional.of(expense), expense.sum(),
                                OptionalDouble.empty())))
                .flatMap(lines -> lines).toList();
    }

    private static CostLine sum(Sort sort, Id element, Sum sum) {
        return new CostLine(sort, Optional.of(element), Optional.empty(), sum, OptionalDouble.empty());
    }
}
