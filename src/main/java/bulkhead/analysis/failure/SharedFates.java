package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose loss alone makes several nodes false; only what states a reliability is tried, since nothing else enters a figure. */
final class SharedFates {
    private final Gates gates;
    /** Events, and beyond them cohorts, of each of which one instance is lost. */
    private final int[] losses;
    /** By batch of 64 losses the lanes in which each node is true. */
    private final List<long[]> truths = new ArrayList<>();

    SharedFates(Gates gates, int top, Odds odds) {
        this.gates = gates;
        this.losses = Strata.variables(gates, Strata.below(gates, top)).stream().filter(each -> fails(odds.of(each))).toArray();
        var lanes = new Lanes(gates, top);
        for (int from = 0; from < losses.length; from += Lanes.WIDTH) {
            truths.add(lanes.truth(losses, from));
        }
    }

    /** The elements whose loss takes at least two of the nodes. */
    Set<Id> of(int[] nodes) {
        var shared = new LinkedHashSet<Id>();
        for (int loss = 0; loss < losses.length; loss++) {
            var truth = truths.get(loss / Lanes.WIDTH);
            int lost = 0;
            for (int node : nodes) {
                lost += (truth[node] >>> loss % Lanes.WIDTH & 1) == 0 ? 1 : 0;
            }
            if (lost > 1) {
                shared.add(element(losses[loss]));
            }
        }
        return shared;
    }

    private static boolean fails(Chance chance) {
        return chance != null && chance.down() > 0;
    }

    private Id element(int variable) {
        int cohort = variable - gates.events().size();
        return cohort < 0 ? gates.events().get(variable).element() : gates.cohorts().get(cohort).component();
    }
}
