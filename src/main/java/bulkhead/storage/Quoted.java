package bulkhead.storage;

/**
 * Text as a JSON string that stays on one line in every editor. Halves of surrogate pairs, which no UTF-8 can hold, become
 * U+FFFD.
 */
final class Quoted {
    private static final int REPLACEMENT = 0xFFFD;

    private Quoted() {
    }

    static String text(String value) {
        var json = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> append(json, c));
        return json.append('"').toString();
    }

    static String wellFormed(String text) {
        return text.codePoints().map(c -> isHalf(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static void append(StringBuilder json, int c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                    json.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16))
                            .append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    json.appendCodePoint(isHalf(c) ? REPLACEMENT : c);
                }
            }
        }
    }
}
