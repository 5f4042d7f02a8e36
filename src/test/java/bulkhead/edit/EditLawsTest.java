package bulkhead.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditLawsTest {
    private static final int STEPS = 120;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** A sound topology refuses to be built otherwise, so that every step is valid wherever no edit throws; what it doesn't hold is checked here. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyStepLeavesADocumentInWhichNothingDangles(long seed) {
        var edits = new RandomEdits(seed);
        var document = Document.EMPTY;
        for (int step = 0; step < STEPS; step++) {
            var edit = edits.next(document);
            document = edit.apply(document);
            assertEquals(List.of(), dangling(document), "seed " + seed + ", step " + step + ": " + edit);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoingEverythingIsTheStartAndRedoingEverythingTheEnd(long seed) {
        var edits = new RandomEdits(seed);
        var start = Document.EMPTY;
        var history = History.of(start);
        for (int step = 0; step < STEPS; step++) {
            history = history.push(edits.next(history.current()));
        }
        var end = history;
        while (history.undoKey().isPresent()) {
            history = history.undo();
        }
        assertSame(start, history.current(), "seed " + seed);
        while (history.redoKey().isPresent()) {
            history = history.redo();
        }
        assertSame(end.current(), history.current(), "seed " + seed);
        assertEquals(end, history, "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aNewEditEmptiesRedo(long seed) {
        var edits = new RandomEdits(seed);
        var history = History.of(Document.EMPTY);
        for (int step = 0; step < STEPS; step++) {
            history = history.push(edits.next(history.current()));
            var undone = history.undo();
            var edit = edits.next(undone.current());
            var again = undone.push(edit);
            if (again != undone) {
                assertEquals(List.of(), again.future(), "seed " + seed + ", step " + step + ": " + edit);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movingNeverTouchesTheTopology(long seed) {
        var edits = new RandomEdits(seed);
        var document = Document.EMPTY;
        for (int step = 0; step < STEPS; step++) {
            var edit = edits.next(document);
            var after = edit.apply(document);
            if (edit instanceof Arrange) {
                assertSame(document.topology(), after.topology(), "seed " + seed + ", step " + step + ": " + edit);
            }
            document = after;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doingNothingGivesTheSameDocument(long seed) {
        var edits = new RandomEdits(seed);
        var document = Document.EMPTY;
        for (int step = 0; step < STEPS; step++) {
            document = edits.next(document).apply(document);
            var all = document.topology().elements().toList();
            assertSame(document, new Change("rename", all).apply(document), "seed " + seed);
            assertSame(document, Arrange.move(document.layout().main().boxes()).apply(document), "seed " + seed);
            assertSame(document, new Delete(List.of(Id.of("nothing"))).apply(document), "seed " + seed);
            assertSame(document, new Entitle(document.meta()).apply(document), "seed " + seed);
        }
    }

    /** There and back again in one gesture makes other objects, and the same document. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aStepThatChangesNothingIsNotRecorded(long seed) {
        var edits = new RandomEdits(seed);
        var history = History.of(Document.EMPTY);
        for (int step = 0; step < STEPS; step++) {
            history = history.push(edits.next(history.current()));
            var document = history.current();
            for (var element : document.topology().elements().limit(3).toList()) {
                var there = Change.rename(element, element.name() + " renamed");
                assertNotSame(history, history.push(there), "seed " + seed);
                assertSame(history, history.push(new Together("rename", List.of(there, Change.of("rename", element)))), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEditHasALabelInBothLanguages(long seed) {
        var edits = new RandomEdits(seed);
        var document = Document.EMPTY;
        for (int step = 0; step < STEPS; step++) {
            var edit = edits.next(document);
            document = edit.apply(document);
            for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertTrue(Texts.beside(Edit.class, locale).has("edit." + edit.key()), edit.key());
            }
        }
    }

    private static List<Id> dangling(Document document) {
        var known = document.topology().elements().map(Element::id).collect(Collectors.toSet());
        Predicate<Id> lost = id -> !known.contains(id);
        var named = new ArrayList<Id>();
        document.layout().views().forEach(view -> named.addAll(view.boxes().keySet()));
        document.scenarios().forEach(scenario -> named.addAll(scenario.lost()));
        document.suppressions().forEach(suppression -> suppression.scope().ifPresent(named::add));
        document.topology().links().values().stream().map(Link::backs).forEach(backs -> backs.ifPresent(named::add));
        return named.stream().filter(lost).distinct().toList();
    }
}
