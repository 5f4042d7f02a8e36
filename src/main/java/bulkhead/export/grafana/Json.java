package bulkhead.export.grafana;

import bulkhead.export.Sheet;
import bulkhead.model.Id;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON by lines, each with its element: two spaces, LF, keys in the order they were put. */
final class Json {
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER).withArrayEmptySeparator("")
                            .withObjectEmptySeparator(""))
                    .withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES)).build();

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Writes a part of a file at a depth of nesting; {@code before} and {@code after} stand around it. */
    static void write(Sheet sheet, Id element, int depth, String before, JsonNode part, String after) {
        var text = before + MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(part) + after;
        text.lines().forEach(line -> sheet.line("  ".repeat(depth) + line, element));
    }
}
