package bulkhead.editor.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.RandomDocuments;
import bulkhead.model.Redundancy;
import bulkhead.model.Texts;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fields show what is stated and make edits that state something else. */
class FieldsTest {
    private static final Document TWO = Topologies.document("clients -> web=[app@zone-a*2, app2@zone-b] -> db");

    private static List<Field> fields(Document document, String... ids) {
        var selected = Stream.of(ids).map(Id::of).toList();
        return Fields.of(document, Catalog.standard(), selected, Optional.empty(), Optional.empty(), Locale.ENGLISH).stream()
                .flatMap(group -> group.fields().stream()).toList();
    }

    private static <F extends Field> F field(Class<F> type, Document document, String key, String... ids) {
        return fields(document, ids).stream().filter(field -> field.about().key().equals(key)).map(type::cast).findFirst()
                .orElseThrow(() -> new AssertionError("no field " + key));
    }

    @Test
    void aNumberIsStatedAndTakenBack() {
        var workers = field(Field.Number.class, TWO, "workers", "app");
        assertEquals(Optional.empty(), workers.stated());
        var stated = workers.change().apply(Optional.of(Quantity.measured(80, Unit.ONE))).apply(TWO);
        assertEquals(Quantity.measured(80, Unit.ONE), stated.topology().components().get(Id.of("app")).properties()
                .get("workers"));
        assertEquals(TWO.topology().components(), field(Field.Number.class, stated, "workers", "app").change()
                .apply(Optional.empty()).apply(stated).topology().components());
    }

    @Test
    void oneChangeOfTwoSelectedIsOneEditOfBoth() {
        var instances = field(Field.Number.class, TWO, "instances", "app", "app2");
        assertTrue(instances.mixed());
        var changed = instances.change().apply(Optional.of(Quantity.assumed(7, Unit.ONE))).apply(TWO);
        assertEquals(List.of(7, 7), Stream.of("app", "app2")
                .map(id -> changed.topology().components().get(Id.of(id)).instances().count()).toList());
    }

    @Test
    void severalElementsOfDifferentSortsShareOnlyWhatBothHave() {
        var keys = fields(TWO, "app", "zone-a").stream().map(field -> field.about().key()).toList();
        assertTrue(keys.contains("name"));
        assertFalse(keys.contains("instances"));
    }

    @Test
    void redundancyCanBecomeEveryKind() {
        var redundancy = field(Field.Choice.class, TWO, "redundancy", "web");
        for (var option : redundancy.options()) {
            var changed = redundancy.change().apply(Optional.of(option.word())).apply(TWO);
            assertEquals(Optional.of(option.word()), field(Field.Choice.class, changed, "redundancy", "web").stated());
        }
    }

    @Test
    void failoverOfAPrimaryCanBeChosen() {
        var primary = field(Field.Choice.class, TWO, "redundancy", "web").change().apply(Optional.of("primary-replica"))
                .apply(TWO);
        var builtIn = field(Field.Choice.class, primary, "redundancy.failover", "web").change().apply(Optional.of("built-in"))
                .apply(primary);
        var group = builtIn.topology().groups().get(Id.of("web"));
        assertTrue(group.redundancy() instanceof Redundancy.PrimaryReplica(var _, Failover.BuiltIn _, var _), group.redundancy()
                .toString());
    }

    @Test
    void anEmptySelectionShowsTheDocument() {
        var named = field(Field.Line.class, TWO, "name").change().apply(Optional.of("Shop")).apply(TWO);
        assertEquals("Shop", named.meta().name());
    }

    @Test
    void everyFieldOfEveryElementHasALabelInBothLanguages() throws Exception {
        var document = DocumentFiles.read(Path.of("models/prime-insights.bulkhead.json"), Catalog.standard());
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            document.topology().elements().map(Element::id)
                    .forEach(id -> Fields.of(document, Catalog.standard(), List.of(id), Optional.empty(), Optional.empty(), locale)
                    .forEach(group -> group.fields().forEach(field -> assertFalse(field.about().label().startsWith("field.")
                            || field.about().label().startsWith("property."), field.about().label()))));
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        for (var key : java.util.ResourceBundle.getBundle("bulkhead.editor.inspector.texts", Locale.ENGLISH).keySet()) {
            assertTrue(Texts.beside(Fields.class, Locale.GERMAN).has(key), key);
        }
    }

    @Test
    void anyElementOfAnyDocumentCanBeShown() {
        for (long seed = 0; seed < 100; seed++) {
            var document = RandomDocuments.document(seed);
            document.topology().elements().map(Element::id).forEach(id -> assertFalse(fields(document, id.value()).isEmpty()));
        }
    }

    @Test
    void aTextEmptiedIsNoLongerStated() {
        var described = field(Field.Line.class, TWO, "description", "app").change().apply(Optional.of("front")).apply(TWO);
        assertEquals(new Value.Text("front"), described.topology().components().get(Id.of("app")).properties()
                .get("description"));
        var emptied = field(Field.Line.class, described, "description", "app").change().apply(Optional.of("")).apply(described);
        assertFalse(emptied.topology().components().get(Id.of("app")).properties().containsKey("description"));
    }
}
