package bulkhead.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import bulkhead.catalog.Catalog;
import bulkhead.edit.Arrange;
import bulkhead.editor.session.Forecast;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.WhatIf;
import bulkhead.editor.tool.Armed;
import bulkhead.editor.tool.Grip;
import bulkhead.editor.tool.Hits;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import bulkhead.model.Topologies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DiagramViewTest {
    private Session session;
    private DiagramView view;

    @Start
    void start(Stage stage) {
        var document = Arrange.move(Map.of(Id.of("lb"), new Bounds(0, 0, 168, 72), Id.of("app"), new Bounds(0, 160, 168, 72),
                Id.of("a"), new Bounds(280, 0, 400, 320), Id.of("db"), new Bounds(40, 80, 168, 72)))
                .apply(Topologies.document("lb -> app -> db@a"));
        session = new Session(document, new Scheduler<>("analysis", _ -> {
            throw new UnsupportedOperationException("not judged here");
        }, Duration.ofHours(1), Platform::runLater));
        var forecast = new Forecast(session, Platform::runLater);
        view = new DiagramView(session, new WhatIf(session, forecast, Platform::runLater), Catalog.standard());
        stage.setScene(new Scene(view, 900, 640));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.requestFocus();
    }

    @Test
    void placingByClickPutsTheKindIntoThePlaceUnderThePointer(FxRobot robot) {
        robot.interact(() -> view.arm(new Armed.Kind("redis")));
        robot.clickOn(on(new Point(600, 250)));
        assertEquals(Optional.of(Id.of("a")), session.document().topology().components().get(Id.of("redis-1")).place());
        assertEquals(List.of(Id.of("redis-1")), session.selection().ids());
    }

    @Test
    void draggingMovesOneBoxAndUndoGivesTheSameDocumentBack(FxRobot robot) {
        var before = session.document();
        robot.drag(on(middle("lb"))).dropTo(on(middle("lb").plus(new Point(40, -48))));
        assertEquals(new Bounds(40, -48, 168, 72), session.document().layout().main().boxes().get(Id.of("lb")));
        assertSame(before.topology(), session.document().topology());
        robot.interact(session::undo);
        assertSame(before, session.document());
    }

    @Test
    void droppingOnAPlaceNests(FxRobot robot) {
        robot.drag(on(middle("app"))).dropTo(on(new Point(560, 270)));
        assertEquals(Optional.of(Id.of("a")), session.document().topology().components().get(Id.of("app")).place());
    }

    @Test
    void draggingFromTheArrowOfAHoveredCardConnects(FxRobot robot) {
        robot.moveTo(on(middle("lb")));
        robot.drag(on(Hits.arrow(view.drawing().bounds(Id.of("lb")).orElseThrow(), Grip.EAST))).dropTo(on(middle("db")));
        var link = session.document().topology().links().get(Id.of("link-1"));
        assertEquals(List.of(Id.of("lb"), Id.of("db")), List.of(link.from(), link.to()));
    }

    @Test
    void escapeDropsTheGestureUnderWay(FxRobot robot) {
        var before = session.document();
        robot.drag(on(middle("lb"))).moveTo(on(new Point(300, 200)));
        assertNotEquals(before, session.shown());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertSame(before, session.shown());
        robot.drop();
        assertSame(before, session.document());
    }

    @Test
    void theWheelZoomsAboutThePointer(FxRobot robot) {
        var at = on(middle("db"));
        robot.moveTo(at);
        var before = view.camera();
        robot.scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(before.scale(), view.camera().scale());
        assertEquals(at, on(middle("db")));
    }

    @Test
    void typingANameOnTheBoxRenames(FxRobot robot) {
        robot.doubleClickOn(on(middle("app")));
        robot.write("Checkout").press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals("Checkout", session.document().topology().components().get(Id.of("app")).name());
    }

    @Test
    void keysMoveAndDelete(FxRobot robot) {
        robot.clickOn(on(middle("app"))).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(new Bounds(8, 160, 168, 72), session.document().layout().main().boxes().get(Id.of("app")));
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        assertEquals(List.of("lb", "db"), session.document().topology().components().keySet().stream().map(Id::value).toList());
    }

    @Test
    void theDiagramSaysWhatIsSelected(FxRobot robot) {
        robot.clickOn(on(middle("db")));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("db, MariaDB, a, 1 connection. 4 of 4.", view.getAccessibleText());
    }

    private Point middle(String id) {
        return view.drawing().bounds(Id.of(id)).orElseThrow().centre();
    }

    private Point2D on(Point at) {
        return view.localToScreen(view.camera().screenX(at.x()), view.camera().screenY(at.y()));
    }
}
