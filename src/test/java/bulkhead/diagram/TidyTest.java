package bulkhead.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Tidy.Direction;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TidyTest {
    private static final Document TWO_SITES = Topologies.document("""
            users -> proxies=[lb1@a/front, lb2@b/front2] -> apps=[app1@a/work, app2@b/work2] -> db=[db1@a/work, db2@b/work2]:failover
            db1 => db2
            """);

    @ParameterizedTest
    @EnumSource
    void nothingOverlaps(Direction direction) {
        for (long seed = 0; seed < 40; seed++) {
            var document = RandomDocuments.of(seed);
            var drawing = drawing(document.withView(Tidy.all(document, direction)));
            for (var one : drawing.cards()) {
                assertTrue(drawing.cards().stream().noneMatch(other -> other != one && one.bounds().intersects(other.bounds())), "seed " + seed + ": " + one);
            }
        }
    }

    @Test
    void comesOutTheSameEachTime() {
        for (long seed = 0; seed < 20; seed++) {
            var document = RandomDocuments.of(seed);
            assertEquals(Tidy.all(document, Direction.RIGHT), Tidy.all(RandomDocuments.of(seed), Direction.RIGHT), "seed " + seed);
        }
    }

    @Test
    void workGoesFromLeftToRightAndSitesThatCallEachOtherStandBesideEachOther() {
        var drawing = drawing(TWO_SITES.withView(Tidy.all(TWO_SITES, Direction.RIGHT)));
        assertTrue(x(drawing, "users") < x(drawing, "lb1") && x(drawing, "lb1") < x(drawing, "app1") && x(drawing, "app1") < x(drawing, "db1"), drawing::toString);
        assertEquals(x(drawing, "app1"), x(drawing, "app2"));
    }

    @Test
    void tidyingSomeLeavesTheOthersWhereTheyAre() {
        var settled = TWO_SITES.withView(Drawings.settled(TWO_SITES));
        var tidied = Tidy.of(settled, List.of(Id.of("a")), Direction.DOWN);
        var others = settled.topology().places().keySet().stream().filter(id -> !List.of("a", "front", "work").contains(id.value())).toList();
        others.forEach(id -> assertEquals(settled.layout().main().boxes().get(id), tidied.boxes().get(id), id::value));
        assertEquals(settled.layout().main().boxes().get(Id.of("users")), tidied.boxes().get(Id.of("users")));
        assertEquals(settled.layout().main().boxes().get(Id.of("a")).origin(), tidied.boxes().get(Id.of("a")).origin());
    }

    @Test
    void nothingChosenChangesNothing() {
        var settled = TWO_SITES.withView(Drawings.settled(TWO_SITES));
        assertEquals(settled.layout().main(), Tidy.of(settled, List.of(), Direction.RIGHT));
    }

    @Test
    void aLoneComponentStaysAndNothingIsWrittenDown() {
        assertEquals(TWO_SITES.layout().main(), Tidy.of(TWO_SITES, List.of(Id.of("users")), Direction.DOWN));
    }

    @Test
    void whatIsTidyStaysAsItIs() {
        for (long seed = 0; seed < 20; seed++) {
            var tidied = RandomDocuments.of(seed).withView(Tidy.all(RandomDocuments.of(seed), Direction.DOWN));
            assertEquals(tidied.layout().main(), Tidy.all(tidied, Direction.DOWN), "seed " + seed);
        }
    }

    private static int x(Drawing drawing, String id) {
        return drawing.bounds(Id.of(id)).orElseThrow().x();
    }

    private static Drawing drawing(Document document) {
        return Drawings.of(document, Catalog.standard(), Locale.ENGLISH);
    }
}
