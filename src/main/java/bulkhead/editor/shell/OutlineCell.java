package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Fate;
import bulkhead.editor.look.Depiction;
import bulkhead.editor.look.Destinies;
import bulkhead.editor.look.Glyph;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.model.Element;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;

/** One line of the outline: icon and name, or the field in which the name is typed. */
final class OutlineCell extends TreeCell<OutlineLine> {
    private static final double ICON = 16;

    private final Session session;
    private final Catalog catalog;
    private final Function<Id, Optional<Fate>> fates;
    private final Labels labels;
    private final BiConsumer<Element, String> rename;

    OutlineCell(Session session, Function<Id, Optional<Fate>> fates, Catalog catalog, Labels labels, BiConsumer<Element, String> rename) {
        this.session = session;
        this.fates = fates;
        this.catalog = catalog;
        this.labels = labels;
        this.rename = rename;
    }

    @Override
    protected void updateItem(OutlineLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove("heading");
        if (empty || line == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        switch (line) {
            case OutlineLine.Of(var element) -> {
                setText(fates.apply(element.id()).map(fate -> Destinies.sign(fate) + " ").orElse("")
                        + Depiction.label(element, session.document().topology()));
                setGraphic(Glyph.of(Depiction.icon(element, catalog), ICON));
            }
            case OutlineLine.Heading(var key, var count) -> {
                setText(labels.now(key, count));
                setGraphic(null);
                getStyleClass().add("heading");
            }
        }
    }

    @Override
    public void startEdit() {
        if (getItem() instanceof OutlineLine.Of(var element)) {
            super.startEdit();
            var field = new TextField(element.name());
            field.setId("outline-name");
            field.setOnAction(_ -> take(element, field.getText()));
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    cancelEdit();
                    event.consume();
                }
            });
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused && isEditing()) {
                    take(element, field.getText());
                }
            });
            setText(null);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void take(Element element, String name) {
        cancelEdit();
        rename.accept(element, name.strip());
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
        getTreeView().requestFocus();
    }
}
