package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.Runway;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Autoscaling;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many more instances of a component put its breach off by so many months at least, found by trying, and what they cost a
 * month by the price of one; the price is absent where nobody states it.
 */
public record Postponement(Id component, int instances, OptionalDouble euroAMonth, Optional<Setting> price) {
    /** Whoever is not helped by so many times its instances isn't helped by more. */
    private static final int MOST_TIMES = 64;

    /** Empty where no number of instances does it: each does all of the work, such as writes to a primary or copies of them. */
    public static Optional<Postponement> of(Report report, Breach breach, int months) {
        var component = report.topology().components().get(breach.component());
        var most = MOST_TIMES * Math.max(1, component.instances().count());
        var enough = 1;
        while (enough < most && !lasts(report, component, enough, breach, months)) {
            enough = Math.min(most, 2 * enough);
        }
        if (!lasts(report, component, enough, breach, months)) {
            return Optional.empty();
        }
        var few = enough / 2;
        while (enough - few > 1) {
            var middle = (few + enough) / 2;
            if (lasts(report, component, middle, breach, months)) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        var price = report.deployment().settings().of(component, Props.COST);
        var cost = price.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(enough * price.get().base());
        return Optional.of(new Postponement(component.id(), enough, cost, price));
    }

    private static boolean lasts(Report report, Component component, int more, Breach breach, int months) {
        var runway = runway(with(report.topology(), component, more), report);
        var next = (breach.after().isEmpty() ? runway.allWell() : runway.afterLoss()).get(component.id());
        return next == null || next.month() >= breach.month() + months;
    }

    private static Runway runway(Topology topology, Report report) {
        var deployment = Deployment.of(topology, report.deployment().catalog());
        return CapacityAnalysis.of(deployment, FailureAnalysis.structures(deployment)).runway();
    }

    /** An autoscaler may run as many more, too. */
    private static Topology with(Topology topology, Component component, int more) {
        return topology.with(component.withInstances(plus(component.instances(), more)).withAutoscaling(component.autoscaling()
                .map(scaling -> new Autoscaling(plus(scaling.maxInstances(), more), scaling.scaleTime()))));
    }

    private static Quantity plus(Quantity count, int more) {
        return new Quantity(count.count() + more, Unit.ONE, count.source());
    }
}
