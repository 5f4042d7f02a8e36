package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose loss alone makes several nodes false; only what states a reliability is tried, since nothing else enters a figure. */
final class SharedFates {
    private final Gates gates;
    private final Lanes lanes;
    private final List<Event> events = new ArrayList<>();
    /** By batch of 64 events the lanes in which each node is true. */
    private final List<long[]> truths = new ArrayList<>();

    SharedFates(Gates gates, int top, Chances chances) {
        this.gates = gates;
        this.lanes = new Lanes(gates, top);
        gates.events().stream().filter(event -> fails(event, chances)).forEach(events::add);
        gates.cohorts().stream().filter(cohort -> !cohort.source())
                .map(cohort -> Event.instance(cohort.component(), cohort.numbers().getFirst()))
                .filter(event -> fails(event, chances)).forEach(events::add);
        for (int from = 0; from < events.size(); from += Lanes.WIDTH) {
            truths.add(truth(events.subList(from, Math.min(events.size(), from + Lanes.WIDTH))));
        }
    }

    /** The elements whose loss takes at least two of the nodes. */
    Set<Id> of(int[] nodes) {
        var shared = new LinkedHashSet<Id>();
        for (int event = 0; event < events.size(); event++) {
            var truth = truths.get(event / Lanes.WIDTH);
            int lost = 0;
            for (int node : nodes) {
                lost += (truth[node] >>> event % Lanes.WIDTH & 1) == 0 ? 1 : 0;
            }
            if (lost > 1) {
                shared.add(events.get(event).element());
            }
        }
        return shared;
    }

    private static boolean fails(Event event, Chances chances) {
        return chances.available(event).orElse(1) < 1;
    }

    private long[] truth(List<Event> losses) {
        var gone = new long[gates.events().size()];
        var less = new long[gates.cohorts().size()];
        for (int lane = 0; lane < losses.size(); lane++) {
            var loss = losses.get(lane);
            int event = gates.events().indexOf(loss);
            if (event >= 0) {
                gone[event] |= 1L << lane;
            } else {
                less[cohort(loss)] |= 1L << lane;
            }
        }
        return lanes.truth(gone, less);
    }

    private int cohort(Event loss) {
        int cohort = 0;
        while (!gates.cohorts().get(cohort).component().equals(loss.element()) || !gates.cohorts().get(cohort).numbers()
                .contains(loss.instance())) {
            cohort++;
        }
        return cohort;
    }
}
