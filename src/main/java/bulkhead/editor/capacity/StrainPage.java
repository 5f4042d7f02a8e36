package bulkhead.editor.capacity;

import bulkhead.analysis.headroom.Postponement;
import bulkhead.analysis.headroom.Strain;
import bulkhead.catalog.Props;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.InquiryBar;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.look.Use;
import bulkhead.editor.session.Forecast;
import bulkhead.editor.session.Inquiry;
import bulkhead.editor.session.Session;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/**
 * What comes beyond single losses, worked out when asked for: the worst pairs of losses of each flow, updates in turn, peaks
 * before an autoscaler has reacted, and the first months above a target with what puts them off.
 */
final class StrainPage extends BorderPane implements AutoCloseable {
    private static final int PAIRS = 5;

    private final Session session;
    private final Labels labels;
    private final Phrases phrases;
    private final Inquiry<Strain> inquiry = new Inquiry<>("strain", judgement -> Strain.of(judgement.report(), PAIRS),
            Platform::runLater);
    private final ObjectProperty<Map<Heading, StrainLine>> lines = new SimpleObjectProperty<>(Map.of());
    private final Label nothing = new Label();
    private final FigureTable<StrainLine> table;

    StrainPage(Session session, Forecast forecast, Labels labels) {
        this.session = session;
        this.labels = labels;
        this.phrases = new Phrases(session, labels);
        this.table = table();
        var bar = new InquiryBar<>("strain", labels, session, forecast, inquiry);
        bar.getStyleClass().add("inquiry-bar");
        setTop(bar);
        setCenter(table);
        inquiry.stateProperty().subscribe(this::show);
        labels.localeValue().subscribe(this::show);
    }

    private FigureTable<StrainLine> table() {
        var made = new FigureTable<>("capacity-strain", session, labels, lines);
        made.column("strain", 110, (line, _) -> Telling.of(labels.now("strain." + line.sort().name())));
        made.column("what", 266, (line, figures) -> what(line, figures));
        made.column("about", 180,
                (line, _) -> Telling.of(session.document().topology().label(line.about()), line.about(), "name"));
        made.figures("strain-headroom", 124, (line, figures) -> line.factor()
                .map(factor -> Telling.of("×\u00a0" + figures.number(factor, 2))
                .on(line.footing())).orElse(Telling.of("")));
        made.figures("strain-use", 104, (line, figures) -> use(line.use(), line, figures));
        made.figures("lasting", 100, this::lasting);
        made.figures("strain-then", 104, (line, figures) -> use(line.lasting().flatMap(StrainLine.Lasting::then), line, figures));
        made.figures("put-off", 116, this::putOff);
        made.figures("put-off-price", 100, (line, figures) -> line.postponed().map(more -> price(more, figures))
                .orElse(Telling.of("")));
        made.setPlaceholder(nothing);
        return made;
    }

    private Telling what(StrainLine line, Figures figures) {
        return line.updated()
                .map(update -> Telling.of(labels.now("strain.out", session.document().topology().label(update.component()),
                        figures.number(update.out(), 0)), update.component(), Props.MAX_UNAVAILABLE.id()))
                .or(() -> line.lost().stream().findFirst().map(first -> Telling.of(line.lost().stream().map(phrases::event)
                        .collect(Collectors.joining(" + ")), first.element(), "name")))
                .orElseGet(() -> Telling.of(labels.now("strain.well")));
    }

    private static Telling use(Optional<Use> use, StrainLine line, Figures figures) {
        return use.map(busy -> Telling.of(figures.percent(busy.share(), 0) + " / " + figures.percent(busy.target(), 0))
                .on(line.footing()))
                .orElse(Telling.of(""));
    }

    private Telling lasting(StrainLine line, Figures figures) {
        return line.lasting().map(known -> line.sort() == StrainLine.Sort.GROWTH
                ? Telling.of(known.month() == 0 ? labels.now("runway.now")
                        : labels.now("runway.month", figures.number(known.month(), 0))).on(line.footing())
                : Telling.of(figures.duration(known.seconds()), line.about(), "autoscaling.scaleTime")).orElse(Telling.of(""));
    }

    private Telling putOff(StrainLine line, Figures figures) {
        return line.sort() != StrainLine.Sort.GROWTH ? Telling.of("")
                : line.postponed().map(more -> Telling.of("+" + figures.number(more.instances(), 0)).on(line.footing()).remarking(each(more, figures)))
                .orElseGet(() -> Telling.of(labels.now("unhelped")).on(line.footing()));
    }

    private String each(Postponement put, Figures figures) {
        var all = put.more().entrySet().stream().map(each -> labels.now("put-off.each", figures.number(each.getValue(), 0),
                session.document().topology().label(each.getKey()))).collect(Collectors.joining(", "));
        return put.cheapest() ? all : labels.now("put-off.perhaps-cheaper", all);
    }

    private static Telling price(Postponement more, Figures figures) {
        return more.euroAMonth().isEmpty() ? Telling.of("–", more.more().keySet().iterator().next(), Props.COST.id())
                : Telling.of(figures.number(more.euroAMonth().getAsDouble(), 2), more.more().keySet().iterator().next(), Props.COST.id());
    }

    void whenAsked(Consumer<String> action) {
        table.whenAsked(action);
    }

    private void show() {
        nothing.setText(inquiry.state().known().isPresent() ? labels.now("strain.none") : "");
        lines.set(inquiry.state() instanceof Inquiry.State.Answered<Strain>(var about, var strain) ? StrainLine.of(strain, about)
                : Map.of());
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
