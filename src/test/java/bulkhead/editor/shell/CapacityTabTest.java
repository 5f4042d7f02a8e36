package bulkhead.editor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.edit.Change;
import bulkhead.editor.look.Heading;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import bulkhead.rules.sensitivity.Sensitive;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CapacityTabTest {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

    private EditorWindow window;

    @Start
    void start(Stage stage) {
        window = OnScreen.open(stage, new Answers());
    }

    @Stop
    void stop() {
        window.session().close();
    }

    @Test
    void choosingALineSelectsTheComponentAndTheOtherWayRound(FxRobot robot) throws Exception {
        look(robot);
        var components = robot.lookup("#capacity-components").queryAs(TableView.class);
        assertEquals(List.of(Heading.of(Id.of("app")), Heading.of(Id.of("lb"))), components.getItems(), "the busiest first");
        robot.interact(() -> components.getSelectionModel().selectFirst());
        assertEquals(List.of(Id.of("app")), window.session().selection().ids());
        robot.interact(() -> window.session().select(Id.of("lb")));
        assertEquals(1, components.getSelectionModel().getSelectedIndex());
    }

    @Test
    void aLineSaysWhatItsComponentCarriesAndLacks(FxRobot robot) throws Exception {
        look(robot);
        assertEquals(List.of("app × 2", "80.0 /s", "160.0 /s", "200.0 /s", "80 % / 70 %", "1", "50.00", "now", "instance 1 of app", "160 % / 90 %", "1",
                "50.00", "now", "○"), line(robot, "app"));
        assertEquals(List.of("lb", "80.0 /s", "160.0 /s", "1,000.0 /s", "16 % / 70 %", "0", "0.00", "month 16", "–", "16 % / 90 %", "0", "0.00", "month 16", "○"),
                line(robot, "lb"));
    }

    @Test
    void whoDoesAllOfTheWorkOnEachInstanceIsHelpedByNoMoreOfThem(FxRobot robot) throws Exception {
        look(robot, "clients -> lb -> apps=[app, app2]:multi-primary");
        OnScreen.await(() -> !line(robot, "app").contains("working …"));

        assertEquals(List.of("160 % / 70 %", "more don't help", "–", "now", "–", "160 % / 90 %", "more don't help", "–"), line(robot, "app").subList(4, 12));
    }

    @Test
    void whereCallsRunRoundWithoutEndNoFigureIsToldButWhy(FxRobot robot) throws Exception {
        look(robot, "clients -> app -> app2 ?> app; clients -> lb");

        assertEquals(Collections.nCopies(12, "can't be told"), line(robot, "app").subList(1, 13));
        assertEquals("–", line(robot, "app").getLast());
        assertEquals("160.0 /s", line(robot, "lb").get(2));
        var told = OnScreen.ask(() -> cells(robot).stream().filter(cell -> "can't be told".equals(cell.getText())).findFirst().orElseThrow());
        assertTrue(told.getTooltip().getText().contains("Calls run round without end among app, app2"), told.getTooltip().getText());
        robot.clickOn("#show-capacity-flows");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(8, OnScreen.ask(() -> cells(robot).stream().filter(cell -> "can't be told".equals(cell.getText())).count()));
    }

    @Test
    void aFigureLeadsToThePropertyBehindIt(FxRobot robot) throws Exception {
        look(robot);
        robot.clickOn(cell(robot, "200.0 /s"));
        assertEquals(List.of(Id.of("app")), window.session().selection().ids());
        assertTrue(robot.lookup("#field-max-rate").query().getPseudoClassStates().contains(POINTED));
        robot.clickOn(cell(robot, "80 % / 70 %"));
        assertTrue(robot.lookup("#field-normal-target").query().getPseudoClassStates().contains(POINTED));
    }

    @Test
    void everyFigureSaysWhereItIsFrom(FxRobot robot) throws Exception {
        look(robot);
        for (var page : List.of("#show-capacity-components", "#show-capacity-flows", "#show-capacity-workers", "#show-capacity-kept", "#show-capacity-streams", "#show-capacity-strain", "#show-capacity-plan", "#tab-flows", "#tab-cost")) {
            robot.clickOn(page);
            WaitForAsyncUtils.waitForFxEvents();
            var silent = OnScreen.ask(() -> cells(robot).stream().filter(cell -> cell.getStyleClass().contains("figure"))
                    .filter(cell -> cell.getText() != null && !cell.getText().isEmpty() && cell.getTooltip() == null).map(TableCell::getText).toList());
            assertEquals(List.of(), silent, page);
        }
    }

    @Test
    void everyFigureLeadsToANumberItRestsOn(FxRobot robot) throws Exception {
        look(robot);
        explained(robot);
    }

    @Test
    void soDoFiguresOfGroupsPlacesAndAnotherDemandWhileItIsWorkedOut(FxRobot robot) throws Exception {
        look(robot);
        var document = DocumentFiles.read(Path.of("models", "prime-insights" + DocumentFiles.SUFFIX), Catalog.standard());
        robot.interact(() -> window.session().open(document));
        robot.interact(() -> robot.lookup(".split-pane").queryAllAs(SplitPane.class).stream().filter(pane -> pane.getOrientation() == Orientation.VERTICAL)
                .forEach(pane -> pane.setDividerPositions(0.05)));
        OnScreen.await(() -> !window.session().judgingProperty().get() && window.session().judgementProperty().get().isPresent());
        explained(robot);
        robot.clickOn("#tab-capacity");
        robot.interact(() -> robot.lookup("#outlook-load").queryAs(Slider.class).setValue(Math.log10(2)));
        explained(robot);
    }

    private static void explained(FxRobot robot) {
        for (var page : List.of("#tab-capacity", "#show-capacity-components", "#show-capacity-flows", "#show-capacity-workers", "#show-capacity-kept", "#show-capacity-streams", "#show-capacity-strain", "#show-capacity-plan", "#tab-flows",
                "#tab-cost")) {
            robot.clickOn(page);
            WaitForAsyncUtils.waitForFxEvents();
            var dumb = OnScreen.ask(() -> cells(robot).stream().filter(cell -> cell.getStyleClass().contains("figure"))
                    .filter(cell -> cell.getText() != null && !cell.getText().isEmpty() && !cell.getPseudoClassStates().contains(EXPLAINED))
                    .map(cell -> cell.getTableColumn().getId() + ": " + cell.getText()).toList());
            assertEquals(List.of(), dumb, page);
        }
    }

    @Test
    void aSumLeadsToTheLeastReliableNumberInIt(FxRobot robot) throws Exception {
        look(robot);
        robot.clickOn("#tab-cost");
        WaitForAsyncUtils.waitForFxEvents();
        var total = OnScreen.ask(() -> cells(robot).stream().filter(cell -> "cost-table-month".equals(cell.getTableColumn().getId())).findFirst().orElseThrow());
        robot.clickOn(total);
        assertEquals(List.of(Id.of("app")), window.session().selection().ids());
        assertTrue(robot.lookup("#field-cost").query().getPseudoClassStates().contains(POINTED));
    }

    @Test
    void aFigureSaysHowFarItCanBeReliedOn(FxRobot robot) throws Exception {
        look(robot);
        assertEquals("How busy the busiest instance is at peak, against the target of normal operation.\n"
                + "The least reliable number in it is assumed (app: Highest rate).\nA click shows in the inspector what it rests on.",
                OnScreen.ask(() -> ((TableCell<?, ?>) cell(robot, "80 % / 70 %")).getTooltip().getText()));
        assertEquals("What all live instances can do: the stated rate of one, or its workers divided by the service time, times their number.\n"
                + "Assumed.\nA click shows in the inspector what it rests on.",
                OnScreen.ask(() -> ((TableCell<?, ?>) cell(robot, "200.0 /s")).getTooltip().getText()));
    }

    @Test
    void enterLeadsToTheFiguresOfALineOneAfterTheOther(FxRobot robot) throws Exception {
        look(robot);
        var components = robot.lookup("#capacity-components").queryAs(TableView.class);
        robot.interact(components::requestFocus);
        robot.interact(() -> components.getSelectionModel().selectFirst());
        assertTrue(field("field-instances").getPseudoClassStates().contains(POINTED));
        robot.push(KeyCode.ENTER);
        assertTrue(field("field-computed.peak", ".shown").getPseudoClassStates().contains(POINTED));
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#field-max-rate").query().getPseudoClassStates().contains(POINTED));
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#field-normal-target").query().getPseudoClassStates().contains(POINTED));
    }

    @Test
    void aFigureOfFailureLeadsToTheFailurePage(FxRobot robot) throws Exception {
        look(robot);
        robot.clickOn("#tab-flows");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#flows-table").queryAs(TableView.class).getSelectionModel().selectFirst());
        assertEquals(List.of(Id.of("work")), window.session().selection().ids());
        assertTrue(field("field-availability.effective", ".shown").getPseudoClassStates().contains(POINTED));
        OnScreen.await(() -> fields("field-improve.untold").isEmpty());
        assertTrue(field("field-availability.effective", ".shown").getPseudoClassStates().contains(POINTED), "also once causes are worked out");
    }

    @Test
    void aFlowSaysHowFarItGrowsAndWhatItHangsOn(FxRobot robot) throws Exception {
        look(robot);
        robot.clickOn("#show-capacity-flows");
        OnScreen.await(() -> line(robot, "work").stream().filter("no further"::equals).count() == 2);
        assertEquals(List.of("work", "80.0 /s", "160.0 /s", "× 0.88", "app, instance 1", "no further", "× 0.56", "instance 1 of app",
                        "no further", "now", "now"), line(robot, "work"));
        robot.clickOn(cell(robot, "160.0 /s"));
        assertEquals(List.of(Id.of("work")), window.session().selection().ids());
        assertTrue(field("field-demand.peak").getPseudoClassStates().contains(POINTED));
    }

    @Test
    void slidersLookAtAnotherDemandWithoutAnEdit(FxRobot robot) throws Exception {
        look(robot);
        var history = window.session().history();
        robot.interact(() -> robot.lookup("#outlook-load").queryAs(Slider.class).setValue(Math.log10(2)));
        OnScreen.await(() -> line(robot, "app").contains("160 % / 70 %"));
        robot.interact(() -> robot.lookup("#outlook-month").queryAs(Slider.class).setValue(12));
        OnScreen.await(() -> !line(robot, "app").contains("working …"));
        assertEquals(List.of("app × 2", "502.1 /s", "1,004.3 /s", "200.0 /s", "502 % / 70 %", "13", "650.00", "by month 12", "instance 1 of app",
                "1,004 % / 90 %", "11", "550.00", "by month 12", "○"), line(robot, "app"));
        robot.clickOn("#show-capacity-flows");
        OnScreen.await(() -> line(robot, "work").stream().filter("no further"::equals).count() == 2);
        assertEquals(List.of("work", "502.1 /s", "1,004.3 /s", "× 0.14", "app, instance 1", "no further", "× 0.09", "instance 1 of app",
                        "no further", "by month 12", "by month 12"), line(robot, "work"));
        assertEquals("×\u00a02", robot.lookup("#outlook-factor").queryAs(Label.class).getText());
        assertEquals("Load ×\u00a02", robot.lookup("#outlook-load").query().getAccessibleText());
        assertEquals("Looking at ×\u00a02, month 12: not an edit. Reset", notice(robot).getText());
        assertEquals(5.02, window.diagram().sightProperty().get().orElseThrow().peak().loads().get(Id.of("app")).utilisation().orElseThrow(),
                0.01);
        assertSame(history, window.session().history());
        assertFalse(window.session().unsaved());
    }

    @Test
    void onePressGoesBackToTheStatedDemand(FxRobot robot) throws Exception {
        look(robot);
        robot.interact(() -> robot.lookup("#outlook-month").queryAs(Slider.class).setValue(36));
        OnScreen.await(() -> notice(robot).isVisible());
        robot.interact(notice(robot)::fire);
        assertFalse(notice(robot).isVisible());
        assertEquals(0, robot.lookup("#outlook-month").queryAs(Slider.class).getValue());
        assertTrue(line(robot, "app").contains("80 % / 70 %"));
        assertEquals(Optional.empty(), window.diagram().sightProperty().get());
    }

    @Test
    void arrowKeysMoveTheSlidersAndTheStatedLoadIsHeld(FxRobot robot) throws Exception {
        look(robot);
        robot.interact(() -> robot.lookup("#outlook-load").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        OnScreen.await(() -> line(robot, "app").contains("160 % / 70 %"));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertTrue(line(robot, "app").contains("80 % / 70 %"));
        assertFalse(notice(robot).isVisible());
    }

    @Test
    void anEditWhileLookingElsewhereIsSeenThere(FxRobot robot) throws Exception {
        look(robot);
        robot.interact(() -> robot.lookup("#outlook-load").queryAs(Slider.class).setValue(Math.log10(2)));
        OnScreen.await(() -> line(robot, "app").contains("160 % / 70 %"));
        robot.interact(() -> window.session().commit(Change.of("instances",
                window.session().document().topology().components().get(Id.of("app")).withInstances(Quantity.assumed(4, Unit.ONE)))));
        OnScreen.await(() -> line(robot, "app").contains("80 % / 70 %"));
        robot.interact(() -> window.session().open(Document.EMPTY));
        assertFalse(notice(robot).isVisible());
    }

    @Test
    void pairsUpdatesAndGrowthAreWorkedOutWhenAskedFor(FxRobot robot) throws Exception {
        look(robot);
        robot.clickOn("#show-capacity-strain").clickOn("#strain-ask");
        OnScreen.await(() -> !line(robot, "Update").isEmpty());
        assertEquals(List.of(
                List.of("Update", "lb, 1 out", "work", "", "", "", "", "", ""),
                List.of("Update", "app, 1 out", "app", "", "160 % / 90 %", "", "", "", ""),
                // in month 11 160 × 1.1^11 = 456.5 come in: 7 instances at 70 %, and 7 at 90 % with one lost
                List.of("Growth", "nothing lost", "app", "", "", "now", "", "+5", "250.00"),
                List.of("Growth", "instance 1 of app", "app", "", "", "now", "", "+5", "250.00")), lines(robot, "#capacity-strain"));
    }

    @Test
    void theCheapestPlanIsOneStepThatUndoTakesBack(FxRobot robot) throws Exception {
        look(robot);
        var before = window.session().document();
        robot.clickOn("#show-capacity-plan");
        OnScreen.await(() -> !robot.lookup("#plan-apply").queryAs(Button.class).isDisabled());
        assertEquals(List.of("app", "+1", "3", "50.00"), line(robot, "app"));
        assertEquals(List.of("Together", "+1", "", "50.00"), line(robot, "Together"));
        assertEquals(List.of("For the stated peak.", "Nothing cheaper of the kind exists."), sentences(robot, ".remarks .label"));
        robot.clickOn("#plan-apply");
        assertEquals(3, instances());
        assertEquals("plan", window.session().history().past().getLast().key());
        assertTrue(robot.lookup("#plan-apply").query().isDisabled(), "it was for the document before");
        assertEquals("The document, or the demand looked at, is another by now.", robot.lookup("#plan-state").queryAs(Label.class).getText());
        robot.clickOn("#undo");
        assertEquals(before, window.session().document());
    }

    @Test
    void thePlanIsForTheDemandLookedAtAndSaysSo(FxRobot robot) throws Exception {
        look(robot);
        robot.interact(() -> robot.lookup("#outlook-load").queryAs(Slider.class).setValue(Math.log10(2)));
        OnScreen.await(() -> line(robot, "app").contains("160 % / 70 %") && !line(robot, "app").contains("working …"));
        robot.clickOn("#show-capacity-plan");
        OnScreen.await(() -> !robot.lookup("#plan-apply").queryAs(Button.class).isDisabled());
        assertEquals(List.of("app", "+3", "5", "150.00"), line(robot, "app"));
        assertEquals(List.of("For the demand looked at: the peak × 2, in month 0.", "Nothing cheaper of the kind exists."),
                sentences(robot, ".remarks .label"));
        robot.interact(() -> robot.lookup("#outlook-load").queryAs(Slider.class).setValue(0));
        assertTrue(robot.lookup("#plan-apply").query().isDisabled(), "it was for another demand");
    }

    @Test
    void assumptionsAreFoundWhenAskedForAndLeadToTheirNumbers(FxRobot robot) throws Exception {
        look(robot);
        robot.clickOn("#tab-assumptions").clickOn("#assumptions-ask");
        TableView<Sensitive> assumptions = robot.lookup("#assumptions-table").query();
        OnScreen.await(() -> !assumptions.getItems().isEmpty());
        var rate = OnScreen.ask(() -> assumptions.getItems().stream()
                .filter(found -> found.assumption().fact().equals("max-rate")).findFirst().orElseThrow());
        robot.interact(() -> assumptions.getSelectionModel().select(rate));
        assertEquals(List.of(Id.of("app")), window.session().selection().ids());
        assertTrue(robot.lookup("#field-max-rate").query().getPseudoClassStates().contains(POINTED));
        assertTrue(sentences(robot, ".remarks .detail-title").contains("app: Highest rate, assumed 100 /s"),
                sentences(robot, ".remarks .detail-title")::toString);
    }

    @Test
    void lookingForAssumptionsCanBeCalledOff(FxRobot robot) throws Exception {
        look(robot);
        robot.clickOn("#tab-assumptions");
        var ask = robot.lookup("#assumptions-ask").queryAs(Button.class);
        robot.interact(() -> {
            ask.fire();
            assertEquals("Cancel", ask.getText());
            ask.fire();
        });
        assertEquals("Find what to measure first", ask.getText());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), robot.lookup("#assumptions-table").queryAs(TableView.class).getItems());
    }

    private int instances() {
        return window.session().document().topology().components().get(Id.of("app")).instances().count();
    }

    private static List<String> sentences(FxRobot robot, String query) {
        return OnScreen.ask(() -> robot.lookup(query).queryAllAs(Label.class).stream().map(label -> label.getText().replace('\u00a0', ' ')).toList());
    }

    /** 160/s at peak, growing by a tenth a month; two instances that can do 100/s each behind a balancer that can do 1000/s. */
    private void look(FxRobot robot) throws Exception {
        look(robot, "clients -> lb -> app*2");
    }

    private void look(FxRobot robot, String text) throws Exception {
        var topology = Topologies.of(text);
        var flow = topology.flows().get(Id.of("work"));
        var document = Document.EMPTY.withTopology(topology.with(flow.withDemand(new Demand(Optional.of(rate(80)), Optional.of(rate(160)),
                Optional.of(Quantity.assumed(10, Unit.PERCENT)))))
                .with(topology.components().get(Id.of("lb")).withProperty("max-rate", rate(1000))
                        .withProperty("cost", Quantity.assumed(20, Unit.EURO_PER_MONTH)))
                .with(topology.components().get(Id.of("app")).withProperty("max-rate", rate(100))
                        .withProperty("cost", Quantity.assumed(50, Unit.EURO_PER_MONTH))));
        // room for all columns: those one has to scroll to have no cells
        robot.interact(() -> window.diagram().getScene().getWindow().setWidth(2400));
        robot.interact(() -> window.session().open(document));
        OnScreen.await(() -> !window.session().judgingProperty().get() && window.session().judgementProperty().get().isPresent());
        robot.clickOn("#tab-capacity");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Quantity rate(double perSecond) {
        return Quantity.assumed(perSecond, Unit.PER_SECOND);
    }

    private static Button notice(FxRobot robot) {
        return robot.lookup("#outlook-notice").queryAs(Button.class);
    }

    /** The cells of the line with that name, as they are read. */
    private static List<String> line(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return OnScreen.ask(() -> cells(robot).stream().filter(cell -> named(name, cell)).findFirst().stream()
                .flatMap(first -> first.getTableRow().getChildrenUnmodifiable().stream()).map(TableCell.class::cast)
                .map(cell -> cell.getText().replace('\u00a0', ' ')).toList());
    }

    private static List<List<String>> lines(FxRobot robot, String table) {
        return OnScreen.ask(() -> robot.from(robot.lookup(table)).lookup(".table-cell").queryAllAs(TableCell.class).stream().map(TableCell::getTableRow).filter(row -> row != null && !row.isEmpty()).distinct()
                .map(row -> row.getChildrenUnmodifiable().stream().map(cell -> ((TableCell<?, ?>) cell).getText().replace('\u00a0', ' ')).toList())
                .map(texts -> (List<String>) texts).toList());
    }

    private static boolean named(String name, TableCell<?, ?> cell) {
        return cell.getText() != null && (name.equals(cell.getText()) || cell.getText().startsWith(name + "\u00a0×"));
    }

    private static Node cell(FxRobot robot, String text) {
        return OnScreen.ask(() -> cells(robot).stream().filter(cell -> cell.getText() != null)
                .filter(cell -> text.equals(cell.getText().replace('\u00a0', ' '))).findFirst().orElseThrow());
    }

    @SuppressWarnings("rawtypes")
    private static List<TableCell> cells(FxRobot robot) {
        return robot.lookup(".figures .table-cell").queryAllAs(TableCell.class).stream().toList();
    }

    private List<Node> fields(String id) {
        return window.diagram().getScene().getRoot().lookupAll(".shown").stream().filter(node -> id.equals(node.getId())).toList();
    }

    private Node field(String id) {
        return field(id, ".text-field");
    }

    private Node field(String id, String style) {
        return OnScreen.ask(() -> window.diagram().getScene().getRoot().lookupAll(style).stream().filter(node -> id.equals(node.getId()))
                .findFirst().orElseThrow());
    }
}
