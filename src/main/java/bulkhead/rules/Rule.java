package bulkhead.rules;

import java.util.stream.Stream;

/**
 * Something questionable that may be found in a topology. The id is stable for ever; title, sentence, reason and advice are in the room's texts under
 * {@code <id>.title}, {@code .what}, {@code .why}, {@code .fix}.
 */
public interface Rule {
    String id();

    Severity severity();

    /** Every place where the rule is broken, in a stable order. */
    Stream<Finding> findings(Inspection inspection);
}
