package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import bulkhead.model.Component;
import bulkhead.model.LinkKind;
import java.util.List;
import java.util.Optional;

/**
 * The edge services in front of a proxy that pass requests on under their own addresses. Where nobody else calls the proxy it
 * accepts connections from them alone; the address of the real client is the last one the edge wrote down.
 */
record Edge(Proxy proxy, List<Component> services, boolean guards) {
    static final String FILE = "edge-addresses.acl";

    static Edge of(Proxy proxy) {
        var deployment = proxy.deployment();
        var topology = deployment.topology();
        var callers = topology.links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES
                && topology.targets(link).contains(proxy.id()))
                .map(link -> topology.components().get(link.from())).distinct()
                .filter(caller -> !caller.id().equals(proxy.id()) && deployment.role(caller.id()) != Role.MONITOR).toList();
        var services = callers.stream().filter(caller -> passesRequestsOn(proxy, caller)).toList();
        boolean guards = !services.isEmpty() && services.size() == callers.size();
        if (guards) {
            proxy.notes().add("edge-addresses", proxy.id(), proxy.component().label(), FILE, services.getFirst().label());
        } else if (!services.isEmpty()) {
            proxy.notes().add("edge-beside-others", proxy.id(), proxy.component().label(), services.getFirst().label());
        }
        return new Edge(proxy, services, guards);
    }

    /** A name service is in front, too, but no request passes through it. */
    private static boolean passesRequestsOn(Proxy proxy, Component caller) {
        return proxy.deployment().role(caller.id()) == Role.EDGE && proxy.deployment().settings().of(caller, Props.PROTOCOL)
                .map(Setting::text)
                .filter(protocol -> protocol.equals("http") || protocol.equals("https")).isPresent();
    }

    Optional<Component> first() {
        return services.stream().findFirst();
    }

    Artifact addresses(String folder) {
        var sheet = new Sheet();
        services.forEach(service -> sheet.block(service, "the addresses it connects from"));
        sheet.line("# One address or range a line, such as 192.0.2.0/24, from its operator's list. While there is none, nobody gets in.",
                proxy.id());
        return sheet.artifact(folder + FILE);
    }
}
