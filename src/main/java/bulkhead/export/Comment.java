package bulkhead.export;

import bulkhead.deployment.Credential;
import bulkhead.model.Element;
import bulkhead.model.Quantity;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Text from the model as it may stand in a comment up to the end of a line: nothing in it is a password, ends the line, moves the cursor or
 * turns the writing round.
 */
public final class Comment {
    private static final int LONGEST = 100;

    private Comment() {
    }

    /** Label and id of an element. */
    public static String on(Element element) {
        var id = of(element.id().value());
        return element.name().isBlank() ? id : of(element.name()) + " (" + id + ")";
    }

    /** Where a number is from. */
    public static String source(Quantity quantity) {
        var origin = quantity.source().origin().name().toLowerCase(Locale.ROOT);
        var note = of(quantity.source().note());
        return note.isEmpty() ? origin : origin + ": " + note;
    }

    /** Cut where it is long. */
    public static String of(String text) {
        var words = plain(Credential.without(text).codePoints().limit(LONGEST * 10L));
        return words.codePointCount(0, words.length()) <= LONGEST ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** As long as it is. */
    public static String line(String text) {
        return words(Credential.without(text));
    }

    /**
     * A sentence of ours, in which text from the model has come through here already: what follows a name that ends in "password:" is no
     * password.
     */
    public static String words(String sentence) {
        return plain(sentence.codePoints());
    }

    private static String plain(IntStream codePoints) {
        var plain = new StringBuilder();
        codePoints.map(Comment::shown).forEach(plain::appendCodePoint);
        return plain.toString().strip().replaceAll(" {2,}", " ");
    }

    private static int shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR, Character.SURROGATE,
                 Character.UNASSIGNED -> ' ';
            // a backslash before the line break would join the next line in some formats
            default -> codePoint == '\\' ? '/' : codePoint;
        };
    }
}
