package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Headroom;
import bulkhead.analysis.capacity.LeastGrowth;
import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * The worst single loss of each flow, and of all together, at will: what work can grow at will after a loss is never less than as
 * balanced, so that losses are looked at in that order and no further than the least found. Not for several threads. Stops with
 * a {@link CancellationException} when its thread is interrupted.
 */
public final class WorstLosses {
    /** For all searches together, in squares of variables: on one core some two seconds, measured. */
    private static final long MOST_EFFORT = 60_000_000;

    private final Report report;
    private final long mostEffort;
    private final List<Id> flows;
    private final Headrooms headrooms;
    private final Map<Event, Questions> asked = new HashMap<>();
    private Optional<LeastGrowth> leastGrowth = Optional.empty();

    private WorstLosses(Report report, long mostEffort) {
        this.report = report;
        this.mostEffort = mostEffort;
        flows = List.copyOf(report.topology().flows().keySet());
        headrooms = Headrooms.of(report.deployment());
    }

    public static WorstLosses of(Report report) {
        return of(report, MOST_EFFORT);
    }

    static WorstLosses of(Report report, long mostEffort) {
        return new WorstLosses(report, mostEffort);
    }

    /** Empty where no loss that leaves it up limits it. */
    public Optional<WorstLoss> of(Id flow) {
        return Optional.ofNullable(report.capacity().headroom().get(flow)).flatMap(headroom -> worst(headroom, flows.indexOf(flow)));
    }

    /** Of the flows that a loss leaves up, growing together. */
    public Optional<WorstLoss> together() {
        return worst(report.capacity().together(), flows.size());
    }

    private Optional<WorstLoss> worst(Headroom headroom, int flow) {
        return headroom.worstLoss().flatMap(event -> asked.computeIfAbsent(event, lost -> headrooms.questions(Set.of(lost)))
                .growable(flow).map(growable -> worst(new WorstLoss(growable, event, event), flow)));
    }

    private WorstLoss worst(WorstLoss balanced, int flow) {
        return balanced.growable().differs() ? new WorstSearch(headrooms, leastGrowth(), flow, balanced, mostEffort / (flows.size() + 1)).worst() : balanced;
    }

    private LeastGrowth leastGrowth() {
        leastGrowth = leastGrowth.or(() -> Optional.of(LeastGrowth.of(headrooms.deployment())));
        return leastGrowth.get();
    }
}
