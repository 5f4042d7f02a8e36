package bulkhead.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Artifact;
import bulkhead.export.Owner;
import bulkhead.model.Id;
import bulkhead.storage.UnwritableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    @TempDir
    private Path folder;

    @Test
    void aNewFolderGetsAllFiles() throws Exception {
        var delivery = of(file("a/1", "one"), file("a/2", "two"));
        assertEquals(Map.of("a/1", State.NEW, "a/2", State.NEW), states(delivery));
        delivery.write();
        assertEquals("one\n", Files.readString(folder.resolve("a/1")));
        assertEquals(Map.of("a/1", State.SAME, "a/2", State.SAME), states(of(file("a/1", "one"), file("a/2", "two"))));
    }

    @Test
    void whatNobodyTouchedIsReplacedAndWhatIsTheSameIsLeftAlone() throws Exception {
        of(file("a/1", "one"), file("a/2", "two")).write();
        var untouched = Files.getLastModifiedTime(folder.resolve("a/2"));
        var delivery = of(file("a/1", "uno"), file("a/2", "two"));
        assertEquals(Map.of("a/1", State.CHANGED, "a/2", State.SAME), states(delivery));
        assertEquals(List.of(), delivery.hazards());
        delivery.write();
        assertEquals("uno\n", Files.readString(folder.resolve("a/1")));
        assertEquals(untouched, Files.getLastModifiedTime(folder.resolve("a/2")));
    }

    @Test
    void anotherHandIsSeenOnFilesOfTheLastExportAndOnAllOthers() throws Exception {
        of(file("a/1", "one")).write();
        Files.writeString(folder.resolve("a/1"), "mine\n");
        Files.writeString(folder.resolve("a/2"), "mine\n");
        var delivery = of(file("a/1", "uno"), file("a/2", "two"));
        assertEquals(Map.of("a/1", State.EDITED, "a/2", State.FOREIGN), states(delivery));
        assertEquals(2, delivery.hazards().size());
    }

    @Test
    void aFilledInFileStaysAsLongAsTheExportHasNothingNewForIt() throws Exception {
        of(file("a/1", "fill in")).write();
        Files.writeString(folder.resolve("a/1"), "filled in\n");
        for (int i = 0; i < 2; i++) {
            var delivery = of(file("a/1", "fill in"));
            assertEquals(Map.of("a/1", State.KEPT), states(delivery));
            delivery.write();
            assertEquals("filled in\n", Files.readString(folder.resolve("a/1")));
        }
        assertEquals(Map.of("a/1", State.EDITED), states(of(file("a/1", "fill in, please"))));
    }

    @Test
    void anotherHandThatWroteTheSameIsNoHazard() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/1"), "one\n");
        assertEquals(Map.of("a/1", State.SAME), states(of(file("a/1", "one"))));
    }

    @Test
    void whatIsNoLongerWrittenIsToldAndStays() throws Exception {
        of(file("a/1", "one"), file("b/1", "two")).write();
        var delivery = Delivery.of(folder, List.of(), Set.of("a"));
        assertEquals(Map.of("a/1", State.LEFT), states(delivery), "the other target isn't exported now");
        delivery.write();
        assertEquals("one\n", Files.readString(folder.resolve("a/1")));
        assertEquals(Map.of("a/1", State.LEFT), states(Delivery.of(folder, List.of(), Set.of("a"))));
        Files.delete(folder.resolve("a/1"));
        assertEquals(Map.of(), states(Delivery.of(folder, List.of(), Set.of("a"))));
    }

    @Test
    void exportingOneTargetKeepsTheReceiptOfTheOthers() throws Exception {
        of(file("a/1", "one"), file("b/1", "two")).write();
        Delivery.of(folder, List.of(file("a/1", "uno")), Set.of("a")).write();
        assertEquals(Map.of("a/1", State.SAME, "b/1", State.CHANGED), states(of(file("a/1", "uno"), file("b/1", "due"))));
    }

    @Test
    void aReceiptThatCannotBeReadMakesEverythingSomebodyElses() throws Exception {
        of(file("a/1", "one")).write();
        for (var broken : List.of("{", "[]", "{\"version\": 7, \"files\": {}}", "{\"version\": 1, \"files\": {\"a/1\": 3}}", "")) {
            Files.writeString(folder.resolve(Receipt.NAME), broken);
            assertEquals(Map.of("a/1", State.FOREIGN), states(of(file("a/1", "uno"))), broken);
        }
    }

    @Test
    void aReceiptIsNotBelievedAboutFilesOutside() throws IOException {
        Files.writeString(folder.resolve("outside"), "secret");
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(Receipt.NAME), "{\"version\": 1, \"files\": {\"a/../../outside\": \"x\", \"a/\\u0000\": \"x\"}}");
        assertEquals(Map.of(), states(Delivery.of(folder.resolve("in"), List.of(), Set.of("a"))));
    }

    @Test
    void afterAFailureTheReceiptKnowsWhatWasWritten() throws Exception {
        of(file("a/1", "one")).write();
        Files.createDirectories(folder.resolve("a/2/in-the-way"));
        var delivery = of(file("a/1", "uno"), file("a/2", "two"));
        assertThrows(UnwritableDocument.class, delivery::write);
        assertEquals(State.CHANGED, states(of(file("a/1", "eins"), file("a/2", "two"))).get("a/1"));
    }

    @Test
    void theSameWritesTheSameReceipt() throws Exception {
        of(file("a/1", "one"), file("a/2", "two")).write();
        var first = Files.readString(folder.resolve(Receipt.NAME));
        of(file("a/1", "one"), file("a/2", "two")).write();
        assertEquals(first, Files.readString(folder.resolve(Receipt.NAME)));
        assertTrue(first.startsWith("{\n  \"version\" : 1,\n  \"files\" : {\n"), "in an order that doesn't change from start to start:\n" + first);
    }

    private Delivery of(Artifact... artifacts) {
        return Delivery.of(folder, List.of(artifacts), Set.of("a", "b"));
    }

    private static Map<String, State> states(Delivery delivery) {
        return delivery.items().stream().collect(Collectors.toMap(Item::path, Item::state));
    }

    private static Artifact file(String path, String... lines) {
        return new Artifact(path, Stream.of(lines).map(line -> new Artifact.Line(line, Optional.of(new Owner.Of(Id.of("x"))))).toList());
    }
}
