package bulkhead.export.haproxy;

import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weights in the numbers HAProxy takes, 1 to 256, in proportion; none at all where they are equal. */
final class Weights {
    private static final int MOST = 256;
    private static final int FULL = 100;
    private static final int PLACES = 16_384;

    private Weights() {
    }

    /** Who weighs nothing has a rank of his own, in which all weigh alike: with 0 he would get nothing at any time. */
    static Map<Id, Double> apart(Map<Id, Double> weights) {
        double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var apart = new LinkedHashMap<>(weights);
        apart.replaceAll((_, weight) -> weight > 0 ? weight : most > 0 ? most : 1);
        return apart;
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
        return scaled(weights, FULL / most);
    }

    /**
     * For a ring on which a server stands 16 times for each unit of its weight, and the more often, the more exactly it has its share: with 256 it is off by
     * a sixtieth (one standard deviation). Fewer where there are many servers, since each place takes memory.
     */
    static Map<Id, Integer> onARing(Map<Id, Double> weights, int servers) {
        var plain = of(weights);
        int most = Math.clamp(PLACES / Math.max(1, servers), 1, MOST);
        if (!plain.isEmpty()) {
            return scaled(weights, MOST / weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1));
        }
        return most == 1 ? plain : scaled(weights, most / weights.values().iterator().next());
    }

    private static Map<Id, Integer> scaled(Map<Id, Double> weights, double factor) {
        var scaled = new LinkedHashMap<Id, Integer>();
        weights.forEach((id, weight) -> scaled.put(id, (int) Math.max(1, Math.round(weight * factor))));
        return scaled;
    }
}
