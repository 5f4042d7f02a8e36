package bulkhead.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}; and the languages of what people read and of
 * what programs read, which is English everywhere unless another is asked for. What people read is written line by line, so that
 * no name of a document breaks out of its line.
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

    /** Results for people. */
    void tell(List<String> lines) {
        write(lines.stream(), out);
    }

    /** Results for programs, or names of files, as they are. */
    void hand(String text) {
        out.print(text + "\n");
    }

    /** Everything else. */
    void say(String... lines) {
        say(Stream.of(lines));
    }

    void say(Stream<String> lines) {
        write(lines, err);
    }

    private static void write(Stream<String> lines, PrintStream to) {
        lines.forEach(line -> to.print(Line.of(line) + "\n"));
    }

    /** In a language for people and programs, where one is asked for. */
    Console in(Optional<Locale> asked) {
        return asked.map(locale -> new Console(out, err, locale, locale)).orElse(this);
    }
}
