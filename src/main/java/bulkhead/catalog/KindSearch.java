package bulkhead.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds kinds, places and risks by name, id and synonyms in both languages at once, forgiving typing errors and missing letters.
 * A number in front says how many: {@code 90 cass} is ninety Cassandra nodes.
 */
public final class KindSearch {
    private static final Pattern COUNTED = Pattern.compile("\\s*(\\d{1,6})(?:\\s*[x×]\\s+|\\s+|$)(.*)");

    private final List<Entry> entries;

    private KindSearch(List<Entry> entries) {
        this.entries = entries;
    }

    /** @param count at least 1 */
    public record Match(Item item, int count, double score) {
    }

    private record Entry(Item item, List<Label> labels) {
        double score(String query) {
            return labels.stream().mapToDouble(label -> label.score(query)).max().orElse(0);
        }
    }

    /** A folded text with how much a hit on it is worth. */
    private record Label(String text, double worth) {
        double score(String query) {
            return worth * Likeness.of(query, text);
        }
    }

    public static KindSearch over(Catalog catalog) {
        var wordings = List.of(Wording.in(Locale.ENGLISH), Wording.in(Locale.GERMAN));
        return new KindSearch(catalog.items().stream().map(item -> new Entry(item, labels(item, wordings))).toList());
    }

    /** Best first, equal ones in palette order; everything for a query without words. */
    public List<Match> find(String query) {
        var counted = COUNTED.matcher(query);
        int count = counted.matches() ? Math.max(1, Integer.parseInt(counted.group(1))) : 1;
        var words = Likeness.fold(counted.matches() ? counted.group(2) : query);
        return entries.stream().map(entry -> new Match(entry.item(), count, words.isEmpty() ? 1 : score(entry, words)))
                .filter(match -> match.score() > 0).sorted(Comparator.comparingDouble(Match::score).reversed()).toList();
    }

    /** The whole query as one, else every word of it somewhere, the worst counting. */
    private static double score(Entry entry, String query) {
        double inParts = Stream.of(query.split(" ")).mapToDouble(entry::score).min().orElse(0) * 0.9;
        return Math.max(entry.score(query), inParts);
    }

    private static List<Label> labels(Item item, List<Wording> wordings) {
        var names = wordings.stream().map(wording -> label(wording.name(item), 1));
        var synonyms = wordings.stream().flatMap(wording -> label(wording.synonyms(item)));
        return Stream.of(names, Stream.of(label(item.id(), 0.98)), synonyms).flatMap(Function.identity()).distinct().toList();
    }

    /** Synonyms are listed nearest first, so earlier ones are worth a little more. */
    private static Stream<Label> label(List<String> synonyms) {
        return IntStream.range(0, synonyms.size()).mapToObj(at -> label(synonyms.get(at), 0.93 - 0.01 * at));
    }

    private static Label label(String text, double worth) {
        return new Label(Likeness.fold(text), worth);
    }
}
