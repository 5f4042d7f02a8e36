package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * A flow that writes to data whose asynchronous replicas are further behind than it may lose: what the primary acknowledged
 * last is lost with it.
 */
public final class RecoveryPointRule implements Rule {
    @Override
    public String id() {
        return "objective.recovery-point";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().flows().values().stream().filter(flow -> flow.objectives().rpo().isPresent())
                .flatMap(flow -> inspection.topology().links().values().stream()
                        .filter(link -> link.kind() == LinkKind.REPLICATES && asynchronous(link, inspection)
                                && used(flow, link.from(), inspection))
                        .filter(link -> loses(flow, lag(link, inspection)))
                        .map(link -> finding(flow, link, lag(link, inspection))));
    }

    /** However short the lag, it is more than nothing. */
    private static boolean loses(Flow flow, Setting lag) {
        double allowed = flow.objectives().rpo().orElseThrow().base();
        return allowed == 0 || lag.base() > allowed;
    }

    private static Setting lag(Link link, Inspection inspection) {
        return inspection.deployment().settings().required(link, Props.LAG);
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var link = inspection.topology().links().get(finding.elements().getFirst());
        return Stream.of("semi-synchronous", "synchronous").map(way -> Fix.of(way,
                Change.property(List.of(link), Props.REPLICATION.id(), new Value.Text(way)), Argument.named(link.id())));
    }

    @Override
    public int identity() {
        return 2;
    }

    private Finding finding(Flow flow, Link link, Setting lag) {
        var allowed = flow.objectives().rpo().orElseThrow();
        return Finding.of(this, List.of(link.id(), flow.id()), Argument.named(flow.id()), Argument.named(link.id()),
                new Argument.Amount(lag.quantity()),
                new Argument.Amount(allowed)).with(Figure.of(lag), Figure.stated("objective", allowed, flow.id()));
    }

    private static boolean asynchronous(Link link, Inspection inspection) {
        return inspection.deployment().settings().of(link, Props.REPLICATION).map(Setting::text).orElse("asynchronous")
                .equals("asynchronous");
    }

    private static boolean used(Flow flow, Id component, Inspection inspection) {
        return Reach.of(flow, inspection).contains(component);
    }
}
