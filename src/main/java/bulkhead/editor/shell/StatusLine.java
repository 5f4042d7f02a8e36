package bulkhead.editor.shell;

import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.look.Depiction;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * One line at the bottom: what is selected, what was refused or failed, whether analysis is at work, zoom, whether everything is
 * saved.
 */
final class StatusLine extends HBox {
    StatusLine(Session session, DiagramView diagram, Filing filing, Labels labels) {
        setId("status");
        getStyleClass().add("status-line");
        var selection = label("status-selection");
        selection.textProperty().bind(Bindings.createStringBinding(() -> selection(session, labels), session.selectionProperty(),
                session.documentProperty(),
                labels.localeValue()));
        var notice = label("status-notice");
        notice.textProperty().bind(Bindings.createStringBinding(() -> session.noticeProperty().get()
                .map(sentence -> sentence.in(labels.locale())).orElse(""),
                session.noticeProperty(), labels.localeValue()));
        notice.getStyleClass().add("notice");
        notice.setMinWidth(0);
        setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        var working = label("status-judging");
        working.textProperty().bind(labels.text("status.judging"));
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(12, 12);
        working.setGraphic(wheel);
        working.visibleProperty().bind(session.judgingProperty());
        working.managedProperty().bind(session.judgingProperty());
        var zoom = label("status-zoom");
        zoom.textProperty().bind(Bindings.createStringBinding(() -> labels.now("status.zoom", diagram.camera().scale()),
                diagram.cameraProperty(),
                labels.localeValue()));
        var saved = label("status-saved");
        saved.textProperty().bind(Bindings.createStringBinding(() -> saved(session, filing, labels), session.unsavedProperty(),
                filing.fileProperty(),
                labels.localeValue()));
        getChildren().addAll(selection, notice, working, zoom, saved);
    }

    private static Label label(String id) {
        var label = new Label();
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String selection(Session session, Labels labels) {
        int count = session.selection().ids().size();
        return session.selection().sole().map(id -> Depiction.label(id, session.document().topology())).orElseGet(() -> count == 0
                ? labels.now("status.all", session.document().topology().components().size(), session.document().topology()
                        .places().size())
                : labels.now("status.selected", count));
    }

    private static String saved(Session session, Filing filing, Labels labels) {
        return labels.now(session.unsaved() ? "status.unsaved" : filing.fileProperty().get().isEmpty() ? "status.new"
                : "status.saved");
    }
}
