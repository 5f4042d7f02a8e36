package bulkhead.cli;

import bulkhead.analysis.cost.CostDifference;
import bulkhead.analysis.cost.CostDifference.Row;
import bulkhead.analysis.cost.Sum;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What one topology costs against another, for people; an empty cell is what only one of them has. */
final class DifferenceText {
    private final CostDifference difference;
    private final String name;
    private final String otherName;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    DifferenceText(CostDifference difference, String name, String otherName, Texts texts, BiFunction<Double, Integer, String> number) {
        this.difference = difference;
        this.name = name;
        this.otherName = otherName;
        this.texts = texts;
        this.number = number;
    }

    List<String> lines() {
        var table = new Table();
        table.row(texts.text("analyse.against", otherName), otherName, name, "");
        row(texts.text("analyse.cost.total"), difference.total(), table);
        rows("component", difference.components(), table);
        rows("place", difference.places(), table);
        rest("place", difference.outside(), table);
        rows("group", difference.groups(), table);
        rest("group", difference.ungrouped(), table);
        rows("flow", difference.flows(), table);
        rest("flow", difference.unattributed(), table);
        table.row("");
        table.row(texts.text("analyse.cost.million"), otherName, name, "");
        difference.flows().forEach(flow -> table.row(flow.name(), million(flow.other(), flow.otherPerMillion()),
                million(flow.sum(), flow.perMillion()), change(flow.changePerMillion())));
        return table.lines();
    }

    private void rows(String by, List<Row> rows, Table table) {
        table.row("");
        table.row(texts.text("analyse.cost." + by), otherName, name, "");
        rows.forEach(row -> row(row.name(), row, table));
    }

    /** What is in none of them, where there is anything on either side. */
    private void rest(String by, Row row, Table table) {
        if (Stream.of(row.sum(), row.other()).flatMap(Optional::stream).anyMatch(sum -> sum.parts() > 0)) {
            row(texts.text("analyse.cost.no-" + by), row, table);
        }
    }

    private void row(String title, Row row, Table table) {
        table.row(title, money(row.other()), money(row.sum()), change(row.change()));
    }

    private String money(Optional<Sum> sum) {
        return sum.map(each -> each.isComplete() || each.unknown() == each.parts() ? amount(each.euroAMonth(), 2)
                : texts.text("analyse.cost.lacking", amount(each.euroAMonth(), 2), each.unknown(), each.parts())).orElse("");
    }

    private String million(Optional<Sum> sum, OptionalDouble perMillion) {
        return sum.isEmpty() ? "" : amount(perMillion, 4);
    }

    private String amount(OptionalDouble value, int digits) {
        return value.isPresent() ? number.apply(value.getAsDouble(), digits) : "–";
    }

    private String change(OptionalDouble share) {
        if (share.isEmpty()) {
            return "";
        }
        var sign = share.getAsDouble() == 0 ? "" : share.getAsDouble() < 0 ? "\u2212" : "+";
        return sign + number.apply(Math.abs(share.getAsDouble()) * 100, 1) + "\u00a0%";
    }
}
