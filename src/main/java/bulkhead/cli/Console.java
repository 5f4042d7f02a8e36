package bulkhead.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}; and the languages of what people read and of
 * what programs read, which is English everywhere unless another is asked for.
 */
record Console(PrintStream out, PrintStream err, Locale locale, Locale forPrograms) {
    Console(PrintStream out, PrintStream err, Locale locale) {
        this(out, err, locale, Locale.ENGLISH);
    }

    /** Standard output and error as UTF-8 with LF, whatever the platform. */
    static Console standard() {
        return new Console(utf8(System.out), utf8(System.err), Locale.getDefault());
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** In a language for people and programs, where one is asked for. */
    Console in(Optional<Locale> asked) {
        return asked.map(locale -> new Console(out, err, locale, locale)).orElse(this);
    }
}
