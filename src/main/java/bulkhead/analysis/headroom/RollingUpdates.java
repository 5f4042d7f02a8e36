package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Updates of each component that runs on one's own machines or clusters, one component after the other. Who is out counts as dead:
 * one at a time as in the single losses, several in the order of their numbers.
 */
public final class RollingUpdates {
    /** Who is over his emergency target and which flows are down while some are out. */
    private record Moment(List<ComponentLoad> over, List<Id> down) {
    }

    private final Report report;
    private final Map<Event, Loss> losses = new HashMap<>();
    private Peaks peaks;

    private RollingUpdates(Report report) {
        this.report = report;
        report.capacity().losses().forEach(loss -> Stream.concat(Stream.of(loss.event()), loss.alike().stream())
                .filter(event -> event.sort() == Event.Sort.INSTANCE).forEach(event -> losses.put(event, loss)));
    }

    /** In file order; components of which none is out are left out. */
    public static List<RollingUpdate> of(Report report) {
        var updates = new RollingUpdates(report);
        return report.topology().components().values().stream().filter(component -> updates.out(component) > 0)
                .map(updates::update).toList();
    }

    /** Those that put anybody over his emergency target or take a flow down. */
    public static List<RollingUpdate> strained(Report report) {
        return of(report).stream().filter(update -> !update.over().isEmpty() || !update.down().isEmpty()).toList();
    }

    private int out(Component component) {
        var role = report.deployment().role(component.id());
        return role == Role.SOURCE || role == Role.EDGE ? 0 : Math.min(report.deployment().nodes(component.id()).size(),
                report.deployment().settings().of(component, Props.MAX_UNAVAILABLE).map(Setting::count)
                        .orElse(report.deployment().inKubernetes(component.id()) ? 0 : 1));
    }

    private RollingUpdate update(Component component) {
        var out = out(component);
        var worst = moments(component.id(), out).max(Comparator.comparingInt((Moment moment) -> moment.down().size())
                .thenComparingDouble(moment -> moment.over().stream().mapToDouble(RollingUpdates::busy).max().orElse(0))).orElseThrow();
        return new RollingUpdate(component.id(), out, report.deployment().settings().of(component, Props.MAX_UNAVAILABLE),
                worst.over().stream().sorted(Comparator.comparingDouble(RollingUpdates::busy).reversed()).toList(), worst.down());
    }

    private Stream<Moment> moments(Id component, int out) {
        var instances = report.deployment().nodes(component).size();
        if (out > 1) {
            return IntStream.iterate(1, first -> first <= instances, first -> first + out)
                    .mapToObj(first -> moment(component, first, Math.min(instances, first + out - 1)));
        }
        var known = new HashSet<Event>();
        return IntStream.rangeClosed(1, instances).mapToObj(number -> losses.get(Event.instance(component, number)))
                .filter(loss -> known.add(loss.event())).map(RollingUpdates::moment);
    }

    private static Moment moment(Loss loss) {
        return new Moment(over(loss.strained().values()), loss.flows().entrySet().stream()
                .filter(flow -> flow.getValue().is(Condition.DOWN)).map(Map.Entry::getKey).toList());
    }

    private Moment moment(Id component, int first, int last) {
        peaks = peaks == null ? new Peaks(report.deployment(), report.capacity()) : peaks;
        var dead = new LinkedHashSet<Event>();
        IntStream.rangeClosed(first, last).forEach(number -> dead.add(Event.instance(component, number)));
        var peak = peaks.without(dead);
        return new Moment(over(peak.loads().values()), peak.down());
    }

    private static List<ComponentLoad> over(Collection<ComponentLoad> loads) {
        return loads.stream().filter(ComponentLoad::overTarget).toList();
    }

    private static double busy(ComponentLoad load) {
        return load.utilisation().orElse(Double.MAX_VALUE);
    }
}
