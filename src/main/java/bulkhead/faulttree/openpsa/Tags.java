package bulkhead.faulttree.openpsa;

import java.util.Set;

/** What may be said about the elements of one file, and what is wrong with them. */
record Tags(Source source) {
    private static final Set<String> NEGATING = Set.of("not", "xor", "iff", "imply", "nand", "nor", "cardinality");
    private static final Set<String> HOUSES = Set.of("house-event", "define-house-event", "constant");

    UnreadableTree complaint(Markup element, String key, String... arguments) {
        return source.complaint(element.offset(), key, arguments);
    }

    UnreadableTree refused(Markup element) {
        var key = NEGATING.contains(element.name()) ? "negating" : HOUSES.contains(element.name()) ? "house" : "not-read";
        return complaint(element, key, element.name());
    }

    String name(Markup element) throws UnreadableTree {
        var name = attribute(element, "name");
        if (name.isBlank()) {
            throw complaint(element, "empty-name", element.name());
        }
        return name;
    }

    String attribute(Markup element, String attribute) throws UnreadableTree {
        return element.attribute(attribute).orElseThrow(() -> complaint(element, "missing-attribute", element.name(), attribute));
    }

    void onlyPublic(Markup element) throws UnreadableTree {
        if (!element.attribute("role").orElse("public").equals("public")) {
            throw complaint(element, "private", element.name());
        }
    }
}
