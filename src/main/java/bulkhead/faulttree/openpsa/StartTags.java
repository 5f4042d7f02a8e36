package bulkhead.faulttree.openpsa;

import java.util.Map;

/** Finds the start tags of a well-formed text one after the other; a parser's own word on where it is drifts in long texts. */
final class StartTags {
    /** What isn't an element, and where it ends. A {@code <} stands nowhere else, not even in an attribute. */
    private static final Map<String, String> SKIPPED = Map.of("<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "</", ">");

    private final String text;
    private int from;

    StartTags(String text) {
        this.text = text;
    }

    /** Where the next one begins. */
    int next() {
        int at = text.indexOf('<', from);
        var end = end(at);
        while (!end.isEmpty()) {
            at = text.indexOf('<', text.indexOf(end, at));
            end = end(at);
        }
        from = at + 1;
        return at;
    }

    private String end(int at) {
        return SKIPPED.entrySet().stream().filter(each -> text.startsWith(each.getKey(), at)).findFirst().map(Map.Entry::getValue).orElse("");
    }
}
