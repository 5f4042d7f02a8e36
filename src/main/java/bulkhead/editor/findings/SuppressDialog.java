package bulkhead.editor.findings;

import bulkhead.editor.look.Depiction;
import bulkhead.editor.look.Labels;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Suppression;
import bulkhead.model.Topology;
import bulkhead.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/**
 * Asks for what a decision to live with a finding needs: how far it reaches, why, who decided, and until when if not for good.
 */
final class SuppressDialog extends Dialog<Suppression> {
    private final Finding finding;
    private final Topology topology;
    private final Labels labels;
    private final ComboBox<Optional<Id>> scope = new ComboBox<>();
    private final TextField reason = new TextField();
    private final TextField author = new TextField(System.getProperty("user.name", ""));
    private final DatePicker until = new DatePicker();

    SuppressDialog(Finding finding, Topology topology, Labels labels, Scene over) {
        this.finding = finding;
        this.topology = topology;
        this.labels = labels;
        initOwner(over.getWindow());
        setTitle(labels.now("suppress.title"));
        setHeaderText(labels.now("suppress.header", finding.rule()));
        getDialogPane().getStylesheets().addAll(over.getStylesheets());
        getDialogPane().getStyleClass()
                .addAll(over.getRoot().getStyleClass().stream().filter(name -> name.equals("light") || name.equals("dark"))
                .toList());
        getDialogPane().setContent(form());
        var ok = new ButtonType(labels.now("suppress.do"), ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(ok, new ButtonType(labels.now("suppress.cancel"), ButtonData.CANCEL_CLOSE));
        var missing = Bindings.createBooleanBinding(() -> reason.getText().isBlank() || author.getText().isBlank(),
                reason.textProperty(),
                author.textProperty());
        getDialogPane().lookupButton(ok).disableProperty().bind(missing);
        setResultConverter(button -> button == ok ? suppression() : null);
        setOnShown(_ -> reason.requestFocus());
    }

    private GridPane form() {
        scope.setId("suppress-scope");
        scope.getItems().setAll(scopes());
        scope.getSelectionModel().selectFirst();
        scope.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Id> chosen) {
                return named(chosen);
            }

            @Override
            public Optional<Id> fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        scope.setMaxWidth(Double.MAX_VALUE);
        reason.setId("suppress-reason");
        reason.setPrefColumnCount(36);
        author.setId("suppress-author");
        until.setId("suppress-until");
        until.setMaxWidth(Double.MAX_VALUE);
        var form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, label("suppress.scope"), scope);
        form.addRow(1, label("suppress.reason"), reason);
        form.addRow(2, label("suppress.author"), author);
        form.addRow(3, label("suppress.until"), until);
        return form;
    }

    private Label label(String key) {
        var label = new Label(labels.now(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** The guilty element, each place around it, the whole document. */
    private List<Optional<Id>> scopes() {
        var scopes = new ArrayList<Optional<Id>>();
        finding.elements().stream().findFirst().flatMap(topology::element).ifPresent(element -> {
            scopes.add(Optional.of(element.id()));
            Places.around(element, topology).forEach(place -> scopes.add(Optional.of(place)));
        });
        scopes.add(Optional.empty());
        return scopes;
    }

    private String named(Optional<Id> chosen) {
        return chosen == null ? "" : chosen.map(id -> topology.places().containsKey(id)
                ? labels.now("suppress.below", topology.label(id))
                : Depiction.label(id, topology)).orElseGet(() -> labels.now("suppress.everywhere"));
    }

    private Suppression suppression() {
        return new Suppression(finding.rule(), scope.getValue(), reason.getText().strip(), author.getText().strip(),
                Optional.ofNullable(until.getValue()),
                Extras.NONE);
    }
}
