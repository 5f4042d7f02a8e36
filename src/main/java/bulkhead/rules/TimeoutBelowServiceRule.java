package bulkhead.rules;

import bulkhead.analysis.queue.Queues;
import bulkhead.analysis.queue.WorkerPool;
import bulkhead.model.Id;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A caller that gives up before one in a hundred of its requests is answered at peak, its wait for a worker included. */
public final class TimeoutBelowServiceRule implements Rule {
    private static final double NEARLY_ALL = 0.99;
    private static final int MOST_SPARES = 4;

    private record Case(Patience patience, WorkerPool pool, double seconds) {
    }

    @Override
    public String id() {
        return "timeout.shorter-than-service";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return cases(inspection).map(this::finding);
    }

    private static Stream<Case> cases(Inspection inspection) {
        Map<Id, WorkerPool> pools = new LinkedHashMap<>();
        Queues.of(inspection.report()).pools().forEach(pool -> pools.put(pool.component(), pool));
        return Patience.waiting(inspection).flatMap(link -> Patience.of(link, inspection).stream())
                .flatMap(patience -> slowest(patience, pools, inspection).stream());
    }

    private static Optional<Case> slowest(Patience patience, Map<Id, WorkerPool> pools, Inspection inspection) {
        return inspection.topology().targets(patience.link()).stream().map(pools::get).filter(pool -> pool != null)
                .flatMap(pool -> pool.peak().response(NEARLY_ALL).stream().mapToObj(time -> new Case(patience, pool, time)))
                .filter(each -> each.seconds() > patience.timeout().base()).max(Comparator.comparingDouble(Case::seconds));
    }

    private Finding finding(Case found) {
        var settings = new ArrayList<>(found.pool().settings());
        settings.add(found.patience().timeout());
        var link = found.patience().link().id();
        var pool = found.pool().component();
        return Finding.of(this, List.of(link, pool), Argument.named(link),
                        new Argument.Amount(found.patience().timeout().quantity()), Argument.named(pool),
                        new Argument.Amount(CallerGivesUpRule.seconds(found.seconds())))
                .as(Grounds.of(Severity.WARNING, settings))
                .with(settings.stream().map(Figure::of).toArray(Figure[]::new))
                .with(Figure.computed("answered-99", found.seconds(), Unit.SECOND, pool),
                        Figure.computed("waited-99", found.pool().peak().wait(NEARLY_ALL).orElse(0), Unit.SECOND, pool));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var found = cases(inspection).filter(each -> each.patience().link().id().equals(finding.elements().getFirst()))
                .findFirst().orElseThrow();
        return Stream.concat(Stream.of(CallerGivesUpRule.timeout(found.patience(), rounded(found.seconds()), inspection)),
                IntStream.rangeClosed(1, MOST_SPARES).boxed()
                        .flatMap(count -> new Spares(inspection).more(found.pool().component(), count)));
    }

    /** To two digits, upwards. */
    private static double rounded(double seconds) {
        var digit = Math.pow(10, Math.floor(Math.log10(seconds)) - 1);
        return Math.ceil(seconds / digit) * digit;
    }
}
