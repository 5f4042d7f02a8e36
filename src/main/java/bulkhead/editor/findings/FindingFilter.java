package bulkhead.editor.findings;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Session;
import bulkhead.rules.Sentences;
import bulkhead.rules.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Which findings are listed: by words, by severity with their number, and whether those people live with are shown too. */
final class FindingFilter extends HBox {
    private final Session session;
    private final Labels labels;
    private final TextField words = new TextField("");
    private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
    private final ToggleButton suppressed = new ToggleButton();
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());

    FindingFilter(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
        getStyleClass().add("findings-bar");
        for (var severity : Severity.values()) {
            getChildren().add(toggle(severity));
        }
        suppressed.setId("show-suppressed");
        suppressed.setMinWidth(Region.USE_PREF_SIZE);
        suppressed.visibleProperty().bind(session.judgementProperty().map(Optional::isPresent));
        suppressed.textProperty().bind(Bindings.createStringBinding(() ->
                labels.now("findings.suppressed", judgement().map(Judgement::suppressed)
                .map(List::size).orElse(0)), session.judgementProperty(), labels.localeValue()));
        words.setId("findings-filter");
        words.setPromptText("findings.filter");
        words.setAccessibleText("findings.filter");
        words.setPrefWidth(240);
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(suppressed, gap, words);
        InvalidationListener refilter = _ -> rows.set(chosen());
        session.judgementProperty().addListener(refilter);
        labels.localeValue().addListener(refilter);
        words.textProperty().addListener(refilter);
        suppressed.selectedProperty().addListener(refilter);
        severities.values().forEach(button -> button.selectedProperty().addListener(refilter));
        rows.set(chosen());
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    private ToggleButton toggle(Severity severity) {
        var button = new ToggleButton();
        button.setId("show-" + severity.name().toLowerCase(Locale.ROOT));
        button.setSelected(true);
        button.setGraphic(new SeverityMark(severity));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.visibleProperty().bind(session.judgementProperty().map(Optional::isPresent));
        button.textProperty().bind(Bindings.createStringBinding(() ->
                labels.now("findings.count." + severity.name().toLowerCase(Locale.ROOT), count(severity)),
                session.judgementProperty(), labels.localeValue()));
        severities.put(severity, button);
        return button;
    }

    private long count(Severity severity) {
        return judgement().map(judgement -> judgement.findings().stream().filter(finding -> finding.severity() == severity)
                .count()).orElse(0L);
    }

    private Optional<Judgement> judgement() {
        return session.judgementProperty().get();
    }

    private List<Row> chosen() {
        var topology = judgement().map(judgement -> judgement.document().topology())
                .orElseGet(() -> session.document().topology());
        var sentences = new Sentences(topology, labels.locale());
        var query = words.getText().strip();
        return judgement().map(Row::of).orElse(List.of()).stream()
                .filter(row -> severities.get(row.finding().severity()).isSelected())
                .filter(row -> row.suppression().isEmpty() || suppressed.isSelected())
                .filter(row -> query.isEmpty() || row.matches(query, sentences, topology)).toList();
    }
}
