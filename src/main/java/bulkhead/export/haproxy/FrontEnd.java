package bulkhead.export.haproxy;

import bulkhead.export.Sheet;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;

/** Writes one {@code frontend}: the port, who may come in, the health URI for whoever stands in front, and where requests go. */
record FrontEnd(Proxy proxy, Route route, Edge edge) {
    void write(Sheet sheet) {
        Id link = route.link().id();
        sheet.block(route.link(), "front end for what goes to " + route.name());
        sheet.line("frontend " + route.name(), link);
        sheet.line("    bind *:" + route.port(), proxy.id());
        sheet.line("    mode " + route.protocol().mode(), link);
        sheet.line("    option " + route.protocol().mode() + "log", proxy.id());
        edge.first().filter(_ -> edge.guards()).ifPresent(service ->
                sheet.line("    tcp-request connection reject unless { src -f " + Edge.FILE + " }", service.id()));
        if (route.protocol().http()) {
            requests(sheet);
        }
        for (var fallback : route.fallbacks()) {
            sheet.line("    use_backend " + fallback.name() + " if { nbsrv(" + route.name() + ") lt 1 } { nbsrv("
                    + fallback.name() + ") gt 0 }",
                    fallback.link().id());
        }
        sheet.line("    default_backend " + route.name(), link);
    }

    private void requests(Sheet sheet) {
        var policy = proxy.ownPolicy();
        sheet.line("    monitor-uri " + Syntax.word(Checks.path(proxy, policy)), policy.id());
        if (Proxy.check(policy) == HealthCheck.DEEP) {
            sheet.line("    monitor fail if { nbsrv(" + route.name() + ") lt 1 }" + fallbacksDown(), policy.id());
        }
        edge.first().filter(_ -> edge.guards()).ifPresent(service ->
                sheet.line("    http-request set-src hdr_ip(X-Forwarded-For,-1)", service.id()));
        sheet.line("    option forwardfor", proxy.id());
    }

    private String fallbacksDown() {
        var all = new StringBuilder();
        route.fallbacks().forEach(fallback -> all.append(" { nbsrv(").append(fallback.name()).append(") lt 1 }"));
        return all.toString();
    }
}
