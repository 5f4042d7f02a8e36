package bulkhead.editor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Scenario;
import bulkhead.model.Topologies;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Things are taken away on the drawing, and what follows is told there. */
@ExtendWith(ApplicationExtension.class)
class WhatIfBarTest {
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
    void aRightClickTakesAPlaceAwayAndBringsItBack(FxRobot robot) throws Exception {
        var before = judged(robot);
        select(robot, "a");
        besideSelection(robot, "what-if-toggle");
        assertTold("What if lost:", "a", "Then:", "work: up");
        assertEquals("Bring back", text(robot, "what-if-toggle"));
        select(robot, "b");
        besideSelection(robot, "what-if-toggle");
        assertTold("What if lost:", "a", "b", "Then:", "work: down");
        besideSelection(robot, "what-if-back");
        OnScreen.await(() -> !shown());
        assertSame(before, window.session().document());
        assertTrue(window.session().history().past().isEmpty());
    }

    @Test
    void keysTakeAwayOneInstanceAllOfThemAndBringEverythingBack(FxRobot robot) throws Exception {
        judged(robot);
        select(robot, "app");
        robot.press(KeyCode.SHIFT).type(KeyCode.X).release(KeyCode.SHIFT);
        assertTold("What if lost:", "instance 1 of app", "Then:", "work: up");
        robot.type(KeyCode.X);
        assertTold("What if lost:", "all of app", "Then:", "work: up");
        assertTrue(OnScreen.ask(() -> window.diagram().getAccessibleText()).contains("lost"));
        robot.type(KeyCode.ESCAPE);
        OnScreen.await(() -> !shown());
        assertEquals(List.of(Id.of("app")), window.session().selection().ids(),
                "Esc clears the selection only when nothing is lost");
        robot.type(KeyCode.ESCAPE);
        assertTrue(window.session().selection().isEmpty());
    }

    @Test
    void aClickOnWhatIsLostBringsItBackAndOneOnAFlowSelectsIt(FxRobot robot) throws Exception {
        judged(robot);
        robot.interact(() -> window.session().select(Id.of("a"), Id.of("app2")));
        OnScreen.run(() -> item(robot, "what-if-toggle").fire());
        assertTold("What if lost:", "a", "app2", "Then:", "work: down");
        robot.clickOn("#effect-work");
        assertEquals(List.of(Id.of("work")), window.session().selection().ids());
        robot.clickOn("#lost-app2");
        assertTold("What if lost:", "a", "Then:", "work: up");
        robot.clickOn("#what-if-end");
        assertFalse(OnScreen.ask(this::shown));
    }

    @Test
    void theOutlineTakesAwayAndTellsWhatFollows(FxRobot robot) throws Exception {
        judged(robot);
        select(robot, "b");
        robot.clickOn("#tab-outline");
        var outline = window.outline();
        robot.interact(outline::requestFocus);
        robot.rightClickOn(robot.lookup((TreeCell<?> cell) -> "b".equals(cell.getText())).<TreeCell<?>>query());
        robot.clickOn("#what-if-toggle");
        assertTold("What if lost:", "b", "Then:", "work: up");
        OnScreen.await(() -> robot.lookup((TreeCell<?> cell) -> "✖ b".equals(cell.getText())).tryQuery().isPresent());
        assertTrue(robot.lookup((TreeCell<?> cell) -> "✖ app2".equals(cell.getText())).tryQuery().isPresent());
    }

    @Test
    void whatIsLostIsKeptAsAScenarioAndPlayedAgain(FxRobot robot) throws Exception {
        judged(robot);
        select(robot, "b");
        OnScreen.run(() -> item(robot, "what-if-toggle").fire());
        Platform.runLater(() -> {
            var menu = analyse(robot);
            menu.getOnShowing().handle(new javafx.event.Event(Menu.ON_SHOWING));
            scenarios(menu).stream().filter(item -> "keep-scenario".equals(item.getId())).findFirst().orElseThrow().fire();
        });
        OnScreen.await(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".dialog-pane .text-field").queryAs(TextField.class).setText("Site b"));
        robot.clickOn("Keep");
        OnScreen.await(() -> !window.session().document().scenarios().isEmpty());
        assertEquals(List.of("Site b"), window.session().document().scenarios().stream().map(Scenario::name).toList());
        assertTrue(window.session().unsaved(), "a scenario is part of the document");
        robot.interact(() -> window.whatIf().bringAllBack());
        OnScreen.run(() -> {
            var menu = analyse(robot);
            menu.getOnShowing().handle(new javafx.event.Event(Menu.ON_SHOWING));
            scenarios(menu).getFirst().fire();
        });
        assertEquals(List.of(Event.place(Id.of("b"))), window.whatIf().lost().events());
    }

    private Document judged(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.session().open(Topologies.document("clients -> web=[app@a*3, app2@b]")));
        OnScreen.await(() -> window.session().judgementProperty().get()
                .filter(judgement -> judgement.holdsFor(window.session().document())).isPresent());
        return window.session().document();
    }

    private void select(FxRobot robot, String id) {
        robot.interact(() -> {
            window.session().select(Id.of(id));
            window.diagram().requestFocus();
        });
    }

    /** Where the menu comes up nothing is selected but what was. */
    private void besideSelection(FxRobot robot, String item) throws TimeoutException {
        var bounds = OnScreen.ask(() -> window.diagram().localToScreen(window.diagram().getBoundsInLocal()));
        robot.moveTo(bounds.getMaxX() - 4, bounds.getMinY() + 4).clickOn(MouseButton.SECONDARY);
        robot.clickOn("#" + item);
    }

    private void assertTold(String... texts) throws TimeoutException {
        OnScreen.await(() -> shown() && window.whatIf().lost().plight().isPresent());
        assertEquals(List.of(texts), OnScreen.ask(this::texts));
    }

    private boolean shown() {
        return window.diagram().getScene().lookup("#what-if").isVisible();
    }

    private List<String> texts() {
        return ((Pane) window.diagram().getScene().lookup("#what-if")).getChildren().stream()
                .filter(node -> !"what-if-end".equals(node.getId())).map(node -> ((Labeled) node).getText()).toList();
    }

    private static Menu analyse(FxRobot robot) {
        return robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .filter(menu -> "menu-analyse".equals(menu.getId())).findFirst().orElseThrow();
    }

    private static List<MenuItem> scenarios(Menu analyse) {
        return analyse.getItems().stream().flatMap(item -> item instanceof Menu menu ? Stream.of(menu) : Stream.empty())
                .filter(menu -> "what-if-scenarios".equals(menu.getId())).findFirst().orElseThrow().getItems();
    }

    private static MenuItem item(FxRobot robot, String id) {
        return analyse(robot).getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private static String text(FxRobot robot, String id) {
        return OnScreen.ask(() -> item(robot, id).getText());
    }
}
