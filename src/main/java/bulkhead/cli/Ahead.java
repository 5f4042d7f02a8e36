package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.headroom.Growable;
import bulkhead.analysis.headroom.Grown;
import bulkhead.analysis.headroom.Headrooms;
import bulkhead.analysis.headroom.PairHeadroom;
import bulkhead.analysis.headroom.Postponement;
import bulkhead.analysis.headroom.RollingUpdate;
import bulkhead.analysis.headroom.RollingUpdates;
import bulkhead.analysis.headroom.ScalingLag;
import bulkhead.analysis.headroom.ScalingLags;
import bulkhead.analysis.headroom.Strain;
import bulkhead.analysis.headroom.WorstLoss;
import bulkhead.analysis.headroom.WorstLosses;
import bulkhead.model.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of capacity beyond the report: headroom at will, what puts a breach off, updates, autoscalers, and pairs where
 * wanted.
 */
final class Ahead {
    static final int MONTHS = Strain.MONTHS;

    final Report report;
    private final Headrooms headrooms;
    private final Grown allWell;
    private final WorstLosses worstLosses;
    private final Map<Id, Optional<WorstLoss>> afterLosses = new HashMap<>();
    private final int pairs;

    /** {@code pairs}: so many of the worst for each flow. */
    Ahead(Report report, int pairs) {
        this.report = report;
        this.pairs = pairs;
        headrooms = Headrooms.of(report.deployment());
        allWell = headrooms.allWell();
        worstLosses = WorstLosses.of(report);
    }

    Optional<Growable> allWell(Id flow) {
        return Optional.ofNullable(allWell.flows().get(flow));
    }

    Optional<Growable> togetherAllWell() {
        return allWell.together();
    }

    /** After the worst loss of the flow. */
    Optional<WorstLoss> afterLoss(Id flow) {
        return afterLosses.computeIfAbsent(flow, worstLosses::of);
    }

    Optional<WorstLoss> togetherAfterLoss() {
        return worstLosses.together();
    }

    /** Empty where no number of instances puts it off. */
    Optional<Postponement> postponed(Breach breach) {
        return Postponement.of(report, breach, MONTHS);
    }

    /** Those that put anybody over his emergency target or take a flow down. */
    List<RollingUpdate> updates() {
        return RollingUpdates.strained(report);
    }

    List<ScalingLag> lags() {
        return ScalingLags.of(report);
    }

    boolean asksForPairs() {
        return pairs > 0;
    }

    List<PairHeadroom> worstPairs() {
        return pairs == 0 ? List.of() : headrooms.worstPairs(pairs);
    }
}
