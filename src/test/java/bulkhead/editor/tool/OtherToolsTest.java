package bulkhead.editor.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.edit.Arrange;
import bulkhead.edit.Verdict;
import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Point;
import bulkhead.model.RiskKind;
import bulkhead.model.Topologies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OtherToolsTest {
    private final Desk desk = new Desk(Arrange.move(Map.of(Id.of("lb"), new Bounds(0, 0, 168, 72), Id.of("app"),
            new Bounds(0, 200, 168, 72),
            Id.of("a"), new Bounds(400, 0, 400, 400), Id.of("db"), new Bounds(40, 80, 168, 72), Id.of("db2"),
            new Bounds(40, 200, 168, 72)))
            .apply(Topologies.document("lb -> app -> tier=[db@a, db2@a]:failover; queue:kafka")));

    @Test
    void aClickPlacesWhatIsArmedInThePlaceUnderThePointerAndSelectsIt() {
        desk.use(new PlaceTool(desk, new Armed.Kind("haproxy"))).click(new Point(703, 201));
        assertEquals(Component.of(Id.of("haproxy-1"), "", "haproxy", Optional.of(Id.of("a"))),
                desk.document().topology().components().get(Id.of("haproxy-1")));
        assertEquals(new Bounds(616, 168, 168, 72), desk.box("haproxy-1"));
        assertEquals(List.of(Id.of("haproxy-1")), desk.selected());
        assertInstanceOf(SelectTool.class, desk.tool());
        assertEquals(1, desk.committed().size());
    }

    @Test
    void whatIsPlacedWithoutAPointerCoversNothing() {
        for (int i = 1; i <= 3; i++) {
            desk.use(new PlaceTool(desk, new Armed.Kind("redis")));
            ((PlaceTool) desk.tool()).placeNear(new Point(84, 36));
        }
        var boxes = Stream.of("lb", "app", "a", "redis-1", "redis-2", "redis-3").map(desk::box).toList();
        boxes.forEach(box -> assertEquals(List.of(box), boxes.stream().filter(box::intersects).toList()));
        ((PlaceTool) desk.tool()).placeNear(new Point(600, 340));
        assertEquals(Optional.of(Id.of("a")), desk.document().topology().components().get(Id.of("redis-4")).place(), "where there is room");
    }

    @Test
    void aFlowEntersWhereDemandComesFromOrAtWhatIsSelected() {
        var actions = new Actions(desk);
        actions.addFlow();
        assertEquals(List.of(Id.of("flow-1")), desk.selected());
        assertEquals(Id.of("lb"), desk.document().topology().flows().get(Id.of("flow-1")).entry(), "the first that nobody calls");
        desk.use(new PlaceTool(desk, new Armed.Kind("clients"))).click(new Point(0, -200));
        desk.select(List.of());
        actions.addFlow();
        assertEquals(Id.of("clients-1"), desk.document().topology().flows().get(Id.of("flow-2")).entry(), "demand comes from there");
        desk.select(List.of(Id.of("queue")));
        actions.addFlow();
        assertEquals(Id.of("queue"), desk.document().topology().flows().get(Id.of("flow-3")).entry());
    }

    @Test
    void holdingShiftStaysArmed() {
        desk.use(new PlaceTool(desk, new Armed.Kind("redis"))).click(new Point(0, -200), Modifier.SHIFT)
                .click(new Point(400, -200), Modifier.SHIFT);
        assertEquals(List.of("redis-1", "redis-2"), desk.document().topology().components().keySet().stream().map(Id::value)
                .filter(id -> id.startsWith("redis")).toList());
        assertInstanceOf(PlaceTool.class, desk.tool());
    }

    @Test
    void hoveringShowsWhatAClickWouldPlace() {
        var before = desk.document();
        desk.use(new PlaceTool(desk, new Armed.Kind("redis"))).hover(new Point(0, -200));
        assertSame(before, desk.document());
        assertNotSame(before, desk.shown());
        desk.key(Key.Name.ESCAPE);
        assertSame(before, desk.shown());
        assertInstanceOf(SelectTool.class, desk.tool());
    }

    @Test
    void aPlaceIsDrawnToSize() {
        desk.use(new PlaceTool(desk, new Armed.Level(PlaceLevel.RACK)))
                .drag(new Point(0, 400), new Point(90, 500), new Point(301, 719));
        assertEquals(new Bounds(0, 400, 304, 320), desk.box("rack-1"));
    }

    @Test
    void aPlaceIsRefusedInOneThatCannotHoldIt() {
        desk.use(new PlaceTool(desk, new Armed.Level(PlaceLevel.REGION))).click(new Point(700, 300));
        assertEquals(Optional.of(Verdict.refused("nest-level", "a", "place.zone", "place.region")), desk.refused());
        assertEquals(List.of(), desk.committed());
    }

    @Test
    void aRiskStandsInNoPlace() {
        desk.use(new PlaceTool(desk, new Armed.Danger(RiskKind.POWER_FEED))).click(new Point(700, 300));
        assertEquals(List.of(Id.of("power-feed-1")), List.copyOf(desk.document().topology().risks().keySet()));
        assertEquals(new Bounds(608, 280, 184, 40), desk.box("power-feed-1"));
    }

    @Test
    void connectingByDraggingLeadsToTheGroupOfTheTarget() {
        desk.use(new ConnectTool(desk)).drag(desk.at("lb"), new Point(250, 100), desk.at("db2"));
        var link = desk.document().topology().links().get(Id.of("link-1"));
        assertEquals(List.of(Id.of("lb"), Id.of("tier")), List.of(link.from(), link.to()));
    }

    @Test
    void controlConnectsToTheMemberAlone() {
        desk.use(new ConnectTool(desk))
                .drag(new Modifier[] {Modifier.CONTROL}, desk.at("lb"), new Point(250, 100), desk.at("db2"));
        assertEquals(Id.of("db2"), desk.document().topology().links().get(Id.of("link-1")).to());
    }

    @Test
    void membersOfOneGroupAreConnectedAloneAndKeepInStep() {
        desk.use(new ConnectTool(desk)).drag(desk.at("db"), new Point(500, 180), desk.at("db2"));
        var link = desk.document().topology().links().get(Id.of("link-1"));
        assertEquals(List.of(LinkKind.REPLICATES, Id.of("db"), Id.of("db2")), List.of(link.kind(), link.from(), link.to()));
    }

    @Test
    void connectingByTwoClicksToABrokerSends() {
        desk.use(new ConnectTool(desk)).click(desk.at("app")).hover(desk.at("queue")).click(desk.at("queue"));
        assertEquals(LinkKind.SENDS, desk.document().topology().links().get(Id.of("link-1")).kind());
        assertInstanceOf(SelectTool.class, desk.tool());
    }

    @Test
    void aLineFromARiskAttachesItToAPlace() {
        desk.use(new PlaceTool(desk, new Armed.Danger(RiskKind.DNS))).click(new Point(100, -200));
        desk.use(new ConnectTool(desk)).drag(desk.at("dns-1"), new Point(300, 10), new Point(700, 300));
        assertEquals(List.of(Id.of("a")), desk.document().topology().risks().get(Id.of("dns-1")).attachedTo());
    }

    @Test
    void aConnectionToItselfIsNoneAndToNothingIsNone() {
        desk.use(new ConnectTool(desk)).drag(desk.at("lb"), desk.at("lb").plus(new Point(20, 0)));
        desk.use(new ConnectTool(desk)).drag(desk.at("lb"), new Point(-300, -300));
        assertEquals(List.of(), desk.committed());
        assertEquals(desk.document(), desk.shown());
    }

    @Test
    void tidyingALoneComponentIsNoStep() {
        desk.select(List.of(Id.of("lb")));
        var edit = new Actions(desk).tidied().get();
        assertSame(desk.document(), edit.apply(desk.document()));
    }

    @Test
    void tidyingEverythingTakesRisksBelow() {
        desk.use(new PlaceTool(desk, new Armed.Danger(RiskKind.DNS))).click(new Point(100, -200));
        desk.select(List.of());
        desk.commit(new Actions(desk).tidied().get());
        var bottom = desk.drawing().cards().stream().mapToInt(card -> card.bounds().bottom()).max().orElseThrow();
        assertTrue(desk.box("dns-1").y() >= bottom, desk.box("dns-1")::toString);
    }

    @Test
    void panningMovesTheWindowByPixels() {
        Document before = desk.document();
        desk.use(new PanTool(desk)).drag(new Point(0, 0), new Point(30, 10), new Point(100, -20));
        assertEquals(new Point(100, -20), desk.panned());
        assertSame(before, desk.document());
    }
}
