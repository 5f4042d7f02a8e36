package bulkhead.rules;

import bulkhead.analysis.queue.Queues;
import bulkhead.analysis.queue.WorkerPool;
import bulkhead.catalog.Props;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Workers of which at peak more would have to be busy than there are, so that the queue before them grows without end; or of
 * which one in a hundred requests waits longer for one than the proxies before them keep it waiting.
 */
public final class PoolSaturatedRule implements Rule {
    private static final double NEARLY_ALL = 0.99;

    @Override
    public String id() {
        return "capacity.pool-saturated";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Queues.of(inspection.report()).pools().stream()
                .filter(pool -> !inspection.report().capacity().peak().get(pool.component()).isHopeless()).flatMap(pool -> pool.peak().steady()
                ? late(pool, inspection).stream() : Stream.of(saturated(pool)));
    }

    private Finding saturated(WorkerPool pool) {
        return finding(pool, Severity.ERROR, List.of(), new Argument.Term("grows-without-end"));
    }

    private Optional<Finding> late(WorkerPool pool, Inspection inspection) {
        return kept(pool, inspection).filter(most -> pool.peak().wait(NEARLY_ALL).orElse(0) > most.base())
                .map(most -> finding(pool, Severity.WARNING, List.of(most), new Argument.Amount(CallerGivesUpRule
                        .seconds(pool.peak().wait(NEARLY_ALL).orElse(0)))));
    }

    /** How long the least patient proxy keeps a request waiting for a free worker. */
    private static Optional<Setting> kept(WorkerPool pool, Inspection inspection) {
        return inspection.deployment().balancers().before(pool.component()).map(Node::component).distinct()
                .map(inspection.topology().components()::get)
                .flatMap(balancer -> inspection.deployment().settings().of(balancer, Props.TIMEOUT_QUEUE).stream())
                .min(Comparator.comparingDouble(Setting::base));
    }

    private Finding finding(WorkerPool pool, Severity severity, List<Setting> more, Argument wait) {
        var settings = new ArrayList<>(pool.settings());
        settings.addAll(more);
        return Finding.of(this, List.of(pool.component()), Argument.named(pool.component()),
                        new Argument.Number(pool.peak().busy()), new Argument.Number(pool.workers()), wait,
                        new Argument.Amount(Quantity.assumed(Math.min(pool.saturatedFrom(), Double.MAX_VALUE),
                                Unit.PER_SECOND)))
                .as(Grounds.of(severity, settings))
                .with(settings.stream().map(Figure::of).toArray(Figure[]::new))
                .with(Figure.computed("busy-workers", pool.peak().busy(), Unit.ONE, pool.component()),
                        Figure.computed("offered-to-one", pool.peak().arrivals(), Unit.PER_SECOND, pool.component()));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var pool = Queues.of(inspection.report()).pool(finding.elements().getFirst()).orElseThrow();
        var least = Math.ceil(pool.instances() * (pool.peak().busy() / pool.workers() - 1));
        return least > 1000 ? Stream.empty() : IntStream.rangeClosed(Math.max(1, (int) least), 2 * Math.max(1, (int) least)).boxed()
                .flatMap(count -> new Spares(inspection).more(pool.component(), count));
    }
}
