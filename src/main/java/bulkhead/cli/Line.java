package bulkhead.cli;

import bulkhead.diagram.lettering.Characters;

/**
 * Text as one line of a terminal, whoever wrote the names in it: what would end the line, move the cursor or turn the writing round
 * is shown by its picture (␤ for a line break) or its number ({@code \u202E}), and done no more.
 */
final class Line {
    private static final char NEW_LINE = '␤';
    private static final int FIRST_PICTURE = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int DELETE = 0x7F;

    private Line() {
    }

    static String of(String text) {
        return text.codePoints().allMatch(Line::harmless) ? text
                : text.codePoints().collect(StringBuilder::new, Line::show, StringBuilder::append).toString();
    }

    private static void show(StringBuilder line, int code) {
        if (harmless(code)) {
            line.appendCodePoint(code);
        } else if (code == '\n') {
            line.append(NEW_LINE);
        } else if (code < ' ') {
            line.appendCodePoint(FIRST_PICTURE + code);
        } else if (code == DELETE) {
            line.appendCodePoint(PICTURE_OF_DELETE);
        } else {
            line.append(String.format("\\u%04X", code));
        }
    }

    /** What breaks the line in some terminal or editor, and halves of characters, which no UTF-8 can hold, do harm. */
    private static boolean harmless(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> !Characters.reorders(code);
        };
    }
}
