package bulkhead.rules;

import bulkhead.analysis.headroom.ScalingLag;
import bulkhead.analysis.headroom.ScalingLags;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * An autoscaled component that is beyond its capacity until new instances serve: when the peak comes, or after a loss. What its
 * autoscaler never makes good is over target for good, and said there.
 */
public final class ScalingLagRule implements Rule {
    private static final int MISSING = 4;

    @Override
    public String id() {
        return "capacity.scaling-lag";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return ScalingLags.of(inspection.report()).stream()
                .filter(lag -> lag.seconds() > 0 && lag.after().map(inspection::canFail).orElse(true) && lag.now().utilisation().isPresent())
                .map(this::finding);
    }

    private Finding finding(ScalingLag lag) {
        var now = lag.now();
        var missing = (int) Math.max(1, Math.ceil(now.liveInstances() * now.utilisation().orElse(0) - 1e-9) - now.liveInstances());
        return Finding.of(this, List.of(lag.component()), Argument.named(lag.component()), new Argument.Share(now.utilisation().orElse(0)),
                        new Argument.Amount(lag.scaleTime()),
                        lag.after().<Argument>map(Argument.Lost::new).orElse(new Argument.Term("lost.nothing")), new Argument.Number(missing))
                .with(Figure.computed("offered", now.offered(), Unit.PER_SECOND, lag.component()),
                        Figure.computed("capacity", now.capacity().orElse(0), Unit.PER_SECOND, lag.component()),
                        Figure.computed("capacity-scaled", lag.then().capacity().orElse(0), Unit.PER_SECOND, lag.component()),
                        Figure.stated("scale-time", lag.scaleTime(), lag.component()));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        return OverTargetRule.more(finding.elements().getFirst(), (int) ((Argument.Number) finding.arguments().get(MISSING)).value(), inspection);
    }
}
