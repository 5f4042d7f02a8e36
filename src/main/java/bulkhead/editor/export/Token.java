package bulkhead.editor.export;

import java.util.Locale;

/** A piece of a line and what it is in the language of its file; the style class {@code token-<kind>}. */
record Token(String text, Kind kind) {
    /** Named as the groups of {@link Syntax}. */
    enum Kind {
        PLAIN, COMMENT, SECTION, NAME, STRING, NUMBER, WORD;

        String group() {
            return name().toLowerCase(Locale.ROOT);
        }

        String styleClass() {
            return "token-" + group();
        }
    }
}
