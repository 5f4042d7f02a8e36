package bulkhead.export.prometheus;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.model.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds whom to ask for figures, in file order. */
record Sources(Deployment deployment, Notes notes) {
    static List<Source> of(Deployment deployment, Notes notes) {
        var sources = new Sources(deployment, notes);
        return deployment.topology().components().values().stream().filter(component -> !deployment.nodes(component.id()).isEmpty())
                .flatMap(component -> sort(deployment, component).flatMap(sort -> sources.source(component, sort)).stream()).toList();
    }

    private static Optional<Source.Sort> sort(Deployment deployment, Component component) {
        return Stream.of(Source.Sort.values()).filter(sort -> new Program(sort.program()).runs(deployment, component)).findFirst();
    }

    private Optional<Source> source(Component component, Source.Sort sort) {
        var settings = deployment.settings();
        int own = settings.required(component, sort == Source.Sort.HAPROXY ? Props.STATS_PORT : Props.PORT).count();
        int port = sort.exporter() == 0 ? own : sort.exporter();
        if (sort == Source.Sort.HAPROXY && port == settings.required(component, Props.PORT).count()) {
            notes.add("prometheus-no-port", component.id(), component.label());
            return Optional.empty();
        }
        if (sort.exporter() != 0) {
            notes.add("prometheus-exporter", component.id(), component.label(), Integer.toString(port));
        }
        var targets = deployment.nodes(component.id()).stream().map(node -> hostAndPort(node.host(), port)).distinct().toList();
        return Optional.of(new Source(component, deployment.names().of(component.id()), sort, port, targets,
                deployment.serviceHost(component.id())));
    }

    private static String hostAndPort(String host, int port) {
        return (Hosts.ipv6(host) ? "[" + host + "]" : host) + ":" + port;
    }
}
