package bulkhead.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Access;
import bulkhead.model.Balancing;
import bulkhead.model.HealthCheck;
import bulkhead.model.LinkKind;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Catalog CATALOG = Catalog.standard();
    private static final Properties ENGLISH = texts("en");
    private static final Properties GERMAN = texts("de");

    @Test
    void bothLanguagesSayAllThereIsToSayAndNothingElse() {
        var needed = Stream.of(items(), properties(), constants(), variants()).flatMap(keys -> keys)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(needed, keys(ENGLISH));
        assertEquals(needed, keys(GERMAN));
    }

    @Test
    void noTextIsEmptyButThatOfTheUnitOfPlainNumbers() {
        for (var texts : List.of(ENGLISH, GERMAN)) {
            assertEquals(List.of("unit.one"), keys(texts).stream().filter(key -> texts.getProperty(key).isBlank()).toList());
        }
    }

    @Test
    void sentencesAreTranslated() {
        assertEquals(List.of(), keys(ENGLISH).stream().filter(key -> key.endsWith(".purpose") || key.endsWith(".help"))
                .filter(key -> ENGLISH.getProperty(key).equals(GERMAN.getProperty(key))).toList());
    }

    @Test
    void meaningsAreSentencesAndPurposesOneLine() {
        for (var texts : List.of(ENGLISH, GERMAN)) {
            for (var key : keys(texts)) {
                assertTrue(!key.endsWith(".help") || texts.getProperty(key).matches("\\p{Lu}.*\\."), key);
                assertTrue(!key.endsWith(".purpose") || texts.getProperty(key).matches("\\p{Lu}.{0,90}[^.]"), key);
            }
        }
    }

    @Test
    void namesOfOneSortAreDifferent() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var wording = Wording.in(language);
            var names = CATALOG.items().stream().map(wording::name).toList();
            assertEquals(names.stream().distinct().toList(), names);
            var properties = CatalogTest.defined().stream().map(wording::name).toList();
            assertEquals(properties.stream().distinct().toList(), properties);
        }
    }

    @Test
    void everyItemHasSynonymsInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var wording = Wording.in(language);
            for (var item : CATALOG.items()) {
                assertTrue(wording.synonyms(item).size() >= 3, item.key());
                assertEquals(wording.synonyms(item).stream().distinct().toList(), wording.synonyms(item), item.key());
            }
        }
    }

    @Test
    void apostrophesAreShownOnce() {
        assertEquals("The provider's own load balancer",
                Wording.in(Locale.ENGLISH).purpose(CATALOG.kind("cloud-load-balancer").orElseThrow()));
    }

    @Test
    void aReleaseIsItsOwnName() {
        var german = Wording.in(Locale.GERMAN);
        assertEquals("2.6", german.word(Props.RELEASE, "2.6"));
        assertEquals("Append-only-Datei", german.word(Props.PERSISTENCE, "append-only"));
    }

    @Test
    void aKindNobodyKnowsIsCalledByItsId() {
        assertEquals("punched-card", Wording.in(Locale.GERMAN).kindName("punched-card"));
        assertEquals("PHP-FPM-Pool", Wording.in(Locale.GERMAN).kindName("php-fpm"));
    }

    private static Stream<String> items() {
        return CATALOG.items().stream()
                .flatMap(item -> Stream.of(item.key() + ".name", item.key() + ".purpose", item.key() + ".synonyms"));
    }

    private static Stream<String> properties() {
        return CatalogTest.defined().stream().flatMap(spec -> {
            var words = spec.type() instanceof PropertySpec.Type.Choice(List<String> choice) ? choice : List.<String>of();
            return Stream.concat(Stream.of("", ".help"), words.stream().map(word -> "." + word))
                    .map(end -> "property." + spec.id() + end);
        });
    }

    private static Stream<String> constants() {
        return Stream.of(keys("role", Role.values()), keys("section", Section.values()), keys("topic", Topic.values()),
                keys("link-kind", LinkKind.values()), keys("link-kind", LinkKind.values())
                        .map(key -> key + ".purpose"), keys("access", Access.values()),
                keys("balancing", Balancing.values()), keys("health-check", HealthCheck.values()),
                        keys("origin", Source.Origin.values()),
                keys("unit", Unit.values())).flatMap(keys -> keys);
    }

    private static Stream<String> variants() {
        var redundancy = Stream.of("any", "k-of-n", "quorum", "primary-replica", "multi-primary", "partitioned")
                .map(word -> "redundancy." + word);
        var failover = Stream.of("built-in", "controller", "manual").map(word -> "failover." + word);
        var elements = Stream.of("place", "risk", "component", "group", "link", "flow").map(word -> "element." + word);
        return Stream.concat(elements, Stream.concat(redundancy, failover).flatMap(key -> Stream.of(key, key + ".purpose")));
    }

    private static Stream<String> keys(String prefix, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> prefix + "." + Words.of(constant));
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Properties texts(String language) {
        try (var file = Catalog.class.getResourceAsStream("texts_" + language + ".properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
