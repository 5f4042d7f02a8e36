package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Breach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What capacity is asked beyond single losses: the pairs after which each flow can grow least; updates that put somebody over the
 * emergency target or take a flow down; autoscalers that react too late; and the first breaches, all well and after a loss, each
 * with what puts it off by {@link #MONTHS}, where anything does.
 */
public record Strain(List<PairHeadroom> pairs, List<RollingUpdate> updates, List<ScalingLag> lags, Map<Breach,
        Optional<Postponement>> breaches) {
    public static final int MONTHS = 12;

    public Strain {
        pairs = List.copyOf(pairs);
        updates = List.copyOf(updates);
        lags = List.copyOf(lags);
    }

    /**
     * Tries all pairs.
     *
     * @param most pairs for each flow
     * @throws CancellationException when the thread is interrupted
     */
    public static Strain of(Report report, int most) {
        var runway = report.capacity().runway();
        var breaches = new LinkedHashMap<Breach, Optional<Postponement>>();
        runway.firsts().forEach(breach -> breaches.put(breach, Postponement.of(report, breach, MONTHS)));
        return new Strain(Headrooms.of(report.deployment()).worstPairs(most), RollingUpdates.strained(report),
                ScalingLags.of(report), breaches);
    }
}
