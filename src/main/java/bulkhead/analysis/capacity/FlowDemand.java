package bulkhead.analysis.capacity;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;

/**
 * How much of a flow's work arrives. An average nobody states is that of its entry: instances × series ÷ interval, else a third
 * of a stated peak. A peak nobody states is three times the average, assumed. Both empty where nothing says how much. {@code
 * settings} are those of the entry, where used.
 */
public record FlowDemand(Id flow, Optional<Quantity> average, Optional<Quantity> peak, List<Setting> settings) {
    private static final double PEAK_TO_AVERAGE = 3;

    public FlowDemand {
        settings = List.copyOf(settings);
    }

    public static FlowDemand of(Deployment deployment, Flow flow) {
        var stated = flow.demand();
        var entry = stated.average().isPresent() ? List.<Setting>of() : entrySettings(deployment, flow);
        var average = stated.average().or(() -> entry.isEmpty() ? Optional.empty()
                : Optional.of(fromEntry(deployment, flow, entry)))
                .or(() -> stated.peak().map(peak -> Quantity.assumed(peak.value() / PEAK_TO_AVERAGE, peak.unit())));
        var peak = stated.peak().or(() -> average.map(rate -> rate.absurd() ? rate
                : Quantity.assumed(rate.value() * PEAK_TO_AVERAGE, rate.unit())));
        return new FlowDemand(flow.id(), average, peak, entry);
    }

    public Optional<Quantity> in(LoadCase loadCase) {
        return loadCase == LoadCase.AVERAGE ? average : peak;
    }

    /** The rate itself, as the number that figures rest on; what the flow doesn't state is for it to state. */
    Optional<Footing> footing(LoadCase loadCase) {
        return in(loadCase).map(rate -> Footing.of(flow, loadCase == LoadCase.AVERAGE ? "demand.average" : "demand.peak", rate));
    }

    private static List<Setting> entrySettings(Deployment deployment, Flow flow) {
        var entry = deployment.topology().components().get(flow.entry());
        var series = deployment.settings().of(entry, Props.SERIES);
        var interval = deployment.settings().of(entry, Props.INTERVAL).filter(time -> time.base() > 0);
        return series.isEmpty() || interval.isEmpty() ? List.of() : List.of(series.get(), interval.get());
    }

    private static Quantity fromEntry(Deployment deployment, Flow flow, List<Setting> seriesAndInterval) {
        var instances = deployment.topology().components().get(flow.entry()).instances();
        var series = seriesAndInterval.getFirst().quantity();
        var interval = seriesAndInterval.getLast().quantity();
        var origin = Origins.worst(instances.source().origin(),
                Origins.worst(series.source().origin(), interval.source().origin()));
        return new Quantity(instances.count() * series.base() / interval.base(), Unit.PER_SECOND, new Source(origin, ""));
    }
}
