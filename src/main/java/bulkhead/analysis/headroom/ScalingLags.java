package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Autoscaled;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Event;
import bulkhead.model.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where autoscalers come too late to keep a component from being overloaded, but not too late for good. */
public final class ScalingLags {
    /** Beyond capacity, and since when. */
    private record Case(Optional<Event> after, ComponentLoad load) {
    }

    private final Report report;
    private Peaks scaled;

    private ScalingLags(Report report) {
        this.report = report;
    }

    /** The worst of each component, in file order: the losses after which it is busiest, of those its autoscaler makes good. */
    public static List<ScalingLag> of(Report report) {
        var lags = new ScalingLags(report);
        return report.topology().components().values().stream().filter(Autoscaled::grows)
                .flatMap(component -> lags.of(component).stream()).toList();
    }

    private Optional<ScalingLag> of(Component component) {
        var cases = new ArrayList<Case>();
        Optional.ofNullable(report.capacity().peak().get(component.id())).filter(ComponentLoad::overloaded)
                .ifPresent(load -> cases.add(new Case(Optional.empty(), load)));
        for (var loss : report.capacity().losses()) {
            Optional.ofNullable(loss.strained().get(component.id())).filter(ComponentLoad::overloaded)
                    .ifPresent(load -> cases.add(new Case(Optional.of(loss.event()), load)));
        }
        return cases.stream().sorted(Comparator.comparingDouble((Case each) -> each.load().utilisation().orElse(0)).reversed())
                .flatMap(each -> lag(component, each).stream()).findFirst();
    }

    private Optional<ScalingLag> lag(Component component, Case overloaded) {
        scaled = scaled == null ? new Peaks(Autoscaled.atMost(report.deployment()).orElseThrow(), report.capacity()) : scaled;
        return Optional.ofNullable(scaled.without(overloaded.after().map(Set::of).orElse(Set.of())).loads().get(component.id()))
                .filter(then -> !then.overloaded())
                .map(then -> new ScalingLag(component.id(), overloaded.after(), overloaded.load(), then,
                        component.autoscaling().orElseThrow().scaleTime()));
    }
}
