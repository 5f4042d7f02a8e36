package bulkhead.export;

import java.util.regex.Pattern;

/** Text as it may stand inside a line of Markdown (CommonMark): read as it is, without marking anything up. */
public final class Markdown {
    /** Marks anywhere; an underscore inside a word marks nothing. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*\\[\\]<>&~|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");
    private static final Pattern START = Pattern.compile("^(?:([#+=:-])|([0-9]+)([.)]))");

    private Markdown() {
    }

    /** Text from the model. */
    public static String text(String text) {
        return words(Comment.line(text));
    }

    /** A sentence of ours, in which text from the model is a {@link Comment} already. */
    public static String words(String sentence) {
        var escaped = MARK.matcher(Comment.words(sentence)).replaceAll("\\\\$0");
        return START.matcher(escaped).replaceFirst(start -> start.group(1) != null ? "\\\\" + start.group(1)
                : start.group(2) + "\\\\" + start.group(3));
    }

    /** Between backquotes, as a word of a file or a command. */
    public static String code(String text) {
        return "`" + Comment.line(text).replace('`', '\'') + "`";
    }
}
