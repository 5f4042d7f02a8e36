package bulkhead.editor.findings;

import bulkhead.edit.Suppress;
import bulkhead.edit.Unsuppress;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.model.Suppression;
import bulkhead.model.Topology;
import bulkhead.rules.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Of one finding: what, why it matters, the numbers used with their sources, what to do, and the way to live with it. */
final class FindingDetail extends ScrollPane {
    private final Session session;
    private final Labels labels;
    private final VBox content = new VBox();
    private final FixList fixes;
    private Optional<Row> shown = Optional.empty();

    FindingDetail(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
        this.fixes = new FixList(session, labels);
        setId("finding-detail");
        setFitToWidth(true);
        setMinWidth(240);
        setContent(content);
        content.getStyleClass().add("finding-detail");
        labels.localeValue().addListener((_, _, _) -> fill());
        fill();
    }

    void show(Optional<Row> row) {
        shown = row;
        fill();
        setVvalue(0);
    }

    FixList fixes() {
        return fixes;
    }

    private void fill() {
        fixes.show(shown.filter(row -> row.suppression().isEmpty()).map(Row::finding));
        content.getChildren().setAll(shown.map(this::nodes).orElseGet(() -> List.of(text("detail.choose", "hint"))));
    }

    private List<Node> nodes(Row row) {
        var finding = row.finding();
        var topology = session.judgementProperty().get().map(judgement -> judgement.document().topology())
                .orElseGet(() -> session.document().topology());
        var sentences = new Sentences(topology, labels.locale());
        var nodes = new ArrayList<Node>();
        nodes.add(labelled(sentences.title(finding.rule()), "detail-title"));
        nodes.add(labelled(finding.rule() + "  ·  " + row.path(topology), "hint"));
        nodes.add(labelled(sentences.what(finding), "detail-text"));
        part(nodes, "detail.why", List.of(sentences.why(finding)));
        part(nodes, "detail.numbers", finding.figures().stream().map(sentences::figure).toList());
        part(nodes, "detail.advice", List.of(sentences.advice(finding)));
        nodes.add(fixes);
        row.suppression().ifPresentOrElse(suppression -> {
            part(nodes, "detail.suppressed", List.of(suppression.reason(), signed(suppression)));
            nodes.add(button("unsuppress", () -> session.commit(new Unsuppress(suppression))));
        }, () -> nodes.add(button("suppress", () -> suppress(row, topology))));
        return nodes;
    }

    private String signed(Suppression suppression) {
        return suppression.until().map(day -> labels.now("detail.signed-until", suppression.author(),
                Dates.of(day, labels.locale())))
                .orElseGet(() -> labels.now("detail.signed", suppression.author()));
    }

    private void suppress(Row row, Topology topology) {
        new SuppressDialog(row.finding(), topology, labels, getScene()).showAndWait()
                .ifPresent(suppression -> session.commit(new Suppress(suppression)));
    }

    private void part(List<Node> nodes, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            nodes.add(text(heading, "detail-heading"));
            sentences.forEach(sentence -> nodes.add(labelled(sentence, "detail-text")));
        }
    }

    private Label text(String key, String styleClass) {
        return labelled(labels.now(key), styleClass);
    }

    private static Label labelled(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node button(String id, Runnable action) {
        var button = new Button(labels.now("detail." + id));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        var line = new HBox(button);
        line.getStyleClass().add("detail-buttons");
        return line;
    }
}
