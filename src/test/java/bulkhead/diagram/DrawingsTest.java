package bulkhead.diagram;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.model.Bounds;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Point;
import bulkhead.model.Topologies;
import bulkhead.model.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawingsTest {
    private static final Document SHOP = Topologies.document("""
            edge -> proxies=[lb1@eu/a/front, lb2@eu/b/front2] -> apps=[app1@eu/a/work*3, app2@eu/b/work2*3, app3@eu/b/work2]
            app1 -> db1@eu/a/work => db2@eu/b/work2
            """);

    @Test
    void noDocumentIsTooBrokenToDraw() {
        for (long seed = 0; seed < 400; seed++) {
            var document = RandomDocuments.of(seed);
            var drawing = assertDoesNotThrow(() -> drawing(document), "seed " + seed);
            assertEquals(document.topology().components().size(), drawing.cards().size(), "seed " + seed);
            assertTrue(drawing.wires().stream().allMatch(wire -> wire.points().size() >= 2), "seed " + seed);
        }
    }

    @Test
    void theSameDocumentAlwaysGivesTheSameDrawing() {
        for (long seed = 0; seed < 50; seed++) {
            assertEquals(drawing(RandomDocuments.of(seed)), drawing(RandomDocuments.of(seed)), "seed " + seed);
        }
    }

    @Test
    void boxesThatNobodyPlacedDontOverlap() {
        var drawing = drawing(SHOP);
        for (var one : drawing.cards()) {
            for (var other : drawing.cards()) {
                assertTrue(one == other || !one.bounds().intersects(other.bounds()), one + " on " + other);
            }
        }
    }

    @Test
    void placesHoldTheirChildrenBelowTheirHeader() {
        var drawing = drawing(SHOP);
        var work = drawing.bounds(Id.of("work")).orElseThrow();
        var app = drawing.bounds(Id.of("app1")).orElseThrow();
        assertEquals(new Point(Sizes.PADDING, Sizes.HEADER + Sizes.PADDING), app.origin().minus(work.origin()));
    }

    @Test
    void wiresGoRoundCards() {
        assertEquals(List.of(), wiresThroughCards(drawing(SHOP)));
    }

    @Test
    void wiresAreOrthogonalAndEndAtTheirCards() {
        for (var wire : drawing(SHOP).wires()) {
            assertTrue(IntStream.range(1, wire.points().size()).allMatch(i -> wire.points().get(i - 1).x() == wire.points().get(i).x()
                    || wire.points().get(i - 1).y() == wire.points().get(i).y()), wire::toString);
            assertTrue(touches(drawing(SHOP).bounds(wire.from()).orElseThrow(), wire.points().getFirst()), wire::toString);
            assertTrue(touches(drawing(SHOP).bounds(wire.to()).orElseThrow(), wire.points().getLast()), wire::toString);
        }
    }

    @Test
    void wiresToAGroupLeaveTheirCallerTogether() {
        var ports = drawing(SHOP).wires().stream().filter(wire -> wire.from().equals(Id.of("lb1"))).map(wire -> wire.points().getFirst()).distinct().toList();
        assertEquals(1, ports.size(), ports::toString);
    }

    @Test
    void wiresOfDifferentLinksBetweenTheSameCardsDontCoincide() {
        var drawing = drawing(Topologies.document("app -> db; app ~> queue; queue ~> db; db => app"));
        var straights = drawing.wires().stream().flatMap(wire -> IntStream.range(1, wire.points().size())
                .mapToObj(i -> List.of(wire.points().get(i - 1), wire.points().get(i)))).toList();
        assertEquals(straights.size(), straights.stream().map(Stretch::of).distinct().count());
    }

    @Test
    void movingABoxMovesOnlyItAndWhatHoldsIt() {
        var settled = SHOP.withView(Drawings.settled(SHOP));
        var before = boxes(drawing(settled));
        var box = settled.layout().main().boxes().get(Id.of("app1"));
        var after = boxes(drawing(settled.withView(settled.layout().main().withBox(Id.of("app1"), box.moved(new Point(0, 2000))))));
        var changed = before.keySet().stream().filter(id -> !before.get(id).equals(after.get(id))).map(Id::value).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of("app1", "work", "a", "eu")), changed);
    }

    @Test
    void settlingChangesNothingToSee() {
        var settled = SHOP.withView(Drawings.settled(SHOP));
        assertEquals(drawing(SHOP), drawing(settled));
    }

    @Test
    void whatIsPlacedStaysWhenSomethingNewIsAdded() {
        var settled = SHOP.withView(Drawings.settled(SHOP));
        var before = boxes(drawing(settled));
        var more = settled.withTopology(settled.topology().with(bulkhead.model.Component.of(Id.of("new"), "", "redis", java.util.Optional.empty())));
        var after = boxes(drawing(more));
        assertEquals(before, after.entrySet().stream().filter(entry -> !entry.getKey().equals(Id.of("new")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void aPlaceIsAtLeastAsLargeAsItsStoredBox() {
        var large = SHOP.withView(View.MAIN.withBox(Id.of("eu"), new Bounds(80, 160, 4000, 3000)));
        assertEquals(new Bounds(80, 160, 4000, 3000), drawing(large).bounds(Id.of("eu")).orElseThrow());
    }

    @Test
    void placesNestedAThousandDeepAreDrawn() {
        var path = IntStream.range(0, 3).mapToObj(i -> "p" + i).collect(Collectors.joining("/"));
        var document = Topologies.document("app@" + path);
        for (int i = 0; i < 1000; i++) {
            var place = document.topology().places().get(Id.of("p2")).withId(Id.of("deep" + i)).withParent(java.util.Optional.of(Id.of(i == 0 ? "p2" : "deep" + (i - 1))));
            document = document.withTopology(document.topology().with(place));
        }
        var deep = document;
        assertEquals(1003, assertDoesNotThrow(() -> drawing(deep)).containers().size());
    }

    @Test
    void aPreviewOfASmallDrawingIsWhatWillBeDrawn() {
        var moved = SHOP.withView(View.MAIN.withBox(Id.of("app1"), new Bounds(40, 400, 168, 72)));
        assertEquals(drawing(moved), Drawings.preview(moved, Catalog.standard(), Locale.ENGLISH, drawing(SHOP)));
    }

    @Test
    void aPreviewOfALargeDrawingRoutesOnlyTheWiresOfWhatMoves() {
        var many = Topologies.document(IntStream.range(0, 15).mapToObj(i -> "a%d@left -> g=[%s]".formatted(i, IntStream.range(0, 15)
                .mapToObj(j -> "b%d@right".formatted(j)).collect(Collectors.joining(", ")))).collect(Collectors.joining("\n")));
        var settled = many.withView(Drawings.settled(many));
        var before = drawing(settled);
        var moved = settled.withView(settled.layout().main().withBox(Id.of("a0"), new Bounds(-600, 40, 168, 72)));
        var after = Drawings.preview(moved, Catalog.standard(), Locale.ENGLISH, before);
        var changed = IntStream.range(0, before.wires().size()).filter(i -> !before.wires().get(i).points().equals(after.wires().get(i).points()))
                .mapToObj(i -> before.wires().get(i).from()).distinct().toList();
        assertEquals(List.of(Id.of("a0")), changed);
    }

    private static List<String> wiresThroughCards(Drawing drawing) {
        return drawing.wires().stream().flatMap(wire -> drawing.cards().stream().filter(card -> IntStream.range(1, wire.points().size())
                .anyMatch(i -> crosses(wire.points().get(i - 1), wire.points().get(i), card.bounds())))
                .map(card -> wire.link() + " through " + card.component())).toList();
    }

    private static boolean crosses(Point from, Point to, Bounds card) {
        return Math.max(from.x(), to.x()) > card.x() && Math.min(from.x(), to.x()) < card.right()
                && Math.max(from.y(), to.y()) > card.y() && Math.min(from.y(), to.y()) < card.bottom();
    }

    private static boolean touches(Bounds card, Point end) {
        return end.x() >= card.x() && end.x() <= card.right() && end.y() >= card.y() && end.y() <= card.bottom() + Sizes.STACK;
    }

    private static Map<Id, Bounds> boxes(Drawing drawing) {
        return Stream.concat(drawing.cards().stream().map(card -> Map.entry(card.component(), card.bounds())),
                drawing.containers().stream().map(container -> Map.entry(container.place(), container.bounds())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Drawing drawing(Document document) {
        return Drawings.of(document, Catalog.standard(), Locale.ENGLISH);
    }

    /** Two ends in either order. */
    private record Stretch(String low, String high) {
        static Stretch of(List<Point> ends) {
            var sorted = ends.stream().map(Point::toString).sorted().toList();
            return new Stretch(sorted.getFirst(), sorted.getLast());
        }
    }
}
