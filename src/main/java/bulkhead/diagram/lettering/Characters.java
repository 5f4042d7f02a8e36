package bulkhead.diagram.lettering;

/** Makes a name safe for every surface: one line, nothing XML forbids, nothing that turns the direction of the text around it. */
public final class Characters {
    private Characters() {
    }

    /** White space becomes a space; control characters, halves of characters and non-characters become �; marks that reorder text are left out. */
    public static String safe(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().filter(code -> !reorders(code)).map(Characters::safe).forEach(safe::appendCodePoint);
        return safe.toString().strip();
    }

    private static int safe(int code) {
        if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
            return ' ';
        }
        boolean drawable = switch (Character.getType(code)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> (code & 0xFFFE) != 0xFFFE && (code < 0xFDD0 || code > 0xFDEF);
        };
        return drawable ? code : '�';
    }

    /** Whether it is a mark that turns the writing round and is seen by nothing else. */
    public static boolean reorders(int code) {
        return code >= 0x202A && code <= 0x202E || code >= 0x2066 && code <= 0x2069 || code == 0x200E || code == 0x200F || code == 0x061C;
    }
}
