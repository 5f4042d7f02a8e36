package bulkhead.export.grafana;

import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Note;
import bulkhead.export.Program;
import bulkhead.export.prometheus.Watch;
import bulkhead.model.Component;
import java.util.List;

/** A dashboard for Grafana: a row for each tier, with what is rated against its targets, and queues, errors and lag. */
public final class GrafanaExporter implements Exporter {
    private static final Program GRAFANA = new Program("grafana");

    @Override
    public String target() {
        return "grafana";
    }

    @Override
    public Export export(Deployment deployment) {
        return GRAFANA.components(deployment).filter(component -> !deployment.absent(component.id())).findFirst().map(grafana -> export(deployment, grafana))
                .orElse(new Export(List.of(), List.of()));
    }

    private Export export(Deployment deployment, Component grafana) {
        var watch = Watch.of(deployment);
        if (watch.isEmpty()) {
            return new Export(List.of(), List.of(Note.of("grafana-blind", grafana.id(), grafana.label())));
        }
        var path = target() + "/" + deployment.names().of(grafana.id()) + ".json";
        return new Export(List.of(new Dashboard(deployment, watch.get(), grafana).artifact(path)),
                List.of(Note.of("grafana-provision", grafana.id(), grafana.label())));
    }
}
