package bulkhead.export.haproxy;

import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weights in the numbers HAProxy takes, 0 to 256, in proportion; none at all where they are equal. */
final class Weights {
    private static final int MOST = 256;
    private static final int FULL = 100;

    private Weights() {
    }

    static Map<Id, Integer> of(Map<Id, Double> weights) {
        var most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var least = weights.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        if (most == least) {
            return Map.of();
        }
        boolean asTheyAre = most <= MOST && weights.values().stream().allMatch(weight -> weight == Math.rint(weight));
        return scaled(weights, asTheyAre ? 1 : MOST / most);
    }

    /** In hundredths of the heaviest: an agent's percentage of a weight of 1 would be rounded to nothing. */
    static Map<Id, Integer> inHundredths(Map<Id, Double> weights) {
        var most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return scaled(weights, most == 0 ? 1 : FULL / most);
    }

    private static Map<Id, Integer> scaled(Map<Id, Double> weights, double factor) {
        var scaled = new LinkedHashMap<Id, Integer>();
        weights.forEach((id, weight) -> scaled.put(id, weight == 0 ? 0
                : (int) Math.max(1, Math.round(weight * factor))));
        return scaled;
    }
}
