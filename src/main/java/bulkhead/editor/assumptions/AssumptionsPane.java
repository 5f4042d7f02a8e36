package bulkhead.editor.assumptions;

import bulkhead.editor.look.Columns;
import bulkhead.editor.look.InquiryBar;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Inquiry;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.Subject;
import bulkhead.rules.Inspection;
import bulkhead.rules.Sentences;
import bulkhead.rules.sensitivity.Flip;
import bulkhead.rules.sensitivity.Sensitive;
import bulkhead.rules.sensitivity.Sensitivity;
import bulkhead.rules.sensitivity.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * Which assumption to measure first: the one whose nearest other value changes a verdict. Worked out when asked for, since it tries
 * every assumption; choosing one selects its elements, and the inspector shows the number.
 */
public final class AssumptionsPane extends BorderPane implements AutoCloseable {
    private static final double DETAIL = 320;
    /** Facts whose field the inspector calls otherwise. */
    private static final Map<String, String> FIELDS = Map.of("average", "demand.average", "peak", "demand.peak", "growth", "demand.growth",
            "scaleTime", "autoscaling.scaleTime", "detection", "redundancy.detection", "promotion", "redundancy.promotion");

    private final Session session;
    private final Labels labels;
    private final Inquiry<Sensitivity> inquiry = new Inquiry<>("assumptions", AssumptionsPane::answer, Platform::runLater);
    private final TableView<Sensitive> table = new TableView<>();
    private final Columns<Sensitive> columns = new Columns<>(table);
    private final Label summary = new Label();
    private final VBox detail = new VBox();
    private boolean filling;
    private Consumer<String> asked = _ -> { };

    public AssumptionsPane(Session session, ObservableValue<Locale> locale) {
        this.session = session;
        this.labels = new Labels(AssumptionsPane.class, locale);
        table.setId("assumptions-table");
        table.getStyleClass().add("figures");
        table.accessibleTextProperty().bind(labels.text("title"));
        table.setPlaceholder(new Label());
        columns.add(column("elements", (wording, sensitive) -> wording.owners(sensitive.assumption())), 190);
        columns.add(column("fact", (wording, sensitive) -> wording.fact(sensitive.assumption())), 110);
        columns.addFigures(column("value", (wording, sensitive) -> wording.amount(sensitive.assumption().value())), 140);
        columns.add(column("flips", (wording, sensitive) -> wording.at(sensitive.assumption(), sensitive.nearest())), 220);
        columns.add(column("verdict", (wording, sensitive) -> first(wording, wording.changes(sensitive.nearest()))), 280);
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        summary.setId("assumptions-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        setTop(bar());
        setCenter(table);
        setRight(scrolled());
        inquiry.stateProperty().subscribe(this::fill);
        labels.localeValue().addListener((_, _, _) -> {
            table.refresh();
            describe();
        });
    }

    private static Sensitivity answer(Judgement judgement) {
        return Sensitivity.of(new Inspection(judgement.document(), judgement.report()));
    }

    private InquiryBar<Sensitivity> bar() {
        var bar = new InquiryBar<>("assumptions", labels, session, Subject.stated(session), inquiry);
        bar.getStyleClass().add("inquiry-bar");
        return bar;
    }

    private ScrollPane scrolled() {
        detail.getStyleClass().add("remarks");
        var scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(DETAIL);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private TableColumn<Sensitive, String> column(String key, BiFunction<Wording, Sensitive, String> words) {
        var column = new TableColumn<Sensitive, String>();
        column.textProperty().bind(labels.text("column." + key));
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(wording().map(wording -> words.apply(wording, features.getValue()))
                .orElse("")));
        return column;
    }

    private static String first(Wording wording, List<String> changes) {
        return changes.size() == 1 ? changes.getFirst() : changes.getFirst() + " " + wording.more(changes.size() - 1);
    }

    /** In the words of what was asked about. */
    private Optional<Wording> wording() {
        return inquiry.state() instanceof Inquiry.State.Answered<Sensitivity>(var about, var _)
                ? Optional.of(new Wording(new Sentences(about.document().topology(), labels.locale()), labels.locale())) : Optional.empty();
    }

    /** Is handed the fact that is assumed, once its elements are selected. */
    public void whenAsked(Consumer<String> action) {
        asked = action;
    }

    private void fill() {
        filling = true;
        table.getItems().setAll(inquiry.state().known().map(Sensitivity::sensitive).orElse(List.of()));
        table.getSelectionModel().clearSelection();
        filling = false;
        describe();
    }

    private void choose(Sensitive chosen) {
        if (chosen != null && !filling) {
            session.select(chosen.assumption().elements());
            asked.accept(FIELDS.getOrDefault(chosen.assumption().fact(), chosen.assumption().fact()));
        }
        describe();
    }

    private void describe() {
        detail.getChildren().clear();
        wording().ifPresent(wording -> {
            summary.setText(wording.summary(inquiry.state().known().orElseThrow()));
            detail.getChildren().add(summary);
            Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(chosen -> detail.getChildren().addAll(
                    lines(wording, chosen)));
        });
    }

    private static List<Label> lines(Wording wording, Sensitive chosen) {
        var lines = new ArrayList<Label>();
        lines.add(line(wording.assumption(chosen.assumption()), "detail-title"));
        chosen.flips().forEach(flip -> lines.addAll(lines(wording, chosen, flip)));
        return lines;
    }

    private static List<Label> lines(Wording wording, Sensitive chosen, Flip flip) {
        var lines = new ArrayList<Label>();
        lines.add(line(wording.at(chosen.assumption(), flip), "detail-heading"));
        wording.changes(flip).forEach(change -> lines.add(line(change, "detail-line")));
        return lines;
    }

    private static Label line(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Stops what is being worked out. */
    @Override
    public void close() {
        inquiry.close();
    }
}
