package bulkhead.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Availability;
import bulkhead.catalog.Catalog;
import bulkhead.diagram.Overlay;
import bulkhead.export.target.Exporters;
import bulkhead.model.Id;
import bulkhead.picture.Picture;
import bulkhead.picture.Theme;
import bulkhead.storage.DocumentWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example opens, is analysed, drawn and exported. */
class ModelsTest {
    /** What each model is run by; a fault tree and a runbook are written for all. */
    private static final Map<String, Set<String>> TARGETS = Map.of(
            "prime-insights-aws", Set.of("cloudflare", "php-fpm", "redis"),
            "prime-insights-swarm", Set.of("cloudflare", "haproxy", "mariadb", "maxscale", "php-fpm", "redis"),
            "prime-insights",
            Set.of("haproxy", "keydb", "kubernetes", "mariadb", "maxscale", "php-fpm", "prometheus", "grafana", "cloudflare"),
            "hq-before", Set.of("haproxy", "keepalived", "mariadb", "maxscale"), "hq-after", Set.of("haproxy"),
            "instametrics-cassandra-only", Set.of(), "instametrics-dual-write", Set.of("redis"), "instametrics-kafka-redis", Set.of("redis"));

    static Stream<String> names() {
        return Case.NAMES.stream();
    }

    @Test
    void theExamplesAreTheFilesOfTheFolder() throws Exception {
        try (var files = Files.list(Case.file("hq-before").getParent())) {
            assertEquals(Case.NAMES.stream().map(Case::file).sorted().toList(), files.sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAsItWasRead(String name) throws Exception {
        assertArrayEquals(Files.readAllBytes(Case.file(name)), DocumentWriter.text(Case.of(name).document()).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasABoxForEveryPlaceAndComponent(String name) {
        var document = Case.of(name).document();
        var placed = document.layout().main().boxes().keySet();
        Stream.concat(document.topology().places().keySet().stream(), document.topology().components().keySet().stream())
                .forEach(id -> assertTrue(placed.contains(id), id + " has no box"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAnsweredForEveryFlow(String name) {
        var model = Case.of(name);
        assertFalse(model.report().flows().isEmpty());
        model.report().flows().forEach((_, flow) -> assertInstanceOf(Availability.Exact.class, flow.availability()));
        for (Id flow : model.document().topology().flows().keySet()) {
            assertTrue(model.report().capacity().headroom().get(flow).allWell().isPresent(), flow + " has no headroom");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasOnlyKindsAndPropertiesOfTheCatalogue(String name) {
        var model = Case.of(name);
        for (var rule : List.of("topology.unknown-kind", "topology.unknown-property", "topology.out-of-range", "topology.not-whole",
                "topology.unused", "topology.unused-setting", "topology.call-cycle")) {
            assertEquals(Set.of(), model.guilty(rule), rule);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDrawnInBothThemesAndLanguages(String name) {
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                var picture = Picture.of(Case.of(name).document(), Catalog.standard(), Overlay.NONE, theme, locale);
                assertTrue(picture.svg().length > 1000);
                assertTrue(picture.png(0.5).length > 1000);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isExportedToTheTargetsThatRunIt(String name) {
        var deployment = Case.of(name).report().deployment();
        var written = Exporters.all().stream().filter(exporter -> !exporter.export(deployment).artifacts().isEmpty()).map(exporter -> exporter.target())
                .collect(Collectors.toCollection(TreeSet::new));
        var expected = new TreeSet<>(TARGETS.get(name));
        expected.addAll(Set.of("openpsa", "runbook"));
        assertEquals(expected, written);
    }
}
