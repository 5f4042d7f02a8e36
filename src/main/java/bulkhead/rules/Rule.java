package bulkhead.rules;

import bulkhead.catalog.Catalog;
import bulkhead.model.Document;
import java.util.stream.Stream;

/**
 * Something questionable that may be found in a topology. The id is stable for ever; title, sentence, reason and advice are in
 * the room's texts under {@code <id>.title}, {@code .what}, {@code .why}, {@code .fix}.
 */
public interface Rule {
    String id();

    Severity severity();

    /** Every place where the rule is broken, in a stable order. */
    Stream<Finding> findings(Inspection inspection);

    /**
     * Changes that may mend a finding of this rule, the best first, made one after the other as they are asked for. None of
     * them is tried yet; {@link Fixes} offers those that do mend it, one of each key.
     */
    default Stream<Fix> fixes(Finding finding, Inspection inspection) {
        return Stream.empty();
    }

    /** How many of a finding's elements, from the first on, tell it from others of this rule, together with the facts it is about. */
    default int identity() {
        return 1;
    }

    /** A quick test that a document must pass before it is analysed in full to see whether the finding is gone. */
    default boolean mayHelp(Finding finding, Document after, Catalog catalog) {
        return true;
    }
}
