package bulkhead.editor.cost;

import bulkhead.analysis.cost.Sum;
import bulkhead.catalog.Props;
import bulkhead.catalog.Wording;
import bulkhead.deployment.Setting;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Forecast;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Session;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;

/**
 * What it all costs a month at the demand looked at: in total, by flow, place, group and component, each with where its price is
 * from; on request against another document. Worked out only while somebody looks.
 */
public final class CostPane extends BorderPane implements AutoCloseable {
    private final Session session;
    private final Forecast forecast;
    private final Comparison comparison;
    private final ComparisonTable compared;
    private final ComparisonBar bar;
    private final Labels labels;
    private final ObjectProperty<Map<Heading, CostLine>> lines = new SimpleObjectProperty<>(Map.of());
    private final FigureTable<CostLine> table;
    private boolean looking;

    public CostPane(Session session, Forecast forecast, ObservableValue<Locale> locale) {
        this.session = session;
        this.forecast = forecast;
        this.labels = new Labels(CostPane.class, locale);
        this.table = new FigureTable<>("cost-table", session, labels, lines);
        this.comparison = new Comparison(session, labels);
        this.compared = new ComparisonTable(session, labels, comparison);
        this.bar = new ComparisonBar(comparison, labels);
        setTop(bar);
        centerProperty().bind(comparison.linesProperty().map(found -> found.isEmpty() ? table : compared.table()));
        table.column("name", 250, (line, _) -> name(line));
        table.column("sort", 110, (line, _) -> Telling.of(line.heading().element().isEmpty() ? "" : labels.now("sort." + word(line.sort()))));
        table.figures("instances", 90, (line, figures) -> line.expense().filter(_ -> line.sort() == CostLine.Sort.COMPONENT)
                .map(expense -> Telling.of(figures.number(expense.instances().count(), 0)).because(line.heading(), "instances")
                        .from(expense.instances().source()))
                .orElse(Telling.of("")));
        table.figures("price", 160, (line, figures) -> line.expense()
                .map(expense -> price(expense.price(), figures).because(line.heading(), Props.COST.id())).orElse(Telling.of("")));
        table.figures("month", 150, (line, figures) -> line.because(Telling.of(amount(line.sum().euroAMonth(), 2, figures))));
        table.figures("unknown", 150, (line, figures) -> unknown(line.sum(), figures));
        table.figures("million", 190, (line, figures) -> line.sort() == CostLine.Sort.FLOW
                ? Telling.of(amount(line.perMillion(), 4, figures)).because(line.heading(), "demand.average").on(line.sum().footing()) : Telling.of(""));
        table.column("source", 130, (line, _) -> line.because(source(line.sum())));
        forecast.judged().subscribe(this::fill);
        comparison.otherProperty().subscribe(this::fill);
    }

    /** Is run when somebody wants to choose what to compare with. */
    public void whenComparing(Runnable action) {
        bar.whenComparing(action);
    }

    /** From now on told beside what this document costs. */
    public void compare(Other other) {
        comparison.with(other);
    }

    /** Is handed the fact that a figure of the selected element rests on. */
    public void whenAsked(Consumer<String> action) {
        table.whenAsked(action);
        compared.table().whenAsked(action);
    }

    /** While it is true, costs follow what is judged. */
    public void lookedAt(ObservableValue<Boolean> shown) {
        shown.subscribe(now -> {
            looking = now;
            fill();
        });
    }

    private void fill() {
        if (looking) {
            forecast.judged().getValue().ifPresentOrElse(this::show, this::await);
        }
    }

    private void show(Judgement judgement) {
        lines.set(CostLine.of(judgement));
        comparison.about(judgement);
    }

    /** What was known stays until another demand is worked out. */
    private void await() {
        if (session.judgementProperty().get().isEmpty()) {
            lines.set(Map.of());
            comparison.forget();
        }
    }

    private Telling name(CostLine line) {
        var told = Telling.of(line.heading().element().isPresent() ? line.name() : labels.now(word(line.sort())));
        return line.expense().isPresent() ? told.because(line.heading(), Props.COST.id()) : told;
    }

    private static Telling price(Optional<Setting> price, Figures figures) {
        return price.map(Setting::quantity)
                .map(one -> Telling.of(figures.number(one.value(), 2) + "\u00a0" + Wording.in(figures.locale()).symbol(one.unit())).from(one.source()))
                .orElse(Telling.NOTHING);
    }

    /** How many prices a sum lacks. */
    private Telling unknown(Sum sum, Figures figures) {
        return sum.lacking().map(element -> Telling.of(labels.now("lacking", figures.number(sum.unknown(), 0), figures.number(sum.parts(), 0)),
                element, Props.COST.id())).orElse(Telling.of(""));
    }

    private Telling source(Sum sum) {
        return sum.euroAMonth().isEmpty() ? Telling.NOTHING : Telling.of(labels.now("source." + word(sum.origin())));
    }

    static String amount(OptionalDouble euro, int digits, Figures figures) {
        return euro.isPresent() ? figures.number(euro.getAsDouble(), digits) : "–";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        comparison.close();
    }
}
