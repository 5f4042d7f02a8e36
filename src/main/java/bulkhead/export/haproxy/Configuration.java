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
    private final Sheet sheet = new Sheet();

    Configuration(Proxy proxy, List<Route> routes, Edge edge) {
        this.proxy = proxy;
        this.routes = routes;
        this.edge = edge;
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
        all().filter(route -> route.protocol() == Protocol.FASTCGI).findFirst()
                .ifPresent(route -> FastcgiApp.write(sheet, proxy, route));
        metrics();
        for (var route : routes) {
            new FrontEnd(proxy, route, edge).write(sheet);
            new BackEnd(proxy, route).write(sheet);
            route.fallbacks().forEach(fallback -> new BackEnd(proxy, fallback).write(sheet));
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
        line("# Written for HAProxy " + proxy.release().number() + "; start with -L " + node.name());
        line("global");
        if (edge.guards()) {
            line("    default-path config");
        }
        line("    log stdout format raw local0 info");
        value("    maxconn ", Props.MAX_CONNECTIONS, Integer.toString(proxy.count(Props.MAX_CONNECTIONS)));
        line("    stats socket /run/haproxy/admin.sock mode 660 level admin expose-fd listeners");
        value("    hard-stop-after ", Props.HARD_STOP_AFTER, Syntax.time(proxy.setting(Props.HARD_STOP_AFTER)));
    }

    private void defaults() {
        sheet.block(proxy.component(), "timeouts and repeats");
        line("defaults");
        line("    log global");
        line("    option dontlognull");
        TIMEOUTS.forEach((name, property) -> value("    timeout " + name + " ", property, Syntax.time(proxy.setting(property))));
        value("    retries ", Props.RETRIES, Integer.toString(proxy.count(Props.RETRIES)));
        line(proxy.setting(Props.REDISPATCH).on() ? "    option redispatch 1" : "    no option redispatch");
    }

    private void resolvers() {
        if (all().map(route -> Servers.of(proxy, route)).noneMatch(Servers::needResolver)) {
            return;
        }
        proxy.notes().add("hosts-by-dns", proxy.id(), proxy.component().label());
        sheet.block(proxy.component(), "servers are found through the machine's name servers, at start and whenever they move");
        line("resolvers " + RESOLVERS);
        line("    parse-resolv-conf");
        line("    hold valid 10s");
    }

    private void metrics() {
        int port = proxy.count(Props.STATS_PORT);
        if (port == proxy.port()) {
            proxy.notes().add("stats-port-taken", proxy.id(), proxy.component().label(), Integer.toString(port));
            return;
        }
        sheet.block(proxy.component(), "its own figures for people and for Prometheus");
        line("frontend " + METRICS);
        line("    bind *:" + port);
        line("    mode http");
        line("    option dontlog-normal");
        line("    http-request use-service prometheus-exporter if { path /metrics }");
        line("    stats enable");
        line("    stats uri /stats");
    }

    private void line(String text) {
        sheet.line(text, proxy.id());
    }

    private void value(String start, PropertySpec property, String value) {
        var setting = proxy.setting(property);
        sheet.line(start + value + "  # " + Comment.source(setting.quantity()), setting.element());
    }
}
