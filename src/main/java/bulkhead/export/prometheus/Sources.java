package bulkhead.export.prometheus;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
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
        return deployment.topology().components().values().stream().filter(component -> !deployment.nodes(component.id())
                .isEmpty())
                .flatMap(sources::of).toList();
    }

    private Stream<Source> of(Component component) {
        return Stream.concat(sort(component).flatMap(sort -> program(component, sort)).stream(), machine(component).stream());
    }

    private Optional<Source.Sort> sort(Component component) {
        return Stream.of(Source.Sort.values()).filter(sort -> new Program(sort.program()).runs(deployment, component))
                .findFirst();
    }

    private Optional<Source> program(Component component, Source.Sort sort) {
        int own = port(component, sort);
        if (sort == Source.Sort.HAPROXY && own == deployment.settings().required(component, Props.PORT).count()) {
            notes.add("prometheus-no-port", component.id(), component.label());
            return Optional.empty();
        }
        if (sort.exporter() != 0) {
            notes.add("prometheus-exporter", component.id(), component.label(), Integer.toString(sort.exporter()));
        }
        return Optional.of(source(component, sort, sort.exporter() == 0 ? own : sort.exporter(),
                deployment.serviceHost(component.id())));
    }

    private int port(Component component, Source.Sort sort) {
        return deployment.settings().required(component, sort == Source.Sort.HAPROXY ? Props.STATS_PORT : Props.PORT).count();
    }

    /** A machine of one's own whose disk or memory is drawn. */
    private Optional<Source> machine(Component component) {
        var id = component.id();
        var figures = new Figures(deployment, component).of(Source.Sort.MACHINE);
        if (figures.isEmpty() || deployment.cluster(id).isPresent() || deployment.catalog().property(component, Props.MEMORY.id())
                .isEmpty()) {
            return Optional.empty();
        }
        notes.add("prometheus-machine", id, component.label(), Integer.toString(Source.Sort.MACHINE.exporter()));
        return Optional.of(source(component, Source.Sort.MACHINE, Source.Sort.MACHINE.exporter(), Optional.empty()));
    }

    private Source source(Component component, Source.Sort sort, int port, Optional<String> service) {
        var nodes = deployment.nodes(component.id());
        var targets = nodes.stream().map(node -> new Source.Target(hostAndPort(node, port), node.places())).distinct().toList();
        return new Source(component, deployment.names().of(component.id()), sort, port, targets, service, nodes.size(),
                new Figures(deployment, component).of(sort));
    }

    private static String hostAndPort(Node node, int port) {
        return Hosts.withPort(node.host(), port);
    }
}
