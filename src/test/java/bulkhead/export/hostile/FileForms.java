package bulkhead.export.hostile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.acceptance.Sips;
import bulkhead.export.Artifact;
import bulkhead.export.cloudflare.HclReader;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a sound file looks like: it parses, and where no parser is at hand each line has one of the shapes its exporter writes. */
final class FileForms {
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** Pieces of evil names as they stand in no mapped or encoded name. */
    private static final Pattern LEAK = Pattern.compile("6\\.6\\.6\\.6|DROP TABLE|etc/passwd|\\$\\(touch|\\{\\{ [.]Values|<% evil|]]>|%\\[env|%\\{\\+Q}|^\\[evil]|C:|xxxxxxxxxxxx{100}"
            + "|🦊|לשון|ß|\u0085|\u2028|\uFEFF|\\*alias|DROP(?!_)");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)(#|;|--|//)( .*)?$|^<!--.*-->$");
    /** What a parser, or the program's own rules of quoting, keep in its place. */
    private static final Pattern QUOTED = Pattern.compile("\\\\.|'(?:[^']++|'')*+'|\"(?:[^\"\\\\]++|\\\\.)*+\"");
    /** Where text from the drawing is meant to stand: paths that are asked for, and labels; all that is quoted is anyway. */
    private static final Pattern ASKED = Pattern.compile("http-check send|bind .* ssl crt |monitor-uri|curl |path: |^ *<label>");

    private FileForms() {
    }

    static void hold(Artifact artifact, String name) {
        assertTrue(artifact.text().endsWith("\n"), () -> artifact.path() + ", " + name);
        switch (artifact.path().replaceFirst(".*\\.", "")) {
            case "yaml", "yml" -> parses(YAML, artifact, name);
            case "json" -> parses(JSON, artifact, name);
            case "xml" -> assertDoesNotThrow(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(artifact.text()))), () -> artifact.path() + ", " + name);
            case "tf" -> assertDoesNotThrow(() -> HclReader.read(artifact.text()), () -> artifact.path() + ", " + name);
            default -> { }
        }
        if (!artifact.path().endsWith(".md")) {
            artifact.lines().forEach(line -> assertTrue(stays(line.text()), () -> artifact.path() + ": " + line.text() + ", " + name));
        }
    }

    private static void parses(ObjectMapper mapper, Artifact artifact, String name) {
        assertDoesNotThrow(() -> {
            try (var documents = mapper.readerFor(Object.class).readValues(new Sips(artifact.text()))) {
                documents.readAll();
            }
        }, () -> artifact.path() + ", " + name);
    }

    private static boolean stays(String line) {
        return ASKED.matcher(line).find() || !LEAK.matcher(COMMENT.matcher(QUOTED.matcher(line).replaceAll("")).replaceFirst("")).find();
    }
}
