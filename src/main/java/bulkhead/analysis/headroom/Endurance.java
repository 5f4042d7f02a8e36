package bulkhead.analysis.headroom;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Autoscaled;
import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.CapacityAnalysis;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
import bulkhead.deployment.Deployment;
import bulkhead.model.Autoscaling;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether those {@code concerned} last for so many months beyond a breach with more instances than there are. */
record Endurance(Report report, List<Id> concerned, Breach breach, int months) {
    private static final double ROUNDING = 1e-9;

    /** After every loss, where the breach takes one: another may be the worst then. */
    boolean lastsAnyLoss(Map<Id, Integer> more) {
        if (breach.after().isEmpty()) {
            return true;
        }
        var next = CapacityAnalysis.of(grown(more)).runway().afterLoss();
        return concerned.stream().map(next::get).allMatch(first -> first == null || first.month() >= breach.month() + months);
    }

    /**
     * All well, and without what the breach takes lost; now and in the last month: load is convex in time, so that it is
     * highest at an end.
     */
    boolean lasts(Map<Id, Integer> more) {
        var deployment = grown(more);
        var standings = Standings.of(Autoscaled.atMost(deployment).orElse(deployment));
        return lasts(standings.without(Set.of()), Post.Target.NORMAL)
                && breach.after().map(lost -> lasts(standings.without(Set.of(lost)), Post.Target.EMERGENCY)).orElse(true);
    }

    private boolean lasts(Standing standing, Post.Target target) {
        var last = Math.min(Outlook.LAST_MONTH, breach.month() + months - 1);
        return within(standing, target, Outlook.PEAK) && within(standing, target, Outlook.PEAK.in(last));
    }

    private boolean within(Standing standing, Post.Target target, Outlook outlook) {
        return IntStream.range(0, standing.posts().size()).filter(post -> standing.posts().get(post).live() > 0
                && concerned.contains(standing.posts().get(post).component()))
                .allMatch(post -> load(standing, post, outlook) <= standing.posts().get(post).limit(target) * (1 + ROUNDING));
    }

    private double load(Standing standing, int post, Outlook outlook) {
        var sum = 0.0;
        for (int flow = 0; flow < standing.flows().size(); flow++) {
            var id = standing.flows().get(flow);
            var ofOne = standing.ofOne()[flow][post];
            sum += ofOne == 0 ? 0 : ofOne * report.capacity().demands().get(id).peak().map(rate -> rate.base()).orElse(0.0)
                    * outlook.growth(report.topology().flows().get(id));
        }
        return sum;
    }

    /** An autoscaler may run as many more, too. */
    private Deployment grown(Map<Id, Integer> more) {
        var topology = report.topology();
        for (var entry : more.entrySet()) {
            var component = topology.components().get(entry.getKey());
            topology = topology.with(component.withInstances(plus(component.instances(), entry.getValue()))
                    .withAutoscaling(component.autoscaling().map(scaling ->
                            new Autoscaling(plus(scaling.maxInstances(), entry.getValue()), scaling.scaleTime()))));
        }
        return Deployment.of(topology, report.deployment().catalog());
    }

    private static Quantity plus(Quantity count, int more) {
        return new Quantity(count.count() + more, Unit.ONE, count.source());
    }
}
