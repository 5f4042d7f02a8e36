package bulkhead.export.haproxy;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the file of one proxy instance from top to bottom. */
final class Configuration {
    static final String RESOLVERS = "dns";
    private static final String METRICS = "own_metrics";
    private static final Map<String, PropertySpec> TIMEOUTS = timeouts();

    private final Proxy proxy;
    private final List<Route> routes;
    private final Edge edge;
    private final Memory memory;
    private final Tls tls;
    private final Sheet sheet = new Sheet();

    Configuration(Proxy proxy, List<Route> routes, Edge edge) {
        this.proxy = proxy;
        this.routes = routes;
        this.edge = edge;
        this.memory = new Memory(proxy, routes, edge);
        this.tls = new Tls(proxy);
    }

    private static Map<String, PropertySpec> timeouts() {
        var timeouts = new LinkedHashMap<String, PropertySpec>();
        timeouts.put("connect", Props.TIMEOUT_CONNECT);
        timeouts.put("client", Props.TIMEOUT_CLIENT);
        timeouts.put("server", Props.TIMEOUT_SERVER);
        timeouts.put("queue", Props.TIMEOUT_QUEUE);
        timeouts.put("http-request", Props.TIMEOUT_HTTP_REQUEST);
        timeouts.put("http-keep-alive", Props.TIMEOUT_HTTP_KEEP_ALIVE);
        timeouts.put("check", Props.TIMEOUT_CHECK);
        return timeouts;
    }

    Artifact artifact(String path) {
        global();
        defaults();
        resolvers();
        memory.write(sheet);
        all().filter(route -> route.protocol() == Protocol.FASTCGI).findFirst()
                .ifPresent(route -> FastcgiApp.write(sheet, proxy, route));
        metrics();
        for (var route : routes) {
            var backEnds = Stream.concat(Stream.of(route), route.fallbacks().stream())
                    .flatMap(each -> BackEnd.of(proxy, each, memory).stream()).toList();
            var together = Stream.concat(Stream.of(route), route.fallbacks().stream())
                    .flatMap(each -> BackEnd.together(proxy, each, memory).stream()).toList();
            new FrontEnd(proxy, route, edge, memory).write(sheet, backEnds, together);
            Stream.concat(together.stream(), backEnds.stream()).forEach(backEnd -> backEnd.write(sheet));
        }
        return sheet.artifact(path);
    }

    private Stream<Route> all() {
        return routes.stream().flatMap(route -> Stream.concat(Stream.of(route), route.fallbacks().stream()));
    }

    private void global() {
        var node = proxy.node();
        var places = node.places().stream().map(place -> proxy.deployment().topology().places().get(place)).map(Comment::on)
                .collect(Collectors.joining(", "));
        sheet.block(proxy.component(), "instance " + node.number() + " of " + proxy.deployment().nodes(proxy.id()).size()
                + (places.isEmpty() ? "" : ", in " + places));
        sheet.line("# Written for HAProxy " + proxy.release() + "; start with -L " + node.name(), proxy.id());
        var block = open(Scope.GLOBAL, "");
        if (edge.guards() || tls.relative()) {
            block.put("default-path config");
        }
        block.put("log stdout format raw local0 info");
        value(block, "maxconn ", Props.MAX_CONNECTIONS, Integer.toString(proxy.count(Props.MAX_CONNECTIONS)));
        block.put("stats socket /run/haproxy/admin.sock mode 660 level admin expose-fd listeners");
        value(block, "hard-stop-after ", Props.HARD_STOP_AFTER, Syntax.time(proxy.setting(Props.HARD_STOP_AFTER)));
        tls.global(block);
        tls.unsaid(routes);
    }

    private void defaults() {
        sheet.block(proxy.component(), "timeouts and repeats");
        var block = open(Scope.DEFAULTS, "").put("log global").put("option dontlognull").put("option log-health-checks");
        TIMEOUTS.forEach((name, property) -> value(block, "timeout " + name + " ", property, Syntax.time(proxy.setting(property))));
        value(block, "retries ", Props.RETRIES, Integer.toString(proxy.count(Props.RETRIES)));
        block.put(proxy.setting(Props.REDISPATCH).on() ? "option redispatch 1" : "no option redispatch");
    }

    /** Answers longer than 512 bytes hold more than some 30 addresses; one that is missing for a moment isn't forgotten. */
    private void resolvers() {
        if (all().map(route -> Servers.of(proxy, route)).noneMatch(Servers::needResolver)) {
            return;
        }
        proxy.notes().add("hosts-by-dns", proxy.id(), proxy.component().label());
        sheet.block(proxy.component(), "servers are found through the machine's name servers, at start and whenever they move");
        open(Scope.RESOLVERS, RESOLVERS).put("parse-resolv-conf").put("accepted_payload_size 8192").put("hold valid 10s")
                .put("hold obsolete 30s");
    }

    private void metrics() {
        int port = proxy.count(Props.STATS_PORT);
        if (port == proxy.port()) {
            proxy.notes().add("stats-port-taken", proxy.id(), proxy.component().label(), Integer.toString(port));
            return;
        }
        sheet.block(proxy.component(), "its own figures for people and for Prometheus");
        var block = open(Scope.FRONTEND, METRICS);
        new Door(proxy).write(block, port, () -> new Words(proxy.release(), Scope.BIND));
        block.put("mode http").put("option dontlog-normal")
                .put("http-request use-service prometheus-exporter if { path /metrics }").put("stats enable").put("stats uri /stats");
    }

    private Block open(Scope scope, String name) {
        return Block.open(sheet, proxy.release(), scope, name, proxy.id());
    }

    private void value(Block block, String start, PropertySpec property, String value) {
        var setting = proxy.setting(property);
        block.put(start + value + "  # " + Comment.source(setting.quantity()), setting.element());
    }
}
