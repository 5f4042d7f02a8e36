package bulkhead.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.capacity.Loaded;
import bulkhead.catalog.Catalog;
import bulkhead.edit.Edit;
import bulkhead.edit.History;
import bulkhead.model.Document;
import bulkhead.model.Texts;
import bulkhead.storage.DocumentFiles;
import bulkhead.storage.DocumentWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is offered against a finding mends it. */
class FixesTest {
    /** Rules whose findings no edit can mend, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "failure.counted-twice", "nothing is broken but somebody's arithmetic; what is shared is another rule's finding",
            "capacity.absurd-number", "what number was meant, only the author knows",
            "topology.contradiction", "which of the two numbers was meant, only the author knows",
            "capacity.unstated", "what number holds, only the author knows",
            "sites.too-near", "a site is no edit away",
            "topology.unknown-kind", "what kind was meant, only the author knows",
            "topology.unknown-property", "what property was meant, only the author knows",
            "topology.secret-in-text", "where it is kept instead, only the author knows");

    @TestFactory
    Stream<DynamicTest> whatIsOfferedMendsTheFindingAndCanBeUndone() {
        return RulesTest.EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.rule(),
                () -> findings(example).forEach(finding -> mends(document(example), finding))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOffersAFixOrSaysWhyNot() {
        return RulesTest.EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.rule(), () ->
                assertEquals(WITHOUT.containsKey(example.rule()),
                findings(example).allMatch(finding -> Fixes.of(finding, inspection(example)).offers().isEmpty()), example.rule())));
    }

    /** The same on real layouts, with their positions. */
    @ParameterizedTest
    @ValueSource(strings = {"hq-before", "prime-insights-swarm", "instametrics-dual-write"})
    void whatIsOfferedMendsTheFindingsOfRealLayouts(String model) throws Exception {
        var document = DocumentFiles.read(Path.of("models", model + DocumentFiles.SUFFIX), Catalog.standard());
        Rules.judge(RulesTest.inspection(document), RulesTest.TODAY).forEach(judgement -> mends(document, judgement.finding()));
    }

    @Test
    void nobodyHasToWaitForTheEnd() {
        var example = RulesTest.EXAMPLES.getFirst();
        var finding = findings(example).findFirst().orElseThrow();
        var inspection = inspection(example);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Fixes.of(finding, inspection));
        assertTrue(Thread.interrupted());
    }

    private static void mends(Document document, Finding finding) {
        var before = DocumentWriter.text(document);
        for (var offer : Fixes.of(finding, RulesTest.inspection(document)).offers()) {
            var history = History.of(document).push(offer.fix().edit());
            var rule = Rules.byId(finding.rule()).orElseThrow();
            assertTrue(rule.findings(RulesTest.inspection(history.current())).noneMatch(other -> subject(other)
                    .equals(subject(finding))), offer.toString());
            assertEquals(before, DocumentWriter.text(history.undo().current()), offer.toString());
            assertEquals(1, history.past().size());
            said(document, offer);
        }
    }

    private static void said(Document document, Offer offer) {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var sentences = new Sentences(document.topology(), locale);
            var fix = sentences.fix(offer.fix());
            assertFalse(fix.startsWith("fix.") || fix.contains("{"), fix);
            assertFalse(sentences.price(offer.price()).startsWith("price."));
            assertTrue(Texts.beside(Edit.class, locale).has("edit." + offer.fix().edit().key()));
        }
    }

    private static List<Object> subject(Finding finding) {
        return List.of(finding.elements().subList(0, Rules.byId(finding.rule()).orElseThrow().identity()), finding.facts());
    }

    private static Document document(RulesTest.Example example) {
        return Document.EMPTY.withTopology(example.guilty());
    }

    private static Inspection inspection(RulesTest.Example example) {
        return RulesTest.inspection(document(example));
    }

    private static Stream<Finding> findings(RulesTest.Example example) {
        return Rules.byId(example.rule()).orElseThrow().findings(inspection(example));
    }

    /** Three copies of 4,500 writes a second on nine that do 1,000: 20 keep 70 %, and twice what one member is short of, alone, is too few. */
    @Test
    void whereMoreOfOneMemberIsNoReliefEachGetsMore() {
        var racks = Loaded.of("clients -> ring=[cassandra@dc/a*3, cassandra2:cassandra@dc/a*3, cassandra3:cassandra@dc/a*3]").demand(4500)
                .partitioned("ring", 3, 2);
        var inspection = RulesTest.inspection(Document.EMPTY.withTopology(racks.topology()));
        var finding = new OverTargetRule().findings(inspection).findFirst().orElseThrow();
        var offers = Fixes.of(finding, inspection).offers();

        assertEquals(List.of("Run 4 more instances of each of these: cassandra, cassandra2, cassandra3."),
                offers.stream().map(offer -> new Sentences(racks.topology(), Locale.ENGLISH).fix(offer.fix())).toList());
        mends(inspection.document(), finding);
    }

    /** 1,500 a second on two are 750 each, 700 is the target: one more takes its part. */
    @Test
    void whereMoreOfOneMemberIsReliefEnoughNothingDearerIsOffered() {
        var inspection = RulesTest.inspection(Document.EMPTY.withTopology(Loaded.of("clients -> web=[app, app2]").demand(1500).topology()));
        var finding = new OverTargetRule().findings(inspection).findFirst().orElseThrow();

        assertEquals(List.of("more-instances"), Fixes.of(finding, inspection).offers().stream().map(offer -> offer.fix().key()).toList());
    }

    @Test
    void theSentencesOfWhatIsOfferedNameWhatChanges() {
        var example = RulesTest.EXAMPLES.getFirst();
        var offers = Fixes.of(findings(example).findFirst().orElseThrow(), inspection(example)).offers();
        var sentences = new Sentences(example.guilty(), Locale.ENGLISH);
        assertEquals(List.of("Run one more instance of lb. (+1 instance, cost not stated)",
                "Put a second lb beside it, in one group with it. (+1 instance, cost not stated)"),
                offers.stream().map(offer -> sentences.fix(offer.fix()) + " (" + sentences.price(offer.price()) + ")").toList());
    }
}
