package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Group;
import io.fabric8.kubernetes.api.model.ContainerBuilder;

/**
 * How a pod leaves without losing a request: it goes on serving until every proxy before it has noticed (interval × fall of the check, or the probe), then
 * has as long as a proxy waits for an answer.
 */
final class Draining {
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

    /** Seconds until nobody sends requests any more. */
    private static int notice(Workload workload) {
        var group = workload.deployment().topology().groupOf(workload.component().id());
        double checked = group.map(found -> check(workload, found)).orElse(0.0);
        double probed = workload.setting(Props.PROBE_PERIOD).map(Setting::base).orElse(10.0);
        return Math.max(1, (int) Math.ceil(Math.max(checked, probed)));
    }

    private static double check(Workload workload, Group group) {
        var settings = workload.deployment().settings();
        return settings.required(group, Props.CHECK_INTERVAL).base() * settings.required(group, Props.CHECK_FALL).base();
    }

    /** The longest time a proxy before it waits for an answer. */
    private static int wait(Workload workload) {
        var topology = workload.deployment().topology();
        return (int) Math.ceil(topology.links().values().stream()
                .filter(link -> topology.targets(link).contains(workload.component().id()) && workload.deployment().role(link.from()) == Role.BALANCER)
                .mapToDouble(link -> workload.deployment().settings().of(topology.components().get(link.from()), Props.TIMEOUT_SERVER).map(Setting::base)
                        .orElse(DEFAULT_WAIT)).max().orElse(DEFAULT_WAIT));
    }
}
