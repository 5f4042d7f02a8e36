package bulkhead.editor.cost;

import bulkhead.analysis.cost.Sum;
import bulkhead.deployment.Footing;
import bulkhead.editor.cost.CostLine.Sort;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Session;
import bulkhead.model.Source.Origin;
import bulkhead.rules.Sentences;
import bulkhead.rules.sensitivity.Wording;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What everything costs here and in another document, and by how much more or less. Figures of this document lead to what they
 * rest on; those of the other one, which nothing here could be pointed at for, say it.
 */
final class ComparisonTable {
    private final Labels labels;
    private final Comparison comparison;
    private final FigureTable<ComparedLine> table;

    ComparisonTable(Session session, Labels labels, Comparison comparison) {
        this.labels = labels;
        this.comparison = comparison;
        this.table = new FigureTable<>("cost-comparison", session, labels, comparison.linesProperty());
        table.column("name", 150, (line, _) -> own(line, Telling.of(name(line))));
        table.column("sort", 90, (line, _) ->
                Telling.of(line.row().name().isEmpty() ? "" : labels.now("sort." + CostPane.word(line.sort()))));
        var month = table.below("month");
        month.figures("month-own", 90, (line, figures) -> own(line, Telling.of(money(line.row().sum(), figures))));
        month.figures("month-other", 90, (line, figures) -> other(line, Telling.of(money(line.row().other(), figures))));
        month.figures("month-change", 80, (line, figures) -> change(line, line.row().change(), figures));
        var million = table.below("million");
        million.figures("million-own", 80, (line, figures) ->
                demand(line, million(line, line.row().sum(), line.row().perMillion(), figures)));
        million.figures("million-other", 80, (line, figures) ->
                other(line, million(line, line.row().other(), line.row().otherPerMillion(), figures)));
        million.figures("million-change", 80, (line, figures) -> change(line, line.row().changePerMillion(), figures));
        table.figures("unknown-both", 100, this::unknown);
        table.column("source-both", 90, (line, _) -> own(line, source(line)));
    }

    FigureTable<ComparedLine> table() {
        return table;
    }

    private String name(ComparedLine line) {
        var name = line.row().name().isEmpty() ? labels.now(CostPane.word(line.sort())) : line.row().name();
        return line.row().sum().isPresent() ? name : labels.now("only-other", name);
    }

    private static String money(Optional<Sum> sum, Figures figures) {
        return sum.map(each -> CostPane.amount(each.euroAMonth(), 2, figures)).orElse("");
    }

    private static Telling million(ComparedLine line, Optional<Sum> sum, OptionalDouble euro, Figures figures) {
        return Telling.of(line.sort() == Sort.FLOW && sum.isPresent() ? CostPane.amount(euro, 4, figures) : "");
    }

    private Telling change(ComparedLine line, OptionalDouble share, Figures figures) {
        return share.isPresent() ? own(line, other(line, Telling.of(figures.change(share.getAsDouble())))) : Telling.of("");
    }

    private static Telling own(ComparedLine line, Telling told) {
        return line.own().map(own -> own.because(told)).orElse(told);
    }

    private static Telling demand(ComparedLine line, Telling told) {
        return line.own().map(own -> told.because(own.heading(), "demand.average").on(own.sum().footing())).orElse(told);
    }

    private Telling other(ComparedLine line, Telling told) {
        return line.row().other().flatMap(Sum::footing).map(footing -> told.remarking(rests(footing))).orElse(told);
    }

    private String rests(Footing footing) {
        return comparison.otherProperty().get().map(other -> new Sentences(other.document().topology(), labels.locale()))
                .map(sentences -> labels.now("rests", new Wording(sentences, labels.locale()).footing(footing), source(footing)))
                .orElse("");
    }

    private String source(Footing footing) {
        var source = footing.source();
        return source(source.origin()) + (source.note().isBlank() ? "" : " (" + source.note() + ")");
    }

    private String source(Origin origin) {
        return labels.now("source." + CostPane.word(origin));
    }

    private Telling unknown(ComparedLine line, Figures figures) {
        boolean complete = sums(line).allMatch(sum -> sum.unknown() == 0);
        var row = line.row();
        return own(line, Telling.of(complete ? ""
                : labels.now("lacking.both", lacking(row.sum(), figures), lacking(row.other(), figures))));
    }

    private String lacking(Optional<Sum> sum, Figures figures) {
        return sum.map(each -> labels.now("lacking", figures.number(each.unknown(), 0), figures.number(each.parts(), 0)))
                .orElse("–");
    }

    private Telling source(ComparedLine line) {
        return sums(line).filter(sum -> sum.euroAMonth().isPresent()).map(Sum::origin).max(Comparator.naturalOrder())
                .map(origin -> Telling.of(source(origin))).orElse(Telling.NOTHING);
    }

    private static Stream<Sum> sums(ComparedLine line) {
        return Stream.of(line.row().sum(), line.row().other()).flatMap(Optional::stream);
    }
}
