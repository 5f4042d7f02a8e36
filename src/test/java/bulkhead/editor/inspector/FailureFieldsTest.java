package bulkhead.editor.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.failure.CauseAnalysis;
import bulkhead.catalog.Catalog;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the inspector says of failures, line by line. */
class FailureFieldsTest {
    private static final Document PAIR = Topologies.document("users:clients -> lb -> web=[app@a, app2@b]");

    private static List<String> lines(Document document, String id, Locale locale) {
        var judgement = new Judgement(document, Analysis.of(document.topology(), Catalog.standard()), List.of());
        var causes = Optional.of(id).map(Id::of).filter(document.topology().flows()::containsKey)
                .map(flow -> new CauseAnalysis(judgement.report().deployment()).of(judgement.report().flows().get(flow), 2));
        return Fields.failure(document, Catalog.standard(), List.of(Id.of(id)), Optional.of(judgement), causes, locale).stream()
                .flatMap(group -> Stream.concat(Stream.of("# " + group.title()), group.fields().stream()
                        .map(FailureFieldsTest::line)))
                .toList();
    }

    private static String line(Field field) {
        return field.about().label() + ": " + switch (field) {
            case Field.Lead lead -> lead.text() + " -> " + lead.to();
            case Field.Shown shown -> shown.text();
            default -> throw new AssertionError(field);
        };
    }

    @Test
    void whatFallsWithAComponentAndWhatMakesItFallIsListed() {
        assertEquals(List.of("# If lb fails", "work: down -> [work]", "# What makes it fail"),
                lines(Topologies.document("users:clients -> lb@a -> app"), "lb", Locale.ENGLISH).stream().limit(3).toList());
    }

    @Test
    void oneOfTwoTakesNothingDown() {
        assertEquals(List.of("# If app fails", "Flows: all stay up", "# What makes it fail", "a: takes it down -> [a]"),
                lines(PAIR, "app", Locale.ENGLISH));
    }

    @Test
    void aPlaceFailsWithItsPlacesAndTheirRisks() {
        var document = Topologies.document("users:clients -> lb@b/a");
        assertEquals(List.of("# If a fails", "work: down -> [work]", "# What makes it fail", "b: takes it down -> [b]"),
                lines(document, "a", Locale.ENGLISH));
    }

    @Test
    void aFlowSaysWhatTakesItDownAloneAndInPairs() {
        var lines = lines(PAIR, "work", Locale.ENGLISH);
        assertEquals(List.of("lb: not stated -> [lb]"), under("# Takes it down alone", lines));
        assertEquals(Set.of(Set.of("app", "app2"), Set.of("app", "b"), Set.of("app2", "a"), Set.of("a", "b")),
                under("# Take it down together", lines).stream().filter(line -> line.contains(" + "))
                .map(line -> Set.of(line.split(": ")[0].split(" \\+ ")))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFlowSaysWhatToImproveNextWithWhatThatSaves() throws Exception {
        var document = DocumentFiles.read(Path.of("models/hq-before.bulkhead.json"), Catalog.standard());
        var lines = lines(document, "work", Locale.ENGLISH);
        assertEquals(List.of("Data-centre network: 8.8\u00a0h a year · 66.6\u00a0% -> [dc-network]",
                "Data centre: 4.4\u00a0h a year · 33.3\u00a0% -> [dc]"),
                under("# What to improve next", lines).stream().limit(2).toList());
        assertTrue(under("# Take it down together", lines).contains("Minimal cut sets: 2 of 1, 24 of 2"), lines::toString);
    }

    @Test
    void everyLineOfAModelHasWordsInBothLanguages() throws Exception {
        var document = DocumentFiles.read(Path.of("models/prime-insights.bulkhead.json"), Catalog.standard());
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            document.topology().elements().forEach(element -> lines(document, element.id().value(), locale)
                    .forEach(line -> assertTrue(!line.contains("field.") && !line.contains("group."), line)));
        }
    }

    private static List<String> under(String heading, List<String> lines) {
        return lines.stream().skip(lines.indexOf(heading) + 1L).takeWhile(line -> !line.startsWith("#")).toList();
    }
}
