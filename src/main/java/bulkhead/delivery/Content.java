package bulkhead.delivery;

import bulkhead.export.Artifact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The bytes of a file, its lines, and its SHA-256 as hexadecimal digits. */
final class Content {
    private Content() {
    }

    static byte[] of(Artifact artifact) {
        return artifact.text().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** What is no UTF-8 is shown as a replacement character. */
    static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
