package bulkhead.export.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Models;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Element;
import bulkhead.model.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows a name that ends as a password is written is ours, and stays: files say the same as of a name that ends otherwise. */
class GuardedWordsTest {
    private static final Map<String, Topology> ALL = all();

    private static Map<String, Topology> all() {
        var all = new LinkedHashMap<>(Models.all());
        all.keySet().retainAll(List.of("hq-after", "prime-insights", "prime-insights-aws", "instametrics-kafka-redis"));
        for (var shape : List.of("everybody calls himself", "everybody copies himself", "no instance anywhere")) {
            all.put(shape, Shapes.all().get(shape));
        }
        return all;
    }

    static Stream<Arguments> cases() {
        return ALL.keySet().stream().flatMap(name -> Stream.of(":", "=").map(end -> Arguments.of(name, end)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsAfterANameStay(String name, String end) {
        assertEquals(bare(named(ALL.get(name), "")), bare(named(ALL.get(name), end)));
    }

    private static Topology named(Topology topology, String end) {
        return Topology.of(topology.elements().map(element -> named(element, end)).toList());
    }

    private static Element named(Element element, String end) {
        return element.withName("The " + element.id().value() + " password" + end);
    }

    /** All lines without the marks that the two names differ in. */
    private static List<String> bare(Topology topology) {
        var exports = Exports.of(Deployment.of(topology, Catalog.standard()), Exporters.all());
        return Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap(locale -> exports.artifacts(locale).stream())
                .flatMap(file -> file.lines().stream()).map(Artifact.Line::text).map(line -> line.replaceAll("[:=]", "")).toList();
    }
}
