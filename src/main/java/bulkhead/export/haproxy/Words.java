package bulkhead.export.haproxy;

import java.util.ArrayList;
import java.util.List;

/** What follows the address of a {@code bind} or a server: words the release has, each with its value. */
final class Words {
    private final Release release;
    private final Scope scope;
    private final List<String> words = new ArrayList<>();

    Words(Release release, Scope scope) {
        this.release = release;
        this.scope = scope;
    }

    /** @throws IllegalArgumentException for a word the release doesn't have */
    Words put(String keyword, String... values) {
        if (!has(keyword)) {
            throw new IllegalArgumentException("HAProxy " + release + " has no '" + keyword + "' at a " + scope.word() + ".");
        }
        words.add(keyword);
        words.addAll(List.of(values));
        return this;
    }

    /** Left out where the release doesn't have the word. */
    Words putWhereKnown(String keyword, String... values) {
        return has(keyword) ? put(keyword, values) : this;
    }

    private boolean has(String keyword) {
        return Keywords.listed().has(scope, keyword, release);
    }

    boolean none() {
        return words.isEmpty();
    }

    /** After the start of a line. */
    String after(String start) {
        return none() ? start : start + " " + String.join(" ", words);
    }
}
