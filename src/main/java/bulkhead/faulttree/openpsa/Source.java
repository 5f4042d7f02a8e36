package bulkhead.faulttree.openpsa;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of one file, under the name that complaints give it. Line ends are {@code \n}. */
record Source(String file, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Source of(String file, byte[] utf8) throws UnreadableTree {
        var bytes = ByteBuffer.wrap(utf8);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return new Source(file, plain.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException _) {
            var before = new Source(file, new String(utf8, 0, bytes.position(), StandardCharsets.UTF_8));
            throw before.complaint(before.text.length(), "not-utf8");
        }
    }

    UnreadableTree complaint(int offset, String key, String... arguments) {
        int at = Math.clamp(offset, 0, text.length());
        int line = 1 + (int) text.chars().limit(at).filter(character -> character == '\n').count();
        return new UnreadableTree(file, line, at - text.lastIndexOf('\n', at - 1), key, arguments);
    }
}
