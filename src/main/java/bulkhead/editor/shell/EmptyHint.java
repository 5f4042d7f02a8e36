package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What to do with an empty document, shown where its diagram will be. */
final class EmptyHint extends VBox {
    EmptyHint(Session session, Labels labels) {
        setId("empty-hint");
        setMouseTransparent(true);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-hint");
        var title = new Label("empty.title");
        title.getStyleClass().add("empty-title");
        getChildren().addAll(title, new Label("empty.palette"), new Label("empty.open"));
        visibleProperty().bind(session.shownProperty().map(document -> document.topology().elements().findAny().isEmpty()));
        labels.follow(this);
    }
}
