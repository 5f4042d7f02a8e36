package bulkhead.export.kubernetes;

import bulkhead.export.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an exported {@code maxscale.cnf} says, by section: the operator is told the same, in its own form. */
record MaxscaleText(List<Map<String, String>> sections) {
    static MaxscaleText of(Artifact file) {
        var sections = new ArrayList<Map<String, String>>();
        for (var line : file.lines()) {
            var text = line.text().strip();
            if (text.startsWith("[")) {
                sections.add(new LinkedHashMap<>());
            } else if (!sections.isEmpty() && !text.startsWith("#") && text.contains("=")) {
                sections.getLast().put(text.substring(0, text.indexOf('=')).strip(), text.substring(text.indexOf('=') + 1)
                        .replaceFirst("\\s+#.*", "").strip());
            }
        }
        return new MaxscaleText(sections);
    }

    /** The first section of a type. */
    Optional<Map<String, String>> section(String type) {
        return sections.stream().filter(section -> type.equals(section.get("type"))).findFirst();
    }

    /** Its parameters but some. */
    static Map<String, Object> without(Map<String, String> section, String... names) {
        var rest = new LinkedHashMap<String, Object>(section);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }
}
