package bulkhead.editor.cost;

import bulkhead.analysis.cost.Costs;
import bulkhead.analysis.cost.Expense;
import bulkhead.analysis.cost.Sum;
import bulkhead.catalog.Props;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One line of the table: the total, or what a component, a place, a group or a flow costs. */
record CostLine(Sort sort, Heading heading, String name, Optional<Expense> expense, Sum sum, OptionalDouble perMillion) {
    enum Sort {
        TOTAL, COMPONENT, PLACE, GROUP, FLOW, UNATTRIBUTED
    }

    /** The total first, then all flows and what is no flow's, which add up to it; then what it is spent on. */
    static Map<Heading, CostLine> of(Judgement judgement) {
        var costs = Costs.of(judgement.report());
        var lines = new Lines(judgement);
        lines.add(Sort.TOTAL, costs.total());
        costs.flows().values().forEach(flow -> lines.add(Sort.FLOW, flow.flow(), Optional.empty(), flow.sum(), flow.euroPerMillion()));
        if (costs.unattributed().parts() > 0) {
            lines.add(Sort.UNATTRIBUTED, costs.unattributed());
        }
        var expenses = new LinkedHashMap<Id, Expense>();
        costs.expenses().forEach(expense -> expenses.put(expense.element(), expense));
        costs.places().forEach((place, sum) -> lines.add(Sort.PLACE, place, Optional.ofNullable(expenses.remove(place)), sum, OptionalDouble.empty()));
        costs.groups().forEach((group, sum) -> lines.add(Sort.GROUP, group, Optional.empty(), sum, OptionalDouble.empty()));
        expenses.forEach((element, expense) -> lines.add(Sort.COMPONENT, element, Optional.of(expense), expense.sum(), OptionalDouble.empty()));
        return Ordered.copy(lines.all);
    }

    /** What has a price of its own rests on it; a sum of several on the least reliable of them, or on one that is missing. */
    Telling because(Telling told) {
        var lacking = sum.lacking().filter(_ -> sum.euroAMonth().isEmpty());
        var own = expense.isPresent() ? told.because(heading, Props.COST.id()) : told;
        return lacking.map(element -> own.because(element, Props.COST.id())).orElse(own).on(sum.footing());
    }

    private record Lines(Judgement judgement, Map<Heading, CostLine> all) {
        Lines(Judgement judgement) {
            this(judgement, new LinkedHashMap<>());
        }

        void add(Sort sort, Sum sum) {
            var heading = Heading.of(sort.name());
            all.put(heading, new CostLine(sort, heading, "", Optional.empty(), sum, OptionalDouble.empty()));
        }

        void add(Sort sort, Id element, Optional<Expense> expense, Sum sum, OptionalDouble perMillion) {
            var heading = Heading.of(element);
            all.put(heading, new CostLine(sort, heading, judgement.document().topology().label(element), expense, sum, perMillion));
        }
    }
}
