package bulkhead.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import bulkhead.model.Bounds;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Point;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Scenario;
import bulkhead.model.Scene;
import bulkhead.model.Suppression;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CascadesTest {
    @Test
    void deletingAPlaceDeletesItsContentAndEveryWordAboutIt() {
        var topology = Topologies.of("lb -> tier=[app1@dc1/a, app2@dc2/b]; lb -> solo=[x@dc1/a]")
                .with(new Risk(Id.of("feed"), "", RiskKind.POWER_FEED, List.of(Id.of("dc1"), Id.of("dc2")),
                        Optional.of(new Risk.Between(Id.of("a"), Id.of("b"))), Reliability.UNSTATED, Map.of(), Extras.NONE));
        var document = new Document(Document.EMPTY.meta(), topology, Document.EMPTY.layout(),
                List.of(new Scene(Id.of("s"), "", "", List.of(Id.of("a"), Id.of("lb")), List.of(Id.of("app1")), Optional.empty(), Extras.NONE)),
                List.of(new Scenario(Id.of("w"), "", List.of(Id.of("dc1"), Id.of("dc2")), Extras.NONE)),
                List.of(suppression(Id.of("app1")), suppression(Id.of("lb"))), Extras.NONE);
        var after = new Delete(List.of(Id.of("dc1"))).apply(Arrange.move(Map.of(Id.of("app1"), new Bounds(0, 0, 1, 1),
                Id.of("lb"), new Bounds(0, 0, 1, 1))).apply(document));
        assertEquals(List.of("dc2", "b", "feed", "lb", "app2", "tier", "lb->tier", "work"),
                after.topology().elements().map(Element::id).map(Id::value).toList());
        assertEquals(List.of(Member.active(Id.of("app2"))), after.topology().groups().get(Id.of("tier")).members());
        assertEquals(List.of(Id.of("dc2")), after.topology().risks().get(Id.of("feed")).attachedTo());
        assertEquals(Optional.empty(), after.topology().risks().get(Id.of("feed")).between());
        assertEquals(List.of(Id.of("lb")), List.copyOf(after.layout().main().boxes().keySet()));
        assertEquals(List.of(List.of(Id.of("lb")), List.of()), List.of(after.scenes().getFirst().visible(), after.scenes().getFirst().spotlight()));
        assertEquals(List.of(Id.of("dc2")), after.scenarios().getFirst().lost());
        assertEquals(List.of(suppression(Id.of("lb"))), after.suppressions());
    }

    @Test
    void whatBackedADeletedLinkIsCalledDirectly() {
        var topology = Topologies.of("app -> cache; app -> db");
        var fallback = topology.links().get(Id.of("app->db")).withKind(LinkKind.FALLBACK).withBacks(Optional.of(Id.of("app->cache")));
        var after = new Delete(List.of(Id.of("cache"))).apply(Document.EMPTY.withTopology(topology.with(fallback)));
        assertEquals(List.of(fallback.withKind(LinkKind.CALLS).withBacks(Optional.empty())), List.copyOf(after.topology().links().values()));
    }

    @Test
    void aLinkThatOnlyADeletedFlowUsedGoesSinceItWouldOtherwiseServeAll() {
        var topology = Topologies.of("app -> db; app -> log");
        var own = topology.links().get(Id.of("app->log")).withFlows(List.of(Id.of("work")));
        var after = new Delete(List.of(Id.of("work"))).apply(Document.EMPTY.withTopology(topology.with(own)));
        assertEquals(List.of(Id.of("app->db")), List.copyOf(after.topology().links().keySet()));
    }

    @Test
    void theNextPromotableMemberBecomesPrimaryAndALostControllerIsManual() {
        var topology = Topologies.of("app -> dbs=[db1, db2, db3]; ctl=[mx]");
        var five = Quantity.assumed(5, Unit.SECOND);
        var replicated = new Redundancy.PrimaryReplica(Id.of("db1"), new Failover.Controller(Id.of("ctl"), five, false), List.of(Id.of("db2")));
        var document = Document.EMPTY.withTopology(topology.with(topology.groups().get(Id.of("dbs")).withRedundancy(replicated)));
        var after = new Delete(List.of(Id.of("db1"), Id.of("mx"))).apply(document);
        assertEquals(new Redundancy.PrimaryReplica(Id.of("db3"), new Failover.Manual(), List.of(Id.of("db2"))),
                after.topology().groups().get(Id.of("dbs")).redundancy());
        assertEquals(List.of(Id.of("dbs")), List.copyOf(after.topology().groups().keySet()));
    }

    @Test
    void pastingGivesNewIdsKeepsTheInnerWiringAndCutsTheOuter() {
        var document = Topologies.document("lb -> tier=[app1@dc1, app2@dc1] -> db");
        var copy = Clipboard.of(document, List.of(Id.of("app1"), Id.of("app2"))).paste(document, Optional.of(Id.of("dc1")), Point.ORIGIN);
        assertEquals(List.of("web-app-1", "web-app-2", "group-1"), ids(copy.elements().stream().toList()), copy::toString);
        assertEquals(List.of(Member.active(Id.of("web-app-1")), Member.active(Id.of("web-app-2"))),
                ((Group) copy.elements().getLast()).members());
    }

    @Test
    void duplicatingKeepsTheCallsToOthers() {
        var document = Topologies.document("lb -> app@dc1 -> db");
        var copy = Clipboard.duplicate(document, List.of(Id.of("app")), new Point(24, 24));
        assertEquals(List.of("web-app-1", "link-1"), ids(copy.elements()));
        var link = (Link) copy.elements().getLast();
        assertEquals(List.of(Id.of("web-app-1"), Id.of("db")), List.of(link.from(), link.to()));
    }

    @Test
    void aCopyOfAPlaceStandsWhereItIsPutWithItsContentInside() {
        var document = Arrange.move(Map.of(Id.of("dc1"), new Bounds(100, 100, 400, 300), Id.of("app"), new Bounds(16, 44, 168, 72)))
                .apply(Topologies.document("app@dc1"));
        var named = Change.rename(document.topology().places().get(Id.of("dc1")), "Berlin").apply(document);
        var copy = Clipboard.of(named, List.of(Id.of("dc1"))).paste(named, Optional.empty(), new Point(600, 100));
        assertEquals(Map.of(Id.of("zone-1"), new Bounds(600, 100, 400, 300), Id.of("web-app-1"), new Bounds(16, 44, 168, 72)), copy.boxes());
        assertEquals(List.of("Berlin 2", ""), copy.elements().stream().map(Element::name).toList());
    }

    @Test
    void ungroupingLeadsTheSameLoadToEachMember() {
        var document = Topologies.document("lb -> tier=[app1, app2]");
        var after = new Ungroup(Id.of("tier")).apply(document);
        var half = Quantity.ONE.withValue(0.5);
        assertEquals(List.of(Link.of(Id.of("lb->tier"), LinkKind.CALLS, Id.of("lb"), Id.of("app1")).withRatio(half),
                Link.of(Id.of("link-1"), LinkKind.CALLS, Id.of("lb"), Id.of("app2")).withRatio(half)), List.copyOf(after.topology().links().values()));
    }

    @Test
    void groupingTakesMembersOutOfTheirFormerGroups() {
        var document = Topologies.document("lb -> one=[a, b]; lb -> two=[c]");
        var after = Join.of(document.topology(), List.of(Id.of("b"), Id.of("c"))).apply(document);
        assertEquals(Map.of(Id.of("one"), List.of(Member.active(Id.of("a"))), Id.of("group-1"), List.of(Member.active(Id.of("b")), Member.active(Id.of("c")))),
                Map.of(Id.of("one"), after.topology().groups().get(Id.of("one")).members(), Id.of("group-1"),
                        after.topology().groups().get(Id.of("group-1")).members()));
    }

    @Test
    void nestingKeepsThePositionOnThePicture() {
        var document = Arrange.move(Map.of(Id.of("dc1"), new Bounds(100, 50, 400, 300), Id.of("lb"), new Bounds(300, 200, 168, 72)))
                .apply(Topologies.document("lb -> app@dc1"));
        var after = Nest.keeping(document, List.of(Id.of("lb")), Optional.of(Id.of("dc1"))).apply(document);
        assertEquals(new Bounds(200, 150, 168, 72), after.layout().main().boxes().get(Id.of("lb")));
        assertEquals(Optional.of(Id.of("dc1")), after.topology().components().get(Id.of("lb")).place());
    }

    @Test
    void theSecondSuppressionOfOneThingReplacesTheFirst() {
        var one = new Suppress(suppression(Id.of("lb"))).apply(Topologies.document("lb"));
        assertSame(one, new Suppress(suppression(Id.of("lb"))).apply(one));
        assertEquals(List.of(), new Unsuppress(suppression(Id.of("lb"))).apply(one).suppressions());
    }

    @Test
    void historyKeepsItsLastThousandSteps() {
        var history = History.of(Topologies.document("lb"));
        for (int i = 0; i < History.LIMIT + 5; i++) {
            history = history.push(Arrange.move(Map.of(Id.of("lb"), new Bounds(i, 0, 168, 72))));
        }
        assertEquals(History.LIMIT, history.past().size());
    }

    private static List<String> ids(List<? extends Element> elements) {
        return elements.stream().map(Element::id).map(Id::value).toList();
    }

    private static Suppression suppression(Id scope) {
        return new Suppression("spof", Optional.of(scope), "known", "ops", Optional.empty(), Extras.NONE);
    }
}
