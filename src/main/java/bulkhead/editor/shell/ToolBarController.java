package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the tool bar does. */
final class ToolBarController {
    private final Desk desk;
    private final Labels labels;
    @FXML
    private Button undo;
    @FXML
    private Button redo;
    @FXML
    private ToggleButton select;
    @FXML
    private ToggleButton connect;
    @FXML
    private ToggleButton pan;
    @FXML
    private Button zoom;
    @FXML
    private FontIcon themeIcon;
    @FXML
    private Button language;

    ToolBarController(Desk desk) {
        this.desk = desk;
        this.labels = desk.appearance().labels();
    }

    @FXML
    private void initialize() {
        undo.disableProperty().bind(desk.session().historyProperty().map(history -> history.past().isEmpty()));
        redo.disableProperty().bind(desk.session().historyProperty().map(history -> history.future().isEmpty()));
        desk.diagram().toolProperty().subscribe(tool -> {
            select.setSelected(tool.id().equals("select"));
            connect.setSelected(tool.id().equals("connect"));
            pan.setSelected(tool.id().equals("pan"));
        });
        zoom.textProperty().bind(desk.diagram().cameraProperty().flatMap(camera -> labels.text("status.zoom", camera.scale())));
        desk.appearance().lookProperty().subscribe(look -> themeIcon.setIconLiteral(look == Look.LIGHT ? "fth-moon" : "fth-sun"));
        language.textProperty().bind(desk.appearance().languageProperty().map(now -> now == Language.GERMAN ? "EN" : "DE"));
    }

    @FXML
    private void undo() {
        desk.session().undo();
    }

    @FXML
    private void redo() {
        desk.session().redo();
    }

    @FXML
    private void add() {
        desk.palette().search();
    }

    @FXML
    private void select() {
        desk.diagram().select();
    }

    @FXML
    private void connect() {
        desk.diagram().connect();
        desk.diagram().requestFocus();
    }

    @FXML
    private void pan() {
        desk.diagram().pan();
    }

    @FXML
    private void tidy() {
        desk.diagram().tidy();
    }

    @FXML
    private void zoomIn() {
        desk.diagram().zoomIn();
    }

    @FXML
    private void zoomOut() {
        desk.diagram().zoomOut();
    }

    @FXML
    private void actualSize() {
        desk.diagram().actualSize();
    }

    @FXML
    private void fit() {
        desk.diagram().fit();
    }

    @FXML
    private void export() {
        desk.outputs().export();
    }

    @FXML
    private void switchTheme() {
        var look = desk.appearance().lookProperty();
        look.set(look.get() == Look.LIGHT ? Look.DARK : Look.LIGHT);
    }

    @FXML
    private void switchLanguage() {
        var language = desk.appearance().languageProperty();
        language.set(language.get() == Language.GERMAN ? Language.ENGLISH : Language.GERMAN);
    }
}
