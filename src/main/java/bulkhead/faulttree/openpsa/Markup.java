package bulkhead.faulttree.openpsa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a file, with the place of its start tag. */
final class Markup {
    /** What these say is for people. */
    private static final List<String> REMARKS = List.of("label", "attributes");

    private final String name;
    private final int offset;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Markup> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Markup(String name, int offset) {
        this.name = name;
        this.offset = offset;
    }

    String name() {
        return name;
    }

    int offset() {
        return offset;
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    boolean isRemark() {
        return REMARKS.contains(name);
    }

    /** Its elements that aren't remarks. */
    List<Markup> contents() {
        return children.stream().filter(child -> !child.isRemark()).toList();
    }

    /** What its label says, on one line; empty where there is none. */
    String label() {
        return children.stream().filter(child -> child.name.equals("label")).findFirst()
                .map(label -> label.text.toString().strip().replaceAll("\\s+", " ")).orElse("");
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Markup child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }
}
