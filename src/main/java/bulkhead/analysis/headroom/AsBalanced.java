package bulkhead.analysis.headroom;

import java.util.OptionalInt;
import java.util.OptionalDouble;

/**
 * How far flows can grow as their groups balance in fact: the smallest (limit − load of flows that stay) ÷ load of those that
 * grow over all instances. Exact, since how calls are dealt doesn't depend on how many there are. Never below zero: what stays
 * may be too much by itself. {@code hotSpot} is the post that says so; both are empty where nothing limits.
 */
record AsBalanced(OptionalDouble factor, OptionalInt hotSpot) {
    static final AsBalanced UNLIMITED = new AsBalanced(OptionalDouble.empty(), OptionalInt.empty());

    static AsBalanced of(Question question) {
        var least = Double.POSITIVE_INFINITY;
        var hot = -1;
        for (int post = 0; post < question.standing().posts().size(); post++) {
            var grown = question.limits(post) ? question.grown(post) : 0;
            var factor = grown > 0 ? Math.max(0, (question.limit(post) - question.staying(post)) / grown) : least;
            if (factor < least) {
                least = factor;
                hot = post;
            }
        }
        return hot < 0 ? UNLIMITED : new AsBalanced(OptionalDouble.of(least), OptionalInt.of(hot));
    }
}
