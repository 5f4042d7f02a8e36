package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Detection;
import bulkhead.deployment.Setting;
import bulkhead.model.Link;
import io.fabric8.kubernetes.api.model.ContainerBuilder;

/**
 * How a pod leaves without losing a request: it goes on serving until every caller has noticed, as long as the analysis counts
 * for it and at least one period of the probe; then it has as long as a caller waits for an answer.
 */
final class Draining {
    /** What Kubernetes itself gives a pod. */
    private static final double DEFAULT_WAIT = 30;

    private Draining() {
    }

    static void add(Workload workload, ContainerBuilder container) {
        if (workload.port().isPresent()) {
            container.withNewLifecycle().withNewPreStop().withNewSleep((long) notice(workload)).endPreStop().endLifecycle();
        }
    }

    static int grace(Workload workload) {
        return (workload.port().isPresent() ? notice(workload) : 0) + wait(workload);
    }

    /** Seconds until nobody sends requests any more. Callers that don't check are told by their name service or address table. */
    private static int notice(Workload workload) {
        var deployment = workload.deployment();
        double checked = deployment.linksTo(workload.component().id()).stream().filter(link -> checks(workload, link))
                .mapToDouble(link -> deployment.detection().byCaller(link, workload.component().id(), Detection.Loss.PROCESS)
                .seconds()).max().orElse(0);
        return (int) Math.ceil(Math.max(checked, workload.required(Props.PROBE_PERIOD).base()));
    }

    private static boolean checks(Workload workload, Link link) {
        var caller = workload.deployment().role(link.from());
        return caller == Role.BALANCER || caller == Role.DATABASE_PROXY;
    }

    /**
     * Until what was begun is done: as long as the most patient caller waits, or as a proxy is given by its own setting. Who
     * keeps data writes it down first, and isn't given less than usual for that.
     */
    private static int wait(Workload workload) {
        double waited = workload.setting(Props.HARD_STOP_AFTER)
                .or(() -> workload.deployment().patience(workload.component().id()))
                .map(Setting::base).orElse(DEFAULT_WAIT);
        return Math.max(1, (int) Math.ceil(workload.stateful() ? Math.max(DEFAULT_WAIT, waited) : waited));
    }
}
