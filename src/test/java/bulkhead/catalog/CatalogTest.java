package bulkhead.catalog;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    private static final Catalog CATALOG = Catalog.standard();

    /** Every property as some kind or other sort of element has it, with the name of that owner. */
    record Owned(String owner, PropertySpec spec) {
        @Override
        public String toString() {
            return owner + " " + spec.id();
        }
    }

    static List<KindSpec> kinds() {
        return CATALOG.kinds();
    }

    static List<Owned> owned() {
        var ofItems = CATALOG.items().stream()
                .flatMap(item -> item.properties().stream().map(spec -> new Owned(item.key(), spec)));
        var ofOthers = Stream.of(Others.GROUP, Others.LINK, Others.FLOW).flatMap(List::stream)
                .map(spec -> new Owned("element", spec));
        return Stream.concat(ofItems, ofOthers).toList();
    }

    static List<PropertySpec> defined() {
        return Arrays.stream(Props.class.getFields()).map(field -> {
            try {
                return (PropertySpec) field.get(null);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }

    /** To {@code words.txt} lines may be added, never changed or removed: these words are in people's files. */
    @Test
    void wordsInFilesOnlyEverGrow() throws IOException {
        try (var file = CatalogTest.class.getResourceAsStream("words.txt")) {
            assertEquals(new String(file.readAllBytes(), StandardCharsets.UTF_8),
                    words().sorted().collect(Collectors.joining("\n", "", "\n")));
        }
    }

    @Test
    void idsAreUniqueAndKebabCase() {
        for (var ids : List.of(kinds().stream().map(KindSpec::id).toList(), defined().stream().map(PropertySpec::id).toList())) {
            assertEquals(ids.size(), new HashSet<>(ids).size());
            assertEquals(List.of(), ids.stream().filter(id -> !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")).toList());
        }
    }

    @Test
    void everyPropertyIsHadBySomething() {
        var had = owned().stream().map(owned -> owned.spec().id()).collect(Collectors.toSet());
        assertEquals(List.of(), defined().stream().map(PropertySpec::id).filter(id -> !had.contains(id)).toList());
    }

    @Test
    void nothingHasAPropertyTwiceOrOneThatIsNotDefined() {
        var ids = defined().stream().map(PropertySpec::id).collect(Collectors.toSet());
        for (var item : CATALOG.items()) {
            var own = item.properties().stream().map(PropertySpec::id).toList();
            assertEquals(own.stream().distinct().toList(), own);
            assertTrue(ids.containsAll(own), item.key());
        }
    }

    @Test
    void everyFallbackIsAValueThePropertyTakes() {
        assertEquals(List.of(), offenders(spec -> spec.fallback().isPresent() && !spec.takes(spec.fallback().get())));
    }

    /** How many series one stands for, and connections a worker opens, are averages. */
    @Test
    void whatIsCountedIsThereAsAWholeOrNotAtAll() {
        assertEquals(Set.of("series", "connections-per-worker"), defined().stream()
                .filter(spec -> spec.type() instanceof PropertySpec.Type.Number number && number.unit() == Unit.ONE && !number.counts())
                .map(PropertySpec::id).collect(Collectors.toSet()));
        assertEquals(List.of(true, true, false, false), Stream.of(3.0, 3.0000000001, 3.5, 0.2)
                .map(value -> Props.RETRIES.takes(Quantity.assumed(value, Unit.ONE))).toList());
    }

    @Test
    void everyChoiceOffersDifferentWords() {
        assertEquals(List.of(), offenders(spec -> spec.type() instanceof PropertySpec.Type.Choice(List<String> words)
                && (words.isEmpty() || new HashSet<>(words).size() < words.size())));
    }

    @Test
    void everyNumberSaysItsSource() {
        assertEquals(List.of(), offenders(spec -> spec.fallback().orElse(null) instanceof Quantity number
                && !sourceIsStated(number.source())));
    }

    @Test
    void anUnknownCostIsNotNothing() {
        assertEquals(List.of(), offenders(spec -> spec.id().equals("cost") && spec.fallback().isPresent()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasWhatItsRoleNeeds(KindSpec kind) {
        has(kind, "description");
        switch (kind.role()) {
            case SOURCE -> has(kind, "series", "interval", "record-size");
            case EDGE -> has(kind, "max-rate", "cost");
            case BALANCER -> has(kind, "max-rate", "mode", "timeout-connect", "retries", "redispatch");
            case SERVER, CONSUMER -> has(kind, "workers", "service-time", "max-rate", "connections-per-worker", "busy", "cpu",
                    "memory");
            case DATABASE_PROXY -> has(kind, "max-rate", "max-connections", "monitor-interval", "failcount",
                    "master-failure-timeout");
            case DATABASE -> has(kind, "max-rate", "max-connections", "service-time", "disk");
            case CACHE -> has(kind, "max-rate", "memory", "memory-limit", "persistence", "eviction", "ttl", "record-size");
            case STORE -> has(kind, "max-rate", "service-time", "record-size", "retention");
            case BROKER -> has(kind, "max-rate", "retention", "partitions", "record-size", "disk");
            case MONITOR -> has(kind, "max-rate", "image");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindThatServesKnowsItsCapacity(KindSpec kind) {
        boolean known = states(kind, "max-rate") || states(kind, "workers") && states(kind, "service-time");
        assertEquals(kind.role() != Role.SOURCE, known, kind.id());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverMayRunInKubernetesHasProbesAndSizes(KindSpec kind) {
        if (kind.property("image").isPresent()) {
            has(kind, "cpu", "memory", "port", "probe-period", "probe-threshold", "readiness-path", "liveness-path",
                    "startup-time", "max-unavailable",
                    "normal-target", "emergency-target", "cost");
        }
    }

    @Test
    void aProxyOfOursHasAllSevenTimeouts() {
        for (var id : List.of("haproxy", "reverse-proxy", "nginx", "envoy")) {
            has(CATALOG.kind(id).orElseThrow(), "timeout-connect", "timeout-client", "timeout-server", "timeout-queue",
                    "timeout-http-request",
                    "timeout-http-keep-alive", "timeout-check", "retries", "redispatch", "max-connections", "hard-stop-after",
                            "stats-port", "mode");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void imagesHaveAnExplicitTagOfTheRelease(KindSpec kind) {
        text(kind, "image").ifPresent(image -> assertAll(
                () -> assertTrue(image.matches("[a-z0-9./-]+:[A-Za-z0-9._-]+") && !image.endsWith(":latest"), image),
                () -> assertTrue(text(kind, "release").map(release -> image.contains(":" + release)).orElse(true), image)));
    }

    @Test
    void theMaxScaleMonitorStartsFromTheVendorsDefaults() {
        var maxscale = CATALOG.kind("maxscale").orElseThrow();
        assertEquals("2.0 s vendor, 5.0  vendor, 10.0 s vendor",
                Stream.of("monitor-interval", "failcount", "master-failure-timeout")
                .map(id -> (Quantity) maxscale.property(id).orElseThrow().fallback().orElseThrow())
                .map(number -> number.value() + " " + number.unit().symbol() + " " + Words.of(number.source().origin()))
                .collect(Collectors.joining(", ")));
        assertEquals(Source.Origin.VENDOR, ((Quantity) Props.CHECK_FALL.fallback().orElseThrow()).source().origin());
    }

    /** A vendor's number says where the vendor states it; nothing in a catalogue was measured. */
    private static boolean sourceIsStated(Source source) {
        return switch (source.origin()) {
            case VENDOR -> source.note().matches("\\S.{6,}");
            case ASSUMED -> source.note().isEmpty();
            case MEASURED -> false;
        };
    }

    private static List<Owned> offenders(Predicate<PropertySpec> offends) {
        return owned().stream().filter(owned -> offends.test(owned.spec())).toList();
    }

    private static void has(KindSpec kind, String... ids) {
        assertEquals(List.of(), Stream.of(ids).filter(id -> kind.property(id).isEmpty())
                .toList(), kind.id() + " lacks properties");
    }

    private static boolean states(KindSpec kind, String id) {
        return kind.property(id).flatMap(PropertySpec::fallback).isPresent();
    }

    private static Optional<String> text(KindSpec kind, String id) {
        return kind.property(id).flatMap(PropertySpec::fallback).map(value -> ((Value.Text) value).text());
    }

    private static Stream<String> words() {
        var items = CATALOG.items().stream().map(item -> item.key().replace('.', ' '));
        var properties = defined().stream().map(spec -> "property " + spec.id());
        var choices = owned().stream().flatMap(owned -> owned.spec().type() instanceof PropertySpec.Type.Choice(List<String> choice)
                ? choice.stream().map(word -> "property " + owned.spec().id() + " " + word) : Stream.of());
        return Stream.of(items, properties, choices).flatMap(Function.identity()).distinct();
    }
}
