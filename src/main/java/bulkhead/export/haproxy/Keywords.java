package bulkhead.export.haproxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which keyword each section takes from which release to which, as the manuals have it. Nothing else is ever written. */
record Keywords(Map<String, Span> spans) {
    private static final Keywords LISTED = new Keywords(listing());

    /** The releases that have a keyword; no last one: all later ones. */
    record Span(Release since, Optional<Release> until) {
        boolean covers(Release release) {
            return since.compareTo(release) <= 0 && until.filter(last -> last.compareTo(release) < 0).isEmpty();
        }
    }

    Keywords {
        spans = Map.copyOf(spans);
    }

    static Keywords listed() {
        return LISTED;
    }

    /** Rows of section, keyword, first and last release, apart by tabs. */
    static Keywords of(String rows) {
        var spans = new HashMap<String, Span>();
        rows.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1))
                .forEach(row -> spans.put(row[0] + " " + row[1], span(row[2], row[3])));
        return new Keywords(spans);
    }

    private static Span span(String since, String until) {
        return new Span(Release.of(since), Optional.of(until).filter(last -> !last.isEmpty()).map(Release::of));
    }

    private static Map<String, Span> listing() {
        try (var file = Keywords.class.getResourceAsStream("keywords.tsv")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8)).spans;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean has(Scope scope, String keyword, Release release) {
        return Optional.ofNullable(spans.get(scope.word() + " " + keyword)).filter(span -> span.covers(release)).isPresent();
    }

    /** The keyword a line starts with: of those listed for the section in any release the longest. */
    Optional<String> leading(Scope scope, String line) {
        var words = line.strip().split("[ (]");
        return IntStream.iterate(Math.min(4, words.length), count -> count > 0, count -> count - 1)
                .mapToObj(count -> String.join(" ", Arrays.copyOf(words, count)))
                .filter(start -> spans.containsKey(scope.word() + " " + start)).findFirst();
    }
}
