package bulkhead.editor.shell;

import bulkhead.editor.capacity.OutlookNotice;
import bulkhead.editor.inspector.InspectorPane;
import bulkhead.editor.whatif.WhatIfBar;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Puts palette, outline, diagram, inspector, findings and status line where they belong, and remembers how the window is divided.
 */
final class ShellController {
    private static final String ROWS = "dividers.rows";
    private static final String COLUMNS = "dividers.columns";
    private static final double LEFT = 260;
    private static final double INSPECTOR = 340;
    private static final double FINDINGS = 280;
    /** Of a low window, so that the diagram has the better part of it. */
    private static final double FINDINGS_SHARE = 0.36;

    private final Desk desk;
    private final InspectorPane inspector;
    private final OutlookNotice notice;
    private final WhatIfBar whatIf;
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
    private TabPane bottom;
    @FXML
    private Tab findingsPlace;
    @FXML
    private Tab flowsPlace;
    @FXML
    private Tab costPlace;
    @FXML
    private Tab capacityPlace;
    @FXML
    private Tab assumptionsPlace;
    @FXML
    private Tab configPlace;
    @FXML
    private StackPane statusPlace;

    ShellController(Desk desk, InspectorPane inspector, OutlookNotice notice, WhatIfBar whatIf, Settings settings) {
        this.desk = desk;
        this.inspector = inspector;
        this.notice = notice;
        this.whatIf = whatIf;
        this.settings = settings;
    }

    @FXML
    private void initialize() {
        palettePlace.setContent(desk.palette());
        outlinePlace.setContent(desk.outline());
        canvasPlace.getChildren().setAll(desk.diagram(), new EmptyHint(desk.session(), desk.appearance().labels()),
                notice, whatIf);
        StackPane.setAlignment(notice, Pos.TOP_LEFT);
        StackPane.setAlignment(whatIf, Pos.BOTTOM_LEFT);
        desk.diagram().coveredProperty().bind(Bindings.when(whatIf.visibleProperty()).then(whatIf.heightProperty()).otherwise(0.0));
        StackPane.setMargin(notice, new Insets(8));
        DiagramMenu.attach(desk);
        findingsPlace.setContent(desk.findings());
        flowsPlace.setContent(desk.flows());
        desk.flows().whenAdding(() -> {
            desk.diagram().actions().addFlow();
            inspector.showFact("demand.average");
        });
        desk.flows().whenAsked(inspector::showFact);
        costPlace.setContent(desk.cost());
        desk.cost().lookedAt(costPlace.selectedProperty());
        desk.cost().whenAsked(inspector::showFact);
        desk.cost().whenComparing(desk.comparing()::choose);
        desk.comparing().whenChosen(() -> bottom.getSelectionModel().select(costPlace));
        capacityPlace.setContent(desk.capacity());
        desk.capacity().lookedAt(capacityPlace.selectedProperty());
        desk.capacity().whenAsked(inspector::showFact);
        assumptionsPlace.setContent(desk.assumptions());
        desk.assumptions().whenAsked(inspector::showFact);
        configPlace.setContent(desk.config());
        desk.config().lookedAt(configPlace.selectedProperty());
        desk.findings().whenStepped(() -> bottom.getSelectionModel().select(findingsPlace));
        statusPlace.getChildren().setAll(new StatusLine(desk.session(), desk.diagram(), desk.filing(), desk.appearance()
                .labels()));
        inspectorPlace.getChildren().setAll(inspector);
        desk.palette().whenSearched(() -> left.getSelectionModel().select(palettePlace));
    }

    /** In the order in which the keyboard goes round. */
    List<Node> regions() {
        return List.of(desk.diagram(), inspectorPlace, bottom, left, tools);
    }

    /**
     * As it was left, at first as much as a pane needs for each side; again for each size the desktop gives the window until
     * someone uses it.
     */
    void divide() {
        divide(rows, rows.heightProperty(), ROWS, height -> new double[] {1 - Math.min(FINDINGS_SHARE, FINDINGS / height)});
        divide(columns, columns.widthProperty(), COLUMNS, width -> new double[] {LEFT / width, 1 - INSPECTOR / width});
    }

    private void divide(SplitPane pane, ReadOnlyDoubleProperty length, String key, DoubleFunction<double[]> first) {
        var left = settings.numbers(key).stream().mapToDouble(Double::doubleValue).toArray();
        // a divider moved while its pane is being laid out stays where it was
        var following = length.subscribe(size ->
                Platform.runLater(() -> pane.setDividerPositions(left.length == pane.getDividers().size() ? left
                : first.apply(size.doubleValue()))));
        pane.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> following.unsubscribe());
        pane.getScene().addEventFilter(KeyEvent.KEY_PRESSED, _ -> following.unsubscribe());
    }

    void remember() {
        settings.putNumbers(ROWS, rows.getDividerPositions());
        settings.putNumbers(COLUMNS, columns.getDividerPositions());
    }
}
