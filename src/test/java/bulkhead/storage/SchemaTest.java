package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bulkhead.model.Access;
import bulkhead.model.Balancing;
import bulkhead.model.Dimension;
import bulkhead.model.HealthCheck;
import bulkhead.model.LinkKind;
import bulkhead.model.PlaceLevel;
import bulkhead.model.RandomDocuments;
import bulkhead.model.RiskKind;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema says what the program reads and writes. */
class SchemaTest {
    private static final JsonNode JSON = JsonMapper.shared().readTree(schema());
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema());

    private static InputStream schema() {
        return DocumentFiles.class.getResourceAsStream("bulkhead.schema.json");
    }

    private static List<String> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyFileInTheTreeIsValid() throws IOException {
        return Stream.of("models", "src/test/resources/documents/v1").map(Path::of).flatMap(SchemaTest::documents)
                .map(file -> DynamicTest.dynamicTest(file.toString(),
                () -> assertEquals(List.of(), errors(Files.readString(file)))));
    }

    private static Stream<Path> documents(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(DocumentFiles.SUFFIX)).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everythingTheWriterWritesIsValid() {
        for (long seed = 0; seed < 200; seed++) {
            assertEquals(List.of(), errors(DocumentWriter.text(RandomDocuments.document(seed))), "seed " + seed);
        }
    }

    @Test
    void mistakesAreFound() {
        for (var mistake : List.of("{}", "[]", "{ \"version\": 2 }", section("places", "{ \"id\": \"a\" }"),
                section("places", "{ \"id\": \"a\", \"level\": \"planet\" }"),
                section("components", "{ \"id\": \"a\" }"), section("components", "{ \"id\": \" \", \"kind\": \"k\" }"),
                section("components", "{ \"id\": \"a\", \"kind\": \"k\", \"instances\": -1 }"),
                section("components", "{ \"id\": \"a\", \"kind\": \"k\", \"instances\": \"two\" }"),
                section("components", "{ \"id\": \"a\", \"kind\": \"k\", \"instances\": { \"value\": 1.5 } }"),
                section("components", "{ \"id\": \"a\", \"kind\": \"k\", \"autoscaling\": { \"maxInstances\": 5, \"scaleTime\": 5 } }"),
                section("components", "{ \"id\": \"a\", \"kind\": \"k\", \"properties\": { \"p\": { \"value\": 1, \"unit\": \"parsec\" } } }"),
                section("components", "{ \"id\": \"a\", \"kind\": \"k\", \"properties\": { \"p\": { \"value\": 1, \"source\": \"hearsay\" } } }"),
                section("components", "{ \"id\": \"a\", \"kind\": \"k\", \"properties\": { \"p\": -1 } }"),
                section("groups", "{ \"id\": \"a\", \"members\": [3] }"),
                section("groups", "{ \"id\": \"a\", \"redundancy\": \"k-of-n\" }"),
                section("groups", "{ \"id\": \"a\", \"redundancy\": { \"type\": \"k-of-n\", \"k\": 0 } }"),
                section("groups", "{ \"id\": \"a\", \"redundancy\": { \"type\": \"primary-replica\", \"primary\": \"p\", \"failover\": \"built-in\" } }"),
                section("links", "{ \"id\": \"a\", \"kind\": \"calls\", \"from\": \"b\" }"),
                section("flows", "{ \"id\": \"a\", \"entry\": \"b\", \"demand\": { \"average\": { \"value\": 1, \"unit\": \"MB\" } } }"),
                section("flows", "{ \"id\": \"a\", \"entry\": \"b\", \"objectives\": { \"availability\": 99.9 } }"),
                section("views", "{ \"id\": \"a\", \"boxes\": { \"b\": [0, 0, -1, 0] } }"),
                section("risks", "{ \"id\": \"a\", \"kind\": \"dns\", \"between\": [\"b\"] }"))) {
            assertFalse(errors(mistake).isEmpty(), mistake);
        }
    }

    private static String section(String name, String item) {
        return "{ \"version\": 1, \"" + name + "\": [" + item + "] }";
    }

    @Test
    void itsWordsAreThoseOfTheModel() {
        assertEquals(words(PlaceLevel.values()), listed("/$defs/level"));
        assertEquals(words(RiskKind.values()), listed("/$defs/risk/properties/kind"));
        assertEquals(words(Balancing.values()), listed("/$defs/group/properties/balancing"));
        assertEquals(words(HealthCheck.values()), listed("/$defs/group/properties/healthCheck"));
        assertEquals(words(LinkKind.values()), listed("/$defs/link/properties/kind"));
        assertEquals(words(Access.values()), listed("/$defs/link/properties/access"));
        assertEquals(words(Source.Origin.values()), listed("/$defs/origin"));
        assertEquals(RedundancyCodec.TYPES, listed("/$defs/redundancy/then/properties/type"));
        assertEquals(FailoverCodec.TYPES, listed("/$defs/failover/then/properties/type"));
        assertEquals(Arrays.stream(Unit.values()).map(Unit::symbol).toList(), listed("/$defs/unit"));
        for (var dimension : Dimension.values()) {
            assertEquals(Unit.of(dimension).stream().map(Unit::symbol).toList(),
                    listed("/$defs/unit-" + dimension.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void itsVersionIsThatOfTheProgram() {
        assertEquals(Migrations.CURRENT, JSON.at("/properties/version/const").intValue());
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }

    private static List<String> listed(String pointer) {
        return StreamSupport.stream(JSON.at(pointer + "/enum").spliterator(), false).map(JsonNode::stringValue).toList();
    }
}
