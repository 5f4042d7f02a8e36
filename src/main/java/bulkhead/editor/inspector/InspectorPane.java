package bulkhead.editor.inspector;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Wording;
import bulkhead.editor.session.Session;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Texts;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** All facts of what is selected, to read and to change. Follows the session; each change is one undo step. */
public final class InspectorPane extends BorderPane {
    private final Session session;
    private final Catalog catalog;
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.ENGLISH);
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Form form = new Form();
    private final ScrollPane scroll = new ScrollPane(form);
    private Rows rows;

    public InspectorPane(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
        setId("inspector");
        getStyleClass().add("inspector");
        getStylesheets().add(InspectorPane.class.getResource("inspector.css").toExternalForm());
        title.getStyleClass().add("inspector-title");
        subtitle.getStyleClass().add("inspector-subtitle");
        var header = new VBox(2, title, subtitle);
        header.setPadding(new Insets(12, 12, 8, 12));
        form.setPadding(new Insets(4, 12, 16, 12));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(header);
        setCenter(scroll);
        follow();
    }

    private void follow() {
        InvalidationListener refresh = _ -> refresh();
        session.documentProperty().addListener(refresh);
        session.judgementProperty().addListener(refresh);
        session.selectionProperty().addListener(_ -> {
            scroll.setVvalue(0);
            refresh();
        });
        locale.addListener(_ -> translate());
        translate();
    }

    /** Follows the language of the window. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    private void translate() {
        rows = new Rows(session::commit, session::say, Texts.beside(InspectorPane.class, locale.get()));
        setAccessibleText(rows.texts().text("inspector"));
        refresh();
    }

    private void refresh() {
        var topology = session.document().topology();
        var selected = session.selection().ids().stream().flatMap(id -> topology.element(id).stream()).toList();
        switch (selected.size()) {
            case 0 -> head(rows.texts().text("document"), rows.texts().text("document.hint"));
            case 1 -> head(selected.getFirst().label(), sort(selected.getFirst()) + " · " + selected.getFirst().id());
            default -> head(rows.texts().text("several", selected.size()), rows.texts().text("several.hint"));
        }
        form.show(Fields.of(session.document(), catalog, session.selection().ids(), session.judgementProperty().get(),
                locale.get()), rows);
    }

    private void head(String first, String second) {
        title.setText(first);
        subtitle.setText(second);
    }

    private String sort(Element element) {
        var wording = Wording.in(locale.get());
        return element instanceof Component component ? wording.kindName(component.kind()) : wording.sort(element);
    }
}
