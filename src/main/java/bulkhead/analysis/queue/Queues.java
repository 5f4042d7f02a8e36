package bulkhead.analysis.queue;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.CallPlan;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.model.Id;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits where in one report: worker pools, and how long requests of a flow take. Worked out when asked for, since nobody
 * else in the analysis needs it; not for several threads.
 */
public final class Queues {
    private final Report report;
    private final Map<LoadCase, Map<Id, CallPlan>> plans = new EnumMap<>(LoadCase.class);

    private Queues(Report report) {
        this.report = report;
    }

    public static Queues of(Report report) {
        return new Queues(report);
    }

    /** In file order, with what each is offered on average and at peak while all is well; who can do nothing has no workers. */
    public List<WorkerPool> pools() {
        return new Stations(report.deployment()).pools(report.capacity().average(), report.capacity().peak()).stream()
                .filter(Queues::works).toList();
    }

    private static boolean works(WorkerPool pool) {
        return pool.workers() > 0;
    }

    public Optional<WorkerPool> pool(Id component) {
        var peak = report.capacity().peak().get(component);
        return peak == null ? Optional.empty() : new Stations(report.deployment()).pool(report.topology().components().get(component),
                report.capacity().average().get(component), peak).filter(Queues::works);
    }

    /** Of components that accept fewer connections than all that may be opened to them or who stands in for them, in file order. */
    public List<ConnectionDemand> connections() {
        return new Connections(report).demands();
    }

    /** Of components behind proxies whose files say how many requests at once they let in, in file order. */
    public List<Admission> admissions() {
        return new Admissions(report).all();
    }

    /** Of everything that is called. */
    public List<Attempts> attempts() {
        return Attempts.of(report.deployment());
    }

    /** Of a flow of this report. */
    public Latency latency(Id flow, LoadCase loadCase) {
        var endless = report.capacity().endless();
        if (endless.flows().contains(flow)) {
            return new Latency.Unknown(Latency.Reason.ENDLESS, endless.circle());
        }
        var plan = plans.computeIfAbsent(loadCase, each -> CallPlan.of(report.deployment(), each)).get(flow);
        return new Journey(report.deployment(), plan, report.capacity().peak()).latency();
    }
}
