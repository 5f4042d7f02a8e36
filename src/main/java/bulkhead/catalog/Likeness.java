package bulkhead.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How well typed letters fit a text: 1 the same, 0 not at all. */
final class Likeness {
    private Likeness() {
    }

    /** Small letters and digits with single spaces between; umlauts are the same written ä, ae or a. */
    static String fold(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"),
                Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return plain.replaceAll("([aou])e", "$1").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Of two folded texts. The less the text has beyond what was typed, the better. */
    static double of(String typed, String text) {
        if (typed.isEmpty() || text.isEmpty()) {
            return 0;
        }
        double fullness = 0.05 * Math.min(1, (double) typed.length() / text.length());
        double kind = text.equals(typed) ? 0.95
                : text.startsWith(typed) ? 0.85
                : (" " + text).contains(" " + typed) ? 0.75
                : typed.length() > 1 && text.contains(typed) ? 0.6
                : misspelt(typed, text) ? 0.5
                : abbreviates(typed, text) ? 0.3 : 0;
        return kind == 0 ? 0 : kind + fullness;
    }

    /** One wrong, missing, extra or swapped letter in a word of four, two in one of eight; a word may still be unfinished. */
    private static boolean misspelt(String typed, String text) {
        int allowed = typed.length() / 4;
        return allowed > 0 && Stream.concat(Stream.of(text), Stream.of(text.split(" ")))
                .anyMatch(word -> distanceToPrefix(typed, word) <= Math.min(2, allowed));
    }

    /** The typed letters come in this order in the text, the first one first: {@code hpx} for HAProxy. */
    private static boolean abbreviates(String typed, String text) {
        int at = 0;
        for (int i = 0; i < text.length() && at < typed.length(); i++) {
            if (text.charAt(i) == typed.charAt(at)) {
                at++;
            } else if (at == 0) {
                return false;
            }
        }
        return at == typed.length() && typed.length() > 2;
    }

    /**
     * Least number of single-letter changes and swaps from {@code typed} to any beginning of {@code word} (optimal string
     * alignment).
     */
    private static int distanceToPrefix(String typed, String word) {
        int[][] cost = new int[typed.length() + 1][word.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, typed, word, i, j);
            }
        }
        return IntStream.of(cost[typed.length()]).min().orElseThrow();
    }

    private static int cheapest(int[][] cost, String typed, String word, int i, int j) {
        int change = cost[i - 1][j - 1] + (typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
