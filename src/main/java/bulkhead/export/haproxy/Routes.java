package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the routes of a proxy: one for each link to a callee, on successive ports from the proxy's own; links that back another
 * become its fallbacks.
 */
final class Routes {
    private static final int LAST_PORT = 65_535;

    private final Proxy proxy;
    private final Topology topology;
    private final List<Link> links;
    private final Map<Id, Integer> namesTaken = new HashMap<>();
    private int nextPort;

    private Routes(Proxy proxy) {
        this.proxy = proxy;
        this.topology = proxy.deployment().topology();
        this.links = topology.links().values().stream().filter(link -> link.from().equals(proxy.id()) && serves(link)).toList();
        this.nextPort = proxy.port();
    }

    static List<Route> of(Proxy proxy) {
        var routes = new Routes(proxy).all();
        if (routes.isEmpty()) {
            proxy.notes().add("nothing-called", proxy.id(), proxy.component().label());
        }
        return routes;
    }

    private boolean serves(Link link) {
        if (link.kind() == LinkKind.REPLICATES) {
            proxy.notes().add("replication-by-proxy", link.id(), proxy.component().label());
            return false;
        }
        if (topology.targets(link).equals(List.of(proxy.id()))) {
            proxy.notes().add("calls-itself", link.id(), proxy.component().label());
            return false;
        }
        return true;
    }

    private List<Route> all() {
        var routes = new ArrayList<Route>();
        var reached = new HashSet<Id>();
        for (var link : links) {
            if (backed(link).isEmpty()) {
                port(link).ifPresent(port -> routes.add(route(link, port, reached)));
            }
        }
        links.stream().filter(link -> backed(link).isPresent() && !reached.contains(link.id()))
                .forEach(link -> proxy.notes().add("fallback-unreached", link.id(), topology.label(link.to())));
        return routes;
    }

    private Optional<Link> backed(Link link) {
        return link.backs().flatMap(id -> links.stream().filter(other -> other.id().equals(id)).findFirst());
    }

    private Route route(Link link, int port, Set<Id> reached) {
        var route = new Route(link, callee(link), name(link), port, protocol(link), List.of());
        return new Route(link, route.callee(), route.name(), port, route.protocol(), fallbacks(route, reached));
    }

    /** The links that back this one, those that back them, and so on; nearest first. */
    private List<Route> fallbacks(Route first, Set<Id> reached) {
        var found = new ArrayList<Route>();
        var waiting = new ArrayList<>(List.of(first.link().id()));
        for (int at = 0; at < waiting.size(); at++) {
            var backed = waiting.get(at);
            for (var link : links) {
                if (link.backs().filter(backed::equals).isPresent() && reached.add(link.id())) {
                    waiting.add(link.id());
                    fallback(first, link).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Route> fallback(Route first, Link link) {
        var protocol = protocol(link);
        if (protocol.http() != first.protocol().http()) {
            proxy.notes().add("fallback-other-mode", link.id(), topology.label(link.to()), protocol.mode(),
                    first.protocol().mode());
            return Optional.empty();
        }
        return Optional.of(new Route(link, callee(link), name(link), first.port(), protocol, List.of()));
    }

    private Element callee(Link link) {
        return topology.element(link.to()).orElseThrow();
    }

    /** A second link to the same callee has its own back end; names from the deployment never contain an underscore. */
    private String name(Link link) {
        int times = namesTaken.merge(link.to(), 1, Integer::sum);
        return proxy.deployment().names().of(link.to()) + (times == 1 ? "" : "_" + times);
    }

    private Protocol protocol(Link link) {
        var word = proxy.deployment().protocol(link);
        if (word.filter(name -> name.equals("fastcgi")).isPresent() && !proxy.speaksHttp()) {
            proxy.notes().add("fastcgi-by-tcp", link.id(), topology.label(link.to()), proxy.component().label());
        }
        return Protocol.of(word.orElse(proxy.setting(Props.MODE).text()), proxy.speaksHttp());
    }

    private Optional<Integer> port(Link link) {
        if (nextPort == proxy.count(Props.STATS_PORT) && nextPort != proxy.port()) {
            nextPort++;
        }
        if (nextPort > LAST_PORT) {
            proxy.notes().add("out-of-ports", link.id(), topology.label(link.to()));
            return Optional.empty();
        }
        int port = nextPort++;
        if (port != proxy.port()) {
            proxy.notes().add("further-port", link.id(), topology.label(link.to()), Integer.toString(port),
                    proxy.component().label());
        }
        return Optional.of(port);
    }
}
