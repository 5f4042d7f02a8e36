package bulkhead.export.prometheus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Probes that are looked at together, since none gives figures that another looks at. A test by itself takes a tenth of a second.
 */
final class Batch {
    private static final String SEVERAL = "";

    private final List<Probe> probes = new ArrayList<>();
    private final Map<String, String> watching = new HashMap<>();
    private final Map<String, String> providing = new HashMap<>();

    /** Each into the first batch that takes it. */
    static List<Batch> of(List<RuleGroup> groups) {
        var batches = new ArrayList<Batch>();
        for (var group : groups) {
            for (var rule : group.rules()) {
                for (int index = 0; index < rule.trials().size(); index++) {
                    var probe = new Probe(rule, index);
                    batches.stream().filter(batch -> batch.takes(probe)).findFirst().orElseGet(() -> {
                        batches.add(new Batch());
                        return batches.getLast();
                    }).add(probe);
                }
            }
        }
        return batches;
    }

    private boolean takes(Probe probe) {
        return free(probe, probe.watched(), providing) && free(probe, probe.provided(), watching);
    }

    private static boolean free(Probe probe, Set<String> metrics, Map<String, String> by) {
        return metrics.stream().allMatch(metric -> by.getOrDefault(metric, probe.family()).equals(probe.family()));
    }

    private void add(Probe probe) {
        probes.add(probe);
        probe.watched().forEach(metric -> watching.merge(metric, probe.family(), Batch::both));
        probe.provided().forEach(metric -> providing.merge(metric, probe.family(), Batch::both));
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : SEVERAL;
    }

    List<Probe> probes() {
        return List.copyOf(probes);
    }

    int patience() {
        return probes.stream().mapToInt(probe -> probe.rule().patience()).max().orElse(0);
    }
}
