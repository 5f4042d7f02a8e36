package bulkhead.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON examples in a document: a line {@code $ bulkhead …} and the part of its output that is shown. */
record DocumentedExamples(String[] arguments, JsonNode shown) {
    private static final Pattern EXAMPLE = Pattern.compile("```\\n\\$ bulkhead ([^\\n]+)\\n```\\s+```json\\n(.*?)```",
            Pattern.DOTALL);

    static List<DocumentedExamples> of(Path file) throws IOException {
        return EXAMPLE.matcher(Files.readString(file)).results()
                .map(match -> new DocumentedExamples(match.group(1).split(" "), JsonMapper.shared().readTree(match.group(2))))
                .toList();
    }

    /** Everything shown that wasn't printed; lists may leave elements out. */
    List<String> untrue(JsonNode printed) {
        var differences = new ArrayList<String>();
        compare("", shown, printed, differences);
        return differences;
    }

    private static void compare(String path, JsonNode shown, JsonNode printed, List<String> differences) {
        if (shown.isObject()) {
            shown.properties().forEach(field -> compare(path + "/" + field.getKey(), field.getValue(),
                    printed.path(field.getKey()), differences));
        } else if (shown.isArray()) {
            shown.forEach(element -> {
                if (StreamSupport.stream(printed.spliterator(), false).noneMatch(candidate -> matches(element, candidate))) {
                    differences.add(path + " has no " + element);
                }
            });
        } else if (shown.isNumber() && printed.isNumber() ? shown.asDouble() != printed.asDouble() : !shown.equals(printed)) {
            differences.add(path + " is " + printed + ", not " + shown);
        }
    }

    private static boolean matches(JsonNode shown, JsonNode printed) {
        var differences = new ArrayList<String>();
        compare("", shown, printed, differences);
        return differences.isEmpty();
    }
}
