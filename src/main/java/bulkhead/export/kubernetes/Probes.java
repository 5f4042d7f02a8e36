package bulkhead.export.kubernetes;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a pod gets requests, and when it is restarted. Ready means that it can take requests: out after period × threshold, as the analysis counts. Restart only
 * after three times as long, so that a slow pod isn't killed for being slow. Neither asks for anything behind the pod.
 */
final class Probes {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,500}");
    private static final int PATIENCE = 3;

    private Probes() {
    }

    static void add(Workload workload, ContainerBuilder container) {
        if (workload.port().isEmpty()) {
            return;
        }
        int period = Math.max(1, (int) Math.round(workload.setting(Props.PROBE_PERIOD).map(Setting::base).orElse(10.0)));
        int threshold = workload.setting(Props.PROBE_THRESHOLD).map(Setting::count).orElse(3);
        int startup = (int) Math.ceil(workload.setting(Props.STARTUP_TIME).map(Setting::base).orElse(30.0));
        container.withReadinessProbe(probe(workload, Props.READINESS_PATH).withPeriodSeconds(period).withFailureThreshold(threshold).build());
        container.withLivenessProbe(probe(workload, Props.LIVENESS_PATH).withPeriodSeconds(period).withFailureThreshold(PATIENCE * threshold).build());
        container.withStartupProbe(probe(workload, Props.LIVENESS_PATH).withPeriodSeconds(period)
                .withFailureThreshold(Math.max(1, Math.ceilDiv(startup, period) + 1)).build());
    }

    private static ProbeBuilder probe(Workload workload, PropertySpec pathProperty) {
        var path = path(workload, pathProperty);
        var probe = new ProbeBuilder(new Probe()).withTimeoutSeconds(1);
        return path.isPresent() ? probe.withNewHttpGet().withPath(path.get()).withPort(new IntOrString(workload.portName())).endHttpGet()
                : probe.withNewTcpSocket().withPort(new IntOrString(workload.portName())).endTcpSocket();
    }

    /** Only what speaks HTTP can be asked for a path. */
    private static Optional<String> path(Workload workload, PropertySpec pathProperty) {
        return workload.portName().equals("http") ? workload.setting(pathProperty).map(Setting::text).filter(text -> PATH.matcher(text).matches())
                : Optional.empty();
    }
}
