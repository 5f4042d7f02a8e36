package bulkhead.editor.shell;

import bulkhead.editor.inspector.InspectorPane;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.StackPane;

/** Puts palette, outline, diagram, inspector, findings and status line where they belong, and remembers how the window is divided. */
final class ShellController {
    private static final String ROWS = "dividers.rows";
    private static final String COLUMNS = "dividers.columns";
    private static final double LEFT = 260;
    private static final double INSPECTOR = 340;
    private static final double FINDINGS = 240;

    private final Desk desk;
    private final InspectorPane inspector;
    private final Settings settings;
    @FXML
    private ToolBar tools;
    @FXML
    private SplitPane rows;
    @FXML
    private SplitPane columns;
    @FXML
    private TabPane left;
    @FXML
    private Tab palettePlace;
    @FXML
    private Tab outlinePlace;
    @FXML
    private StackPane canvasPlace;
    @FXML
    private StackPane inspectorPlace;
    @FXML
    private StackPane findingsPlace;
    @FXML
    private StackPane statusPlace;

    ShellController(Desk desk, InspectorPane inspector, Settings settings) {
        this.desk = desk;
        this.inspector = inspector;
        this.settings = settings;
    }

    @FXML
    private void initialize() {
        palettePlace.setContent(desk.palette());
        outlinePlace.setContent(desk.outline());
        canvasPlace.getChildren().setAll(desk.diagram(), new EmptyHint(desk.session(), desk.appearance().labels()));
        DiagramMenu.attach(desk);
        findingsPlace.getChildren().setAll(desk.findings());
        statusPlace.getChildren().setAll(new StatusLine(desk.session(), desk.diagram(), desk.filing(), desk.appearance().labels()));
        inspectorPlace.getChildren().setAll(inspector);
        desk.palette().whenSearched(() -> left.getSelectionModel().select(palettePlace));
    }

    /** In the order in which the keyboard goes round. */
    List<Node> regions() {
        return List.of(desk.diagram(), inspectorPlace, findingsPlace, left, tools);
    }

    /** Once the window has its size: as it was left, at first as much as a pane needs for each side. */
    void divide() {
        restore(rows, ROWS, 1 - FINDINGS / rows.getHeight());
        double width = columns.getWidth();
        restore(columns, COLUMNS, LEFT / width, 1 - INSPECTOR / width);
    }

    private void restore(SplitPane pane, String key, double... first) {
        var left = settings.numbers(key);
        pane.setDividerPositions(left.size() == first.length ? left.stream().mapToDouble(Double::doubleValue).toArray() : first);
    }

    void remember() {
        settings.putNumbers(ROWS, rows.getDividerPositions());
        settings.putNumbers(COLUMNS, columns.getDividerPositions());
    }
}
