package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Objectives;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Point;
import bulkhead.model.RandomDocuments;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.View;
import bulkhead.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must hold for every document, tried on random ones. */
class FormatLawsTest {
    private static final int SEEDS = 200;
    private static final Id NEW = Id.of("brand new");

    private static Document read(String text) throws UnreadableDocument {
        return DocumentReader.read("law", text.getBytes(StandardCharsets.UTF_8), Vocabulary.open()).document();
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameAndIsWrittenAsTheSameBytes() throws UnreadableDocument {
        for (long seed = 0; seed < SEEDS; seed++) {
            var document = RandomDocuments.document(seed);
            var text = DocumentWriter.text(document);
            var back = read(text);
            assertEquals(document, back, "seed " + seed);
            assertEquals(text, DocumentWriter.text(back), "seed " + seed);
            assertTrue(text.endsWith("}\n") && text.indexOf('\r') < 0, "seed " + seed);
        }
    }

    @Test
    void mapsKeepTheOrderOfTheFile() throws UnreadableDocument {
        for (long seed = 0; seed < SEEDS; seed++) {
            var document = RandomDocuments.document(seed);
            var back = read(DocumentWriter.text(document));
            assertEquals(document.topology().elements().toList(), back.topology().elements().toList(), "seed " + seed);
            assertEquals(List.copyOf(document.layout().main().boxes().keySet()),
                    List.copyOf(back.layout().main().boxes().keySet()), "seed " + seed);
        }
    }

    @Test
    void movingABoxChangesOneLine() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var document = RandomDocuments.document(seed);
            var view = document.layout().main();
            for (var box : view.boxes().entrySet()) {
                var moved = document.withView(view.withBox(box.getKey(), box.getValue().moved(new Point(1234, -567))));
                assertEquals(1, changedLines(document, moved), "seed " + seed + ", " + box.getKey());
            }
        }
    }

    @Test
    void renamingChangesOneLine() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var document = RandomDocuments.document(seed);
            var number = seed;
            document.topology().elements().forEach(element -> {
                var renamed = document.withTopology(document.topology()
                        .with(element.withName("Quite another name, and a very long one " + "x".repeat(200))));
                assertEquals(1, changedLines(document, renamed), "seed " + number + ", " + element.id());
            });
            assertEquals(1, changedLines(document, document.withMeta(document.meta().withName("Another " + "x".repeat(200)))),
                    "seed " + seed);
        }
    }

    @Test
    void addingAComponentWithItsBoxOnlyAddsLines() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var document = RandomDocuments.document(seed);
            var added = document.withTopology(document.topology().with(Component.of(NEW, "New", "web-app", Optional.empty())))
                    .withView(document.layout().main().withBox(NEW, new Bounds(1, 2, 3, 4)));
            assertOnlyAddsLines(document, added, 2, "seed " + seed);
        }
    }

    @Test
    void addingAnyElementToNothingOnlyAddsLines() {
        for (var element : List.<Element>of(new Place(NEW, "", PlaceLevel.ZONE, Optional.empty(), Optional.empty(),
                Reliability.UNSTATED, Map.of(),
                Extras.NONE), new Risk(NEW, "", RiskKind.POWER_FEED, List.of(), Optional.empty(), Reliability.UNSTATED, Map.of(),
                Extras.NONE),
                Component.of(NEW, "", "web-app", Optional.empty()), Group.of(NEW, "", List.of()))) {
            var added = Document.EMPTY.withTopology(Document.EMPTY.topology().with(element))
                    .withView(View.MAIN.withBox(NEW, new Bounds(1, 2, 3, 4)));
            assertOnlyAddsLines(Document.EMPTY, added, 2, element.toString());
        }
    }

    @Test
    void addingALinkAndAFlowOnlyAddsLines() {
        var before = Document.EMPTY.withTopology(Document.EMPTY.topology()
                .with(Component.of(Id.of("app"), "", "web-app", Optional.empty())));
        var link = before.withTopology(before.topology().with(Link.of(NEW, LinkKind.CALLS, Id.of("app"), Id.of("app"))));
        var flow = before.withTopology(before.topology()
                .with(new Flow(NEW, "", Id.of("app"), Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE)));
        assertOnlyAddsLines(before, link, 1, "link");
        assertOnlyAddsLines(before, flow, 1, "flow");
    }

    private static long changedLines(Document before, Document after) {
        var old = DocumentWriter.text(before).lines().toList();
        var now = DocumentWriter.text(after).lines().toList();
        assertEquals(old.size(), now.size(), () -> DocumentWriter.text(before) + DocumentWriter.text(after));
        long changed = 0;
        for (int i = 0; i < old.size(); i++) {
            changed += old.get(i).equals(now.get(i)) ? 0 : 1;
        }
        return changed;
    }

    private static void assertOnlyAddsLines(Document before, Document after, int most, String message) {
        var rest = new ArrayList<>(DocumentWriter.text(after).lines().toList());
        for (var line : DocumentWriter.text(before).lines().toList()) {
            assertTrue(rest.remove(line), message + " lost: " + line);
        }
        assertTrue(rest.size() <= most && rest.stream().allMatch(line -> line.contains(NEW.value())),
                message + " added: " + rest);
    }
}
