package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Autoscaled;
import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Runway;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
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
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many more instances of a component put its breach off by so many months at least, found by trying, and what they cost a
 * month by the price of one; the price is absent where nobody states it.
 */
public record Postponement(Id component, int instances, OptionalDouble euroAMonth, Optional<Setting> price) {
    /** Whoever is not helped by so many times its instances isn't helped by more. */
    private static final int MOST_TIMES = 64;
    /** Where so many more than one loss needs don't do for the others, more are no help either. */
    private static final int MOST_MORE = 8;
    private static final double ROUNDING = 1e-9;

    /** Empty where no number of instances does it: each does all of the work, such as writes to a primary or copies of them. */
    public static Optional<Postponement> of(Report report, Breach breach, int months) {
        var component = report.topology().components().get(breach.component());
        var most = MOST_TIMES * Math.max(1, component.instances().count());
        var few = 0;
        var enough = 1;
        while (enough < most && !lasts(report, component, enough, breach, months)) {
            few = enough;
            enough = Math.min(most, 2 * enough);
        }
        if (enough == most && !lasts(report, component, enough, breach, months)) {
            return Optional.empty();
        }
        while (enough - few > 1) {
            var middle = (few + enough) / 2;
            if (lasts(report, component, middle, breach, months)) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return outlasting(report, component, enough, breach, months);
    }

    /** Another loss may be the worst then. */
    private static Optional<Postponement> outlasting(Report report, Component component, int least, Breach breach, int months) {
        for (int more = least; more <= least + MOST_MORE; more++) {
            if (breach.after().isEmpty() || lastsAnyLoss(report, component, more, breach, months)) {
                var price = report.deployment().settings().of(component, Props.COST);
                var cost = price.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.min(Double.MAX_VALUE, more * price.get().base()));
                return Optional.of(new Postponement(component.id(), more, cost, price));
            }
        }
        return Optional.empty();
    }

    private static boolean lastsAnyLoss(Report report, Component component, int more, Breach breach, int months) {
        var next = runway(with(report.topology(), component, more), report).afterLoss().get(component.id());
        return next == null || next.month() >= breach.month() + months;
    }

    /** Without what the breach takes lost, now and in the last month: load is convex in time, so that it is highest at an end. */
    private static boolean lasts(Report report, Component component, int more, Breach breach, int months) {
        var deployment = Deployment.of(with(report.topology(), component, more), report.deployment().catalog());
        var most = Autoscaled.atMost(deployment).orElse(deployment);
        var standing = Standings.of(most).without(breach.after().map(Set::of).orElse(Set.of()));
        var last = Math.min(Outlook.LAST_MONTH, breach.month() + months - 1);
        return within(report, standing, breach, Outlook.PEAK) && within(report, standing, breach, Outlook.PEAK.in(last));
    }

    private static boolean within(Report report, Standing standing, Breach breach, Outlook outlook) {
        var target = breach.after().isEmpty() ? Post.Target.NORMAL : Post.Target.EMERGENCY;
        return IntStream.range(0, standing.posts().size()).filter(post -> standing.posts().get(post).live() > 0
                && standing.posts().get(post).component().equals(breach.component()))
                .allMatch(post -> load(report, standing, post, outlook) <= standing.posts().get(post).limit(target) * (1 + ROUNDING));
    }

    private static double load(Report report, Standing standing, int post, Outlook outlook) {
        var sum = 0.0;
        for (int flow = 0; flow < standing.flows().size(); flow++) {
            var id = standing.flows().get(flow);
            var ofOne = standing.ofOne()[flow][post];
            sum += ofOne == 0 ? 0 : ofOne * report.capacity().demands().get(id).peak().map(rate -> rate.base()).orElse(0.0)
                    * outlook.growth(report.topology().flows().get(id));
        }
        return sum;
    }

    private static Runway runway(Topology topology, Report report) {
        var deployment = Deployment.of(topology, report.deployment().catalog());
        return CapacityAnalysis.of(deployment).runway();
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
