package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.plan.Plan;
import bulkhead.analysis.plan.Planner;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.InquiryBar;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Forecast;
import bulkhead.editor.session.Inquiry;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Session;
import bulkhead.model.Element;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The cheapest instances to add so that the peak looked at is carried after any single place is lost: worked out when asked for, with how cheap
 * a plan could be at best and what no instances mend; applied as one undo step.
 */
final class PlanPage extends BorderPane implements AutoCloseable {
    private static final double REMARKS = 460;

    private final Session session;
    private final Forecast forecast;
    private final Labels labels;
    private final Inquiry<Plan> inquiry = new Inquiry<>("plan", judgement -> Planner.of(judgement.report().deployment()), Platform::runLater);
    private final ObjectProperty<Map<Heading, PlanLine>> lines = new SimpleObjectProperty<>(Map.of());
    private final FigureTable<PlanLine> table;
    private final VBox remarks = new VBox();
    private final Button apply = new Button("", new FontIcon("fth-tool"));

    PlanPage(Session session, Forecast forecast, Labels labels) {
        this.session = session;
        this.forecast = forecast;
        this.labels = labels;
        this.table = table(session, labels);
        apply.setId("plan-apply");
        apply.textProperty().bind(labels.text("plan.apply"));
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(_ -> apply());
        var bar = new InquiryBar<>("plan", labels, session, forecast, inquiry);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var top = new HBox(8, bar, apply);
        top.getStyleClass().add("inquiry-bar");
        setTop(top);
        setCenter(table);
        setRight(scrolled(remarks));
        inquiry.stateProperty().subscribe(this::show);
        session.documentProperty().subscribe(this::show);
        forecast.judged().subscribe(this::show);
        labels.localeValue().subscribe(this::show);
    }

    private FigureTable<PlanLine> table(Session session, Labels labels) {
        var made = new FigureTable<>("capacity-plan", session, labels, lines);
        made.column("component", 240, (line, _) -> Telling.of(line.name().orElseGet(() -> labels.now("plan.total"))));
        made.figures("more", 100, (line, figures) -> because(Telling.of("+" + figures.number(line.more(), 0)), line, "instances").on(line.need()));
        made.figures("then", 100, (line, figures) -> because(Telling.of(line.then().map(count -> figures.number(count, 0)).orElse("")), line,
                "instances"));
        made.figures("price", 160, (line, figures) -> because(Telling.of(line.euroAMonth().isEmpty() ? "–"
                : figures.number(line.euroAMonth().getAsDouble(), 2)), line, Props.COST.id()).on(line.price()));
        made.setPlaceholder(new Label());
        return made;
    }

    private static Telling because(Telling telling, PlanLine line, String fact) {
        return line.id().map(id -> telling.because(id, fact)).orElse(telling);
    }

    private static ScrollPane scrolled(VBox content) {
        content.getStyleClass().add("remarks");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(REMARKS);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** Works out the plan unless that was done, or is being done. */
    void open() {
        if (inquiry.state() instanceof Inquiry.State.Open<Plan>) {
            forecast.judged().getValue().ifPresent(inquiry::ask);
        }
    }

    void whenAsked(Consumer<String> action) {
        table.whenAsked(action);
    }

    private void show() {
        if (inquiry.state() instanceof Inquiry.State.Answered<Plan>(var about, var plan)) {
            lines.set(PlanLine.of(plan, about));
            remarks.getChildren().setAll(remarks(plan, about).stream().map(PlanPage::sentence).toList());
            apply.setDisable(plan.more().isEmpty() || !forecast.holds(about));
        } else {
            lines.set(Map.of());
            remarks.getChildren().clear();
            apply.setDisable(true);
        }
    }

    private List<String> remarks(Plan plan, Judgement about) {
        var all = new ArrayList<String>();
        all.add(demand(about.outlook()));
        all.add(plan.more().isEmpty() ? labels.now(plan.unmended().isEmpty() && plan.lost().isEmpty() && plan.leftOut().isEmpty() ? "plan.nothing" : "plan.none") : bound(plan));
        plan.unmended().forEach(id -> all.add(labels.now("plan.unmended", label(id, about))));
        plan.leftOut().forEach(flow -> all.add(labels.now("plan.left-out", label(flow, about))));
        plan.lost().forEach((place, flows) -> all.add(labels.now("plan.lost", label(place, about), labels(flows, about))));
        return all;
    }

    /** Whose demand the plan is for. */
    private String demand(Outlook outlook) {
        return outlook.equals(Outlook.PEAK) ? labels.now("plan.stated")
                : labels.now("plan.elsewhere", OutlookBar.times(outlook.factor(), labels), outlook.month());
    }

    private String bound(Plan plan) {
        if (plan.isCheapest()) {
            return labels.now("plan.cheapest");
        }
        var least = plan.least();
        if (least.isEmpty()) {
            return labels.now("plan.no-bound");
        }
        var figures = new Figures(labels.locale());
        return labels.now(plan.effort().euroAMonth().isPresent() ? "plan.least.euro" : "plan.least.instances",
                figures.number(least.getAsDouble(), 0));
    }

    private static String label(Id id, Judgement about) {
        return about.document().topology().label(id);
    }

    private static String labels(Collection<Id> ids, Judgement about) {
        return ids.stream().map(id -> label(id, about)).collect(Collectors.joining(", "));
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void apply() {
        inquiry.state().known().ifPresent(plan -> {
            var now = session.document().topology();
            var planned = plan.applied(now);
            session.commit(new Change("plan", plan.more().keySet().stream().map(planned.components()::get).map(Element.class::cast).toList()));
        });
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
