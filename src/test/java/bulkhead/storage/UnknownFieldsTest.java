package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import bulkhead.model.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What this version doesn't know survives reading, editing and writing. */
class UnknownFieldsTest {
    private static final String TEXT = """
            {
              "version": 1,
              "meta": { "name": "", "x-a": 1 },
              "places": [
              ],
              "risks": [
              ],
              "components": [
                { "id": "a", "kind": "kind-of-tomorrow", "instances": { "value": 1, "source": "vendor", "seen": 1e999 }, "x/y": [1, { "z": null }] }
              , { "id": "b", "kind": "web-app", "reliability": { "mtbf": { "value": 30, "unit": "d", "source": "assumed", "fit": 0.10 }, "x-b": {} } }
              , { "id": "c", "kind": "a", "commonCause": { "x-c": true }, "properties": { "odd": [2.50], "w": { "value": 5, "source": "assumed", "x-d": "d" } } }
              ],
              "groups": [
                { "id": "g", "members": ["b", { "component": "c", "x-e": 1 }], "redundancy": { "type": "any", "x-f": 2 } }
              ],
              "links": [
              ],
              "flows": [
                { "id": "f", "entry": "a", "demand": { "x-g": 3 } }
              ],
              "views": [
                { "id": "main"
                , "boxes": {
                  }
                , "x-h": 4
                }
              ],
              "scenes": [
                { "id": "s", "x-i": 5 }
              ],
              "scenarios": [
                { "id": "s", "x-j": 6 }
              ],
              "suppressions": [
                { "rule": "r", "x-k": 7 }
              ],
              "x-l": 8
            }
            """;

    private static Document document() throws UnreadableDocument {
        return DocumentReader.read("unknown", TEXT, Vocabulary.open()).document();
    }

    private static Component component(Document document, String id) {
        return document.topology().components().get(Id.of(id));
    }

    @Test
    void unknownFieldsSurviveAtEveryDepth() throws UnreadableDocument {
        assertEquals(TEXT, DocumentWriter.text(document()));
    }

    @Test
    void unknownFieldsAreKeptByTheirPath() throws UnreadableDocument {
        assertEquals(Map.of("x~1y", "[1, { \"z\": null }]", "instances/seen", "1e999"),
                component(document(), "a").extras().fields());
        assertEquals(Map.of("reliability/x-b", "{}", "reliability/mtbf/fit", "0.10"),
                component(document(), "b").extras().fields());
    }

    @Test
    void aPropertyOfUnknownShapeIsKeptAsItIs() throws UnreadableDocument {
        assertEquals(Map.of("odd", new Value.Unknown("[2.50]"), "w", Quantity.assumed(5, Unit.ONE)),
                component(document(), "c").properties());
    }

    @Test
    void unknownFieldsFollowWhatTheyHangOnThroughEdits() throws UnreadableDocument {
        var document = document();
        var group = document.topology().groups().get(Id.of("g"));
        var edited = document.withTopology(document.topology()
                .with(component(document, "a").withInstances(Quantity.assumed(3, Unit.ONE)))
                .with(component(document, "c").withoutProperty("w"))
                .with(group.withMembers(List.of(group.members().get(1), group.members().get(0)))));
        var text = DocumentWriter.text(edited);
        assertTrue(text.contains("\"instances\": { \"value\": 3, \"source\": \"assumed\", \"seen\": 1e999 }"), text);
        assertTrue(text.contains("\"properties\": { \"odd\": [2.50] }"), text);
        assertTrue(text.contains("\"members\": [{ \"component\": \"c\", \"x-e\": 1 }, \"b\"]"), text);
    }

    @Test
    void elementsFieldsAndPointersAreLocated() throws UnreadableDocument {
        var positions = DocumentReader.read("unknown", TEXT, Vocabulary.open()).positions();
        assertEquals(Optional.of("/components/1"), positions.of(Id.of("b")).map(Positions.Position::pointer));
        assertEquals(new Spot(10, 5), positions.of(Id.of("b")).orElseThrow().at());
        assertEquals(new Spot(10, 62), positions.spot(Id.of("b"), "reliability.mtbf"));
        assertEquals(new Spot(10, 62), positions.spot(Id.of("b"), "mtbf"));
        assertEquals(new Spot(10, 5), positions.spot(Id.of("b"), "place"));
        assertEquals(Spot.NOWHERE, positions.spot(Id.of("nowhere"), "place"));
    }
}
