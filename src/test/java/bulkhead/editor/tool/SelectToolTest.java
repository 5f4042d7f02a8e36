package bulkhead.editor.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.diagram.Drawings;
import bulkhead.edit.Arrange;
import bulkhead.edit.Verdict;
import bulkhead.model.Bounds;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Point;
import bulkhead.model.Topologies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectToolTest {
    private static final Modifier[] ALT = {Modifier.ALT};
    private static final Modifier[] CONTROL = {Modifier.CONTROL};

    /** lb and app stand free, db in zone a of dc1; zone b is empty but for a cache. */
    private final Desk desk = new Desk(laidOut());

    private static Document laidOut() {
        var document = Topologies.document("lb -> app -> db@dc1/a; app -> cache@dc1/b");
        var boxes = Map.of(Id.of("lb"), new Bounds(0, 0, 168, 72), Id.of("app"), new Bounds(0, 200, 168, 72),
                Id.of("dc1"), new Bounds(400, 0, 800, 400), Id.of("a"), new Bounds(40, 80, 280, 240), Id.of("b"),
                new Bounds(440, 80, 280, 240),
                Id.of("db"), new Bounds(40, 80, 168, 72), Id.of("cache"), new Bounds(40, 80, 168, 72));
        return Arrange.move(boxes).apply(document);
    }

    @Test
    void clickingSelectsAndClickingTheFreeCanvasSelectsNothing() {
        assertEquals(List.of(Id.of("lb")), desk.click(desk.at("lb")).selected());
        assertEquals(List.of(Id.of("dc1")), desk.click(desk.at("dc1")).selected());
        assertEquals(List.of(), desk.click(new Point(-300, -300)).selected());
        assertEquals(List.of(), desk.committed());
    }

    @Test
    void shiftAndControlAddAndTakeAway() {
        desk.click(desk.at("lb")).click(desk.at("app"), Modifier.SHIFT).click(desk.at("db"), Modifier.CONTROL);
        assertEquals(List.of(Id.of("lb"), Id.of("app"), Id.of("db")), desk.selected());
        assertEquals(List.of(Id.of("lb"), Id.of("db")), desk.click(desk.at("app"), Modifier.SHIFT).selected());
    }

    @Test
    void aRubberBandSelectsTheBoxesItTouchesAndThePlacesItHolds() {
        desk.drag(new Point(-50, -50), new Point(60, 60), new Point(100, 260));
        assertEquals(List.of(Id.of("lb"), Id.of("app")), desk.selected());
        desk.drag(new Point(1300, 500), new Point(390, -20));
        assertEquals(List.of(Id.of("dc1"), Id.of("a"), Id.of("b"), Id.of("db"), Id.of("cache")), desk.selected());
        assertEquals(List.of(), desk.committed());
    }

    @Test
    void draggingMovesOnTheGridInOneStepAndLeavesTheTopologyAlone() {
        var before = desk.document();
        desk.drag(desk.at("lb"), new Point(90, 50), new Point(131, 143));
        assertEquals(List.of(Arrange.move(Map.of(Id.of("lb"), new Bounds(48, 104, 168, 72)))), desk.committed());
        assertSame(before.topology(), desk.document().topology());
        desk.undo();
        assertSame(before, desk.document());
    }

    @Test
    void nothingIsDoneBeforeTheButtonIsReleased() {
        var before = desk.document();
        desk.hold(new Modifier[0], desk.at("lb"), new Point(200, 140));
        assertSame(before, desk.document());
        assertNotSame(before, desk.shown());
        desk.key(Key.Name.ESCAPE);
        assertSame(before, desk.shown());
        assertEquals(List.of(), desk.committed());
    }

    @Test
    void previewEqualsCommit() {
        desk.hold(new Modifier[0], desk.at("lb"), new Point(700, 260));
        var preview = desk.shown();
        desk.tool().released(new Pointer(new Point(700, 260), Point.ORIGIN, 4, new Hit.Nothing(), Set.of(),
                Pointer.Button.PRIMARY, 1));
        assertEquals(preview, desk.document());
    }

    @Test
    void aHandThatTremblesMovesNothing() {
        desk.drag(desk.at("lb"), desk.at("lb").plus(new Point(3, -2)));
        assertEquals(List.of(), desk.committed());
    }

    @Test
    void nearAnEdgeOfANeighbourTheBoxFitsToItAndAGuideShows() {
        desk.hold(new Modifier[0], desk.at("app"), desk.at("app").plus(new Point(3, 6)), desk.at("app").plus(new Point(3, 101)));
        assertEquals(Optional.of(new Bounds(0, 304, 168, 72)),
                Optional.of(desk.shown().layout().main().boxes().get(Id.of("app"))));
        assertTrue(desk.tool().ornaments().guides().contains(new Guide(new Point(0, 0), new Point(0, 376))), desk.tool()
                .ornaments()::toString);
    }

    @Test
    void droppingOnAPlaceNestsThereAndKeepsThePosition() {
        var box = desk.box("lb");
        var target = new Point(930, 300);
        desk.drag(desk.at("lb"), new Point(500, 200), target);
        assertEquals(Optional.of(Id.of("b")), desk.document().topology().components().get(Id.of("lb")).place());
        assertEquals(box.moved(new Point(848, 264)), desk.box("lb"));
        assertEquals(1, desk.committed().size());
    }

    @Test
    void theTargetGlowsWhileDragging() {
        desk.hold(new Modifier[0], desk.at("lb"), new Point(930, 300));
        assertEquals(List.of(Id.of("b")), desk.tool().ornaments().targets());
    }

    @Test
    void aBoxLeavesItsPlaceOnlyWellOutside() {
        var left = desk.box("dc1").x();
        desk.drag(desk.at("dc1"), desk.at("dc1"));
        desk.drag(desk.at("a"), new Point(left - 20, 95));
        assertEquals(Optional.of(Id.of("dc1")), desk.document().topology().places().get(Id.of("a")).parent());
        desk.drag(desk.at("a"), new Point(desk.box("dc1").x() - 40, 95));
        assertEquals(Optional.empty(), desk.document().topology().places().get(Id.of("a")).parent());
    }

    @Test
    void controlKeepsABoxInItsPlace() {
        desk.drag(CONTROL, desk.at("db"), new Point(60, 500));
        assertEquals(Optional.of(Id.of("a")), desk.document().topology().components().get(Id.of("db")).place());
    }

    @Test
    void altLeavesTheOriginalAndSelectsTheCopy() {
        var before = desk.box("lb");
        desk.drag(ALT, desk.at("lb"), desk.at("lb").plus(new Point(0, -200)));
        assertEquals(before, desk.box("lb"));
        assertEquals(List.of(Id.of("haproxy-1")), desk.selected());
        assertEquals(before.moved(new Point(0, -200)), desk.box("haproxy-1"));
        assertEquals(1, desk.committed().size());
    }

    @Test
    void altOverAPlaceCopiesIntoIt() {
        desk.drag(ALT, desk.at("lb"), new Point(930, 300));
        assertEquals(Optional.of(Id.of("b")), desk.document().topology().components().get(Id.of("haproxy-1")).place());
        assertEquals(Optional.empty(), desk.document().topology().components().get(Id.of("lb")).place());
    }

    @Test
    void aPlaceIsRefusedWhereItsLevelCannotStandAndNothingChanges() {
        desk.click(desk.at("dc1"));
        var before = desk.document();
        var inner = new Desk(Arrange.move(Map.of(Id.of("a"), new Bounds(0, 0, 280, 240), Id.of("dc1"),
                new Bounds(600, 0, 280, 240),
                Id.of("db"), new Bounds(40, 80, 168, 72), Id.of("app"), new Bounds(40, 80, 168, 72)))
                .apply(Topologies.document("app@dc1/x -> db@a")));
        inner.drag(inner.at("dc1"), new Point(150, 200));
        assertEquals(Optional.of(Verdict.refused("nest-level", "a", "place.zone", "place.data-centre")), inner.refused());
        assertEquals(List.of(), inner.committed());
        assertSame(before, desk.document());
    }

    @Test
    void movingAPlaceMovesItsContentByChangingOneBox() {
        var db = desk.box("db");
        desk.drag(desk.at("dc1"), desk.at("dc1").plus(new Point(80, 160)));
        assertEquals(List.of(Arrange.move(Map.of(Id.of("dc1"), new Bounds(480, 160, 800, 400)))), desk.committed());
        assertEquals(db.moved(new Point(80, 160)), desk.box("db"));
    }

    @Test
    void resizingAtTheTopLeftKeepsTheContentStill() {
        var db = desk.box("db");
        var dc = desk.box("dc1");
        desk.click(desk.at("dc1"));
        desk.drag(dc.origin(), dc.origin().minus(new Point(60, 44)));
        assertEquals(db, desk.box("db"));
        assertEquals(new Bounds(344, -40, 856, 440), desk.box("dc1"));
        assertEquals(1, desk.committed().size());
    }

    @Test
    void resizingAtTheBottomRightChangesOneBox() {
        var dc = desk.box("dc1");
        desk.click(desk.at("dc1"));
        desk.drag(new Point(dc.right(), dc.bottom()), new Point(dc.right() + 41, dc.bottom() + 79));
        assertEquals(List.of(Arrange.resize(Map.of(Id.of("dc1"), new Bounds(400, 0, 840, 480)))), desk.committed());
    }

    @Test
    void draggingFromAnArrowConnects() {
        desk.hover(desk.at("lb"));
        var arrow = Hits.arrow(desk.box("lb"), Grip.EAST);
        desk.hover(arrow).drag(arrow, new Point(300, 60), desk.at("cache"));
        var link = desk.document().topology().links().get(Id.of("link-1"));
        assertEquals(List.of(LinkKind.CALLS, Id.of("lb"), Id.of("cache")), List.of(link.kind(), link.from(), link.to()));
        assertEquals(1, desk.committed().size());
    }

    @Test
    void connectingToAPlaceIsRefusedWithAReason() {
        desk.hover(desk.at("lb"));
        var arrow = Hits.arrow(desk.box("lb"), Grip.EAST);
        desk.drag(arrow, desk.at("dc1"));
        assertEquals(Optional.of(Verdict.refused("connect-to", "dc1")), desk.refused());
        assertEquals(List.of(), desk.committed());
    }

    @Test
    void anEndOfASelectedLinkIsTakenToAnotherComponent() {
        var wire = desk.drawing().wires().stream().filter(each -> each.link().equals(Id.of("app->db"))).findFirst().orElseThrow();
        desk.select(List.of(wire.link()));
        desk.drag(wire.points().getLast(), desk.at("cache"));
        assertEquals(Id.of("cache"), desk.document().topology().links().get(wire.link()).to());
    }

    @Test
    void arrowKeysMoveByEightAndWithShiftByForty() {
        desk.click(desk.at("lb")).key(Key.Name.RIGHT).key(Key.Name.DOWN, Modifier.SHIFT);
        assertEquals(new Bounds(8, 40, 168, 72), desk.box("lb"));
        assertEquals(2, desk.committed().size());
    }

    @Test
    void delDeletesTheSelectionInOneStep() {
        var before = desk.document();
        desk.click(desk.at("dc1")).key(Key.Name.DELETE);
        assertEquals(List.of(), desk.document().topology().places().values().stream().toList());
        assertEquals(List.of(Id.of("lb->app")), List.copyOf(desk.document().topology().links().keySet()));
        assertEquals(List.of(), desk.selected());
        desk.undo();
        assertSame(before, desk.document());
    }

    @Test
    void tabGoesThroughEveryBoxAndAltWithArrowsInAndOut() {
        var seen = new ArrayList<Id>();
        for (int i = 0; i < 7; i++) {
            seen.addAll(desk.key(Key.Name.TAB).selected());
        }
        assertEquals(List.of("lb", "app", "dc1", "a", "db", "b", "cache"), seen.stream().map(Id::value).toList());
        assertEquals(List.of(Id.of("b")), desk.key(Key.Name.UP, Modifier.ALT).selected());
        assertEquals(List.of(Id.of("cache")), desk.key(Key.Name.DOWN, Modifier.ALT).selected());
    }

    @Test
    void doubleClickAndF2AskForAName() {
        assertEquals(Optional.of(Id.of("app")), desk.doubleClick(desk.at("app")).renamed());
        assertEquals(Optional.of(Id.of("lb")), desk.click(desk.at("lb")).key(Key.Name.RENAME).renamed());
    }

    @Test
    void inADocumentWithoutLayoutNothingElseMoves() {
        var fresh = new Desk(Topologies.document("lb -> [app1@dc/a, app2@dc/b] -> db@dc/a"));
        var before = Drawings.of(fresh.document(), fresh.catalog(), Locale.ENGLISH);
        fresh.drag(fresh.at("lb"), fresh.at("lb").plus(new Point(-80, 400)));
        var moved = Drawings.of(fresh.document(), fresh.catalog(), Locale.ENGLISH);
        assertEquals(before.containers(), moved.containers());
        assertEquals(before.cards().subList(1, 4), moved.cards().subList(1, 4));
        assertEquals(before.cards().getFirst().bounds().moved(new Point(-80, 400)), moved.cards().getFirst().bounds());
    }
}
