package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.cost.Costs;
import bulkhead.analysis.cost.Expense;
import bulkhead.analysis.cost.FlowCost;
import bulkhead.analysis.cost.Sum;
import bulkhead.catalog.Wording;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What a topology costs, for people: each component with its price, then by place, group and flow. */
final class CostText {
    private final Topology topology;
    private final Costs costs;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    /** @param number a number with so many digits after the point at most */
    CostText(Report report, Texts texts, BiFunction<Double, Integer, String> number) {
        this.topology = report.topology();
        this.costs = Costs.of(report);
        this.texts = texts;
        this.number = number;
    }

    List<String> lines() {
        var apart = List.of("");
        return Stream.of(items().lines(), apart, roll("place", costs.places(), costs.outside()).lines(), apart,
                roll("group", costs.groups(), costs.ungrouped()).lines(), apart, flows().lines()).flatMap(List::stream).toList();
    }

    private Table items() {
        var table = new Table();
        table.row(texts.text("analyse.cost"), texts.text("analyse.instances"), texts.text("analyse.cost.price"),
                texts.text("analyse.cost.month"), texts.text("analyse.cost.source"));
        costs.expenses().forEach(expense -> table.row(topology.label(expense.element()),
                number.apply((double) expense.instances().count(), 0), price(expense), money(expense.sum()), source(expense.sum())));
        table.row(texts.text("analyse.cost.total"), "", "", money(costs.total()), source(costs.total()));
        return table;
    }

    private String price(Expense expense) {
        return expense.price().map(price -> number.apply(price.quantity().value(), 2) + "\u00a0" + Wording.in(texts.locale()).symbol(price.quantity().unit()))
                .orElse("–");
    }

    private Table roll(String by, Map<Id, Sum> sums, Sum rest) {
        var table = new Table();
        table.row(texts.text("analyse.cost." + by), texts.text("analyse.cost.month"), texts.text("analyse.cost.source"));
        sums.forEach((id, sum) -> table.row(topology.label(id), money(sum), source(sum)));
        if (rest.parts() > 0) {
            table.row(texts.text("analyse.cost.no-" + by), money(rest), source(rest));
        }
        return table;
    }

    private Table flows() {
        var table = new Table();
        table.row(texts.text("analyse.cost.flow"), texts.text("analyse.cost.month"), texts.text("analyse.cost.million"),
                texts.text("analyse.cost.source"));
        costs.flows().values().forEach(flow -> table.row(topology.label(flow.flow()), money(flow.sum()), million(flow),
                source(flow.sum())));
        if (costs.unattributed().parts() > 0) {
            table.row(texts.text("analyse.cost.no-flow"), money(costs.unattributed()), "", source(costs.unattributed()));
        }
        return table;
    }

    private String million(FlowCost flow) {
        return amount(flow.euroPerMillion(), 4);
    }

    /** A sum that lacks a price says how many it lacks. */
    private String money(Sum sum) {
        return sum.unknown() == 0 || sum.unknown() == sum.parts() ? amount(sum.euroAMonth(), 2)
                : texts.text("analyse.cost.lacking", amount(sum.euroAMonth(), 2), sum.unknown(), sum.parts());
    }

    private String amount(OptionalDouble euro, int digits) {
        return euro.isPresent() ? number.apply(euro.getAsDouble(), digits) : "–";
    }

    private String source(Sum sum) {
        return sum.euroAMonth().isEmpty() ? "–" : texts.text("source." + sum.origin().name().toLowerCase(Locale.ROOT));
    }
}
