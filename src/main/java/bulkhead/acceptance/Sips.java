package bulkhead.acceptance;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/**
 * A text read in small pieces. The YAML parser asks for 1,025 characters and, where the last is half of a pair, for one more, for which it has no
 * room; it never gets as many.
 */
public final class Sips extends FilterReader {
    private static final int MOST = 512;

    public Sips(String text) {
        super(new StringReader(text));
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(length, MOST));
    }
}
