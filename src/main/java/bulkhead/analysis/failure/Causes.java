package bulkhead.analysis.failure;

import bulkhead.analysis.failure.CutSets.Line;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a flow falls by, in depth; worked out when asked for.
 *
 * @param byOrder how many minimal cut sets there are of each order, exactly; empty where they are too many to count
 * @param listed those of the order asked for, likeliest first; empty where they are too many to list
 * @param importances what to improve next, most gained first; empty where no method gets to an end
 */
public record Causes(Optional<SortedMap<Integer, BigInteger>> byOrder, Optional<List<Line>> listed, Optional<List<Importance>> importances) {
}
