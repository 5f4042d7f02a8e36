package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.export.Format;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Whether a file can be read as what it is. */
@FunctionalInterface
interface Grammar {
    List<Objection> objections(Artifact artifact);

    static Grammar of(Format format) {
        return switch (format) {
            case YAML -> parsed(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
            case JSON -> parsed(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
            case XML -> Grammar::xml;
            case INI -> Grammar::ini;
            case HAPROXY, SQL, MARKDOWN, TERRAFORM, DIRECTIVES -> _ -> List.of();
        };
    }

    private static Grammar parsed(TokenStreamFactory language) {
        return artifact -> {
            try (var parser = language.createParser(tools.jackson.core.ObjectReadContext.empty(), new Sips(artifact.text()))) {
                while (parser.nextToken() != null) {
                    parser.getString();
                }
                return List.of();
            } catch (JacksonException wrong) {
                int line = Optional.ofNullable(wrong.getLocation()).map(at -> at.getLineNr()).orElse(0);
                return List.of(Objection.of(artifact, line, "grammar", firstLine(wrong.getOriginalMessage())));
            }
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static List<Objection> xml(Artifact artifact) {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(artifact.text())), new DefaultHandler());
            return List.of();
        } catch (SAXParseException wrong) {
            return List.of(Objection.of(artifact, wrong.getLineNumber(), "grammar", wrong.getMessage()));
        } catch (SAXException | ParserConfigurationException | IOException wrong) {
            return List.of(Objection.of(artifact, 0, "grammar", String.valueOf(wrong.getMessage())));
        }
    }

    private static List<Objection> ini(Artifact artifact) {
        var line = Pattern.compile("\\s*|\\s*[#;].*|\\[[^\\[\\]]+]\\s*|[^=\\s\\[][^=]*=.*|[\\w-]+\\s*");
        return IntStream.range(0, artifact.lines().size())
                .filter(at -> !line.matcher(artifact.lines().get(at).text()).matches())
                .mapToObj(at -> Objection.of(artifact, at + 1, "no-setting")).toList();
    }
}
