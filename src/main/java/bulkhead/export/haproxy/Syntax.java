package bulkhead.export.haproxy;

import bulkhead.deployment.Setting;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How values are written in HAProxy's configuration language. */
final class Syntax {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~/:=@+-]+");
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String PATH_CHARACTERS = "-._~/!$&()*+,;=:@?";

    private Syntax() {
    }

    /** Whole seconds where it is some, else milliseconds, at least one. */
    static String time(Setting setting) {
        return time(Math.max(1, Math.round(setting.base() * 1000)));
    }

    static String time(long milliseconds) {
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + "s" : milliseconds + "ms";
    }

    /** One word. Between single quotes HAProxy takes every character as it is: no variable, no escape, no comment. */
    static String word(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A word can't contain a control character.");
        }
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /**
     * A request target (RFC 3986, path and query) with everything else percent-encoded; a leading slash is added where it lacks.
     */
    static String path(String text) {
        var path = new StringBuilder(text.startsWith("/") ? "" : "/");
        for (int at = 0; at < text.length(); ) {
            if (ENCODED.matcher(text).region(at, Math.min(text.length(), at + 3)).matches()) {
                path.append(text, at, at + 3);
                at += 3;
            } else {
                int codePoint = text.codePointAt(at);
                encode(codePoint, path);
                at += Character.charCount(codePoint);
            }
        }
        return path.toString();
    }

    private static void encode(int codePoint, StringBuilder path) {
        if (codePoint < 128 && (Character.isLetterOrDigit(codePoint) || PATH_CHARACTERS.indexOf(codePoint) >= 0)) {
            path.appendCodePoint(codePoint);
            return;
        }
        for (byte one : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            path.append('%').append(Character.forDigit(one >> 4 & 15, 16)).append(Character.forDigit(one & 15, 16));
        }
    }
}
