package bulkhead.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a command writes: results to {@code out}, everything else to {@code err}; and the reader's language. */
record Console(PrintStream out, PrintStream err, Locale locale) {
    /** Standard output and error as UTF-8 with LF, whatever the platform. */
    static Console standard() {
        return new Console(utf8(System.out), utf8(System.err), Locale.getDefault());
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    Console in(Locale other) {
        return new Console(out, err, other);
    }
}
