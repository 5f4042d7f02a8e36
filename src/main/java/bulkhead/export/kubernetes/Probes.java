package bulkhead.export.kubernetes;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a pod gets requests, and when it is restarted. Ready means that it can take requests: out after period × threshold, as
 * the analysis counts. Restart only after three times as long, so that a slow pod isn't killed for being slow, and only where
 * something else can be asked than whether it is ready: better no such probe than the same twice. Neither asks for anything
 * behind the pod.
 */
record Probes(Workload workload, int port) {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,500}");
    private static final int PATIENCE = 3;

    static void add(Workload workload, ContainerBuilder container) {
        workload.port().ifPresent(port -> new Probes(workload, port).addTo(container));
    }

    private void addTo(ContainerBuilder container) {
        int period = workload.required(Props.PROBE_PERIOD).count();
        int threshold = workload.required(Props.PROBE_THRESHOLD).count();
        int startup = workload.required(Props.STARTUP_TIME).count();
        container.withReadinessProbe(timed(ready(), period, threshold));
        container.withStartupProbe(timed(ready(), period, Math.ceilDiv(startup, period) + 1));
        alive().ifPresent(alive -> container.withLivenessProbe(timed(alive, period, PATIENCE * threshold)));
    }

    /** A command starts a program, which takes longer than to open a port. */
    private static Probe timed(Probe asked, int period, int threshold) {
        return new ProbeBuilder(asked).withTimeoutSeconds(asked.getExec() == null ? 1 : Math.min(period, 5))
                .withPeriodSeconds(period)
                .withFailureThreshold(threshold).build();
    }

    private Probe ready() {
        var command = Images.of(workload).ready().apply(workload);
        return command.isEmpty() ? path(Props.READINESS_PATH).map(this::http).orElseGet(() -> open(workload.portName()))
                : command(command);
    }

    private Optional<Probe> alive() {
        var ready = ready();
        return path(Props.LIVENESS_PATH).map(this::http)
                .or(() -> Images.of(workload).alive().filter(_ -> workload.ports().containsKey(Workload.STATISTICS))
                .map(_ -> open(Workload.STATISTICS)))
                .or(() -> Optional.of(open(workload.portName()))).filter(alive -> !alive.equals(ready));
    }

    private Probe http(String path) {
        return new ProbeBuilder().withNewHttpGet().withPath(path).withPort(new IntOrString(workload.portName())).endHttpGet()
                .build();
    }

    private static Probe open(String port) {
        return new ProbeBuilder().withNewTcpSocket().withPort(new IntOrString(port)).endTcpSocket().build();
    }

    private static Probe command(List<String> command) {
        return new ProbeBuilder().withNewExec().withCommand(command).endExec().build();
    }

    /** Only what speaks HTTP can be asked for a path. */
    private Optional<String> path(PropertySpec property) {
        return workload.portName().equals("http") ? workload.setting(property).map(Setting::text)
                .filter(text -> PATH.matcher(text).matches())
                : Optional.empty();
    }
}
