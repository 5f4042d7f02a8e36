package bulkhead.editor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.edit.Change;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class CostComparisonTest {
    private static final Document OWN = priced("clients -> lb -> app*2", Map.of("lb", 50, "app", 100));
    private static final Document OTHER = priced("clients -> lb -> app -> db", Map.of("lb", 50, "app", 150, "db", 300));

    @TempDir
    private Path folder;
    private final Answers answers = new Answers();
    private EditorWindow window;

    @Start
    void start(Stage stage) {
        window = OnScreen.open(stage, answers);
    }

    @Stop
    void stop() {
        window.session().close();
    }

    @Test
    void besideEachFigureIsThatOfTheOtherDocumentAndTheDifference(FxRobot robot) throws Exception {
        compare(robot);
        assertEquals(List.of("250.00", "500.00", "−50.0 %"), line(robot, "Total", "month-own", "month-other", "month-change"));
        assertEquals(List.of("200.00", "150.00", "+33.3 %"), line(robot, "app", "month-own", "month-other", "month-change"));
        assertEquals(List.of("", "300.00", ""), line(robot, "db (other only)", "month-own", "month-other", "month-change"));
        assertEquals(List.of("1.9290", "3.8580", "−50.0 %"), line(robot, "work", "million-own", "million-other", "million-change"));
        assertEquals("other", robot.lookup("#cost-compared").queryAs(Button.class).getText());
    }

    @Test
    void theOwnFigureLeadsToItsPriceAndTheOtherSaysWhatItRestsOn(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn(cell(robot, "app", "month-own"));
        assertEquals(List.of(Id.of("app")), window.session().selection().ids());
        assertTrue(robot.lookup("#field-cost").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointed")));
        var told = OnScreen.ask(() -> cell(robot, "db (other only)", "month-other").getTooltip().getText());
        assertTrue(told.contains("db") && told.contains("assumed"), told);
    }

    @Test
    void itFollowsEditsAndTheLoadLookedAt(FxRobot robot) throws Exception {
        compare(robot);
        var app = window.session().document().topology().components().get(Id.of("app"));
        robot.interact(() -> window.session().commit(Change.of("property", app.withProperty("cost", Quantity.assumed(225, Unit.EURO_PER_MONTH)))));
        OnScreen.await(() -> line(robot, "Total", "month-change").equals(List.of("0.0 %")));
        robot.clickOn("#tab-capacity");
        robot.interact(() -> robot.lookup("#outlook-load").queryAs(Slider.class).setValue(Math.log10(2)));
        robot.clickOn("#tab-cost");
        OnScreen.await(() -> line(robot, "work", "million-own", "million-other").equals(List.of("1.9290", "1.9290")));
    }

    @Test
    void theChipEndsIt(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn("#cost-compared");
        assertTrue(robot.lookup("#cost-table").tryQuery().isPresent());
        assertFalse(robot.lookup("#cost-comparison").tryQuery().isPresent());
        assertFalse(robot.lookup("#cost-compared").query().isVisible());
    }

    @Test
    void aFileThatIsNoDocumentIsRefusedInOneSentenceAndNothingIsCompared(FxRobot robot) throws Exception {
        var broken = Files.writeString(folder.resolve("broken.bulkhead.json"), "{");
        open(robot);
        answers.answer(broken);
        robot.clickOn("#cost-compare");
        var dialog = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        assertTrue(dialog.getHeaderText().contains("broken.bulkhead.json"), dialog.getHeaderText());
        robot.interact(() -> dialog.getScene().getWindow().hide());
        assertFalse(robot.lookup("#cost-compared").query().isVisible());
    }

    private void open(FxRobot robot) throws TimeoutException {
        // room for all columns: those one has to scroll to have no cells
        robot.interact(() -> window.diagram().getScene().getWindow().setWidth(2400));
        robot.interact(() -> window.session().open(OWN));
        OnScreen.await(() -> !window.session().judgingProperty().get() && window.session().judgementProperty().get().isPresent());
        robot.clickOn("#tab-cost");
    }

    private void compare(FxRobot robot) throws Exception {
        open(robot);
        var file = folder.resolve("other" + DocumentFiles.SUFFIX);
        DocumentFiles.write(OTHER.withMeta(OTHER.meta().withName("other")), file);
        answers.answer(file);
        robot.clickOn("#cost-compare");
        OnScreen.await(() -> robot.lookup("#cost-comparison").tryQuery().isPresent()
                && line(robot, "Total", "month-own", "month-other", "month-change").size() == 3);
    }

    /** What is on the screen of it by now. */
    private static List<String> line(FxRobot robot, String name, String... columns) {
        return List.of(columns).stream().flatMap(column -> found(robot, name, column).stream()).map(TableCell::getText)
                .map(text -> text.replace('\u00a0', ' ')).toList();
    }

    private static TableCell<?, ?> cell(FxRobot robot, String name, String column) {
        return found(robot, name, column).orElseThrow();
    }

    private static Optional<TableCell<?, ?>> found(FxRobot robot, String name, String column) {
        return cells(robot, "name").stream().filter(cell -> name.equals(cell.getText())).findFirst()
                .flatMap(named -> cells(robot, column).stream().filter(cell -> cell.getTableRow() == named.getTableRow()).findFirst());
    }

    private static List<TableCell<?, ?>> cells(FxRobot robot, String column) {
        return robot.lookup("#cost-comparison .table-cell").queryAll().stream().<TableCell<?, ?>>map(CostComparisonTest::cell)
                .filter(cell -> cell.getTableColumn() != null && ("cost-comparison-" + column).equals(cell.getTableColumn().getId())).toList();
    }

    private static TableCell<?, ?> cell(Node node) {
        return (TableCell<?, ?>) node;
    }

    private static Document priced(String shorthand, Map<String, Integer> prices) {
        var document = Topologies.document(shorthand);
        Topology topology = document.topology();
        for (var price : prices.entrySet()) {
            topology = topology.with(topology.components().get(Id.of(price.getKey()))
                    .withProperty("cost", Quantity.assumed(price.getValue(), Unit.EURO_PER_MONTH)));
        }
        var work = topology.flows().values().iterator().next();
        return document.withTopology(topology.with(work.withDemand(new Demand(Optional.of(Quantity.assumed(50, Unit.PER_SECOND)),
                Optional.of(Quantity.assumed(100, Unit.PER_SECOND)), Optional.empty()))));
    }
}
