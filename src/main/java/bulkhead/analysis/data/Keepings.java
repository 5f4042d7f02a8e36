package bulkhead.analysis.data;

import bulkhead.analysis.Report;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every component that keeps records in memory or on disk and states how much it may fill. */
public final class Keepings {
    private final Report report;
    private final Intakes intakes;

    private Keepings(Report report) {
        this.report = report;
        this.intakes = new Intakes(report);
    }

    /** In file order; worked out when asked for. */
    public static List<Keeping> of(Report report, Medium medium) {
        var keepings = new Keepings(report);
        return report.topology().components().values().stream()
                .filter(component -> !report.capacity().endless().components().contains(component.id())).flatMap(component -> keepings.of(component, medium).stream()).toList();
    }

    /** In memory only what has a time to live there: a server's memory isn't filled by what it is asked. */
    private Optional<Keeping> of(Component component, Medium medium) {
        var settings = report.deployment().settings();
        var lifetime = settings.of(component, medium.lifetime());
        return settings.of(component, medium.limit()).filter(_ -> medium == Medium.DISK || lifetime.isPresent())
                .flatMap(limit -> intakes.of(component).map(intake -> new Keeping(component.id(), medium,
                        component.instances().count(), intake, lifetime, limit, interval(component.id()))));
    }

    /** Of the source that brings most of those that send at an interval. */
    private Optional<Setting> interval(Id component) {
        return report.topology().flows().values().stream().filter(flow -> report.capacity().usual().offered(flow.id(), component) > 0)
                .sorted(Comparator.comparingDouble((Flow flow) -> -report.capacity().usual().offered(flow.id(), component)))
                .flatMap(flow -> report.deployment().settings().of(report.topology().components().get(flow.entry()), Props.INTERVAL)
                        .stream()).findFirst();
    }
}
