package bulkhead.faulttree.openpsa;

/** Text as the content of an element, on one line. */
final class Escaped {
    private Escaped() {
    }

    static String text(String text) {
        var escaped = new StringBuilder();
        text.codePoints().map(Escaped::shown).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip()
                .replaceAll(" {2,}", " ").codePoints().forEach(each -> append(escaped, each));
        return escaped.toString();
    }

    private static int shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR,
                    Character.SURROGATE, Character.UNASSIGNED -> ' ';
            default -> codePoint;
        };
    }

    private static void append(StringBuilder escaped, int codePoint) {
        switch (codePoint) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            default -> escaped.appendCodePoint(codePoint);
        }
    }
}
