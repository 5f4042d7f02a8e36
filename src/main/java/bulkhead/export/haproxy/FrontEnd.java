package bulkhead.export.haproxy;

import bulkhead.export.Sheet;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;

/** Writes one {@code frontend}: the port, who may come in, the health URI for whoever stands in front, and where requests go. */
record FrontEnd(Proxy proxy, Route route, Edge edge, Memory memory) {
    void write(Sheet sheet) {
        Id link = route.link().id();
        sheet.block(route.link(), "front end for what goes to " + route.name());
        var block = Block.open(sheet, proxy.release(), Scope.FRONTEND, route.name(), link);
        new Door(proxy).write(block, route.port(), () -> new Tls(proxy).words(route));
        block.put("mode " + route.protocol().mode(), link).put("option " + route.protocol().mode() + "log", proxy.id());
        edge.guard(block);
        if (route.protocol().http()) {
            requests(block);
        }
        for (var fallback : route.fallbacks()) {
            block.put("use_backend " + fallback.name() + " if { nbsrv(" + route.name() + ") lt 1 } { nbsrv("
                    + fallback.name() + ") gt 0 }", fallback.link().id());
        }
        block.put("default_backend " + route.name(), link);
    }

    private void requests(Block block) {
        var policy = proxy.ownPolicy();
        block.put("monitor-uri " + Syntax.word(Checks.path(proxy, policy)), policy.id());
        if (Proxy.check(policy) == HealthCheck.DEEP) {
            block.put("monitor fail if { nbsrv(" + route.name() + ") lt 1 }" + fallbacksDown(), policy.id());
        }
        edge.client(block);
        memory.limit(block);
        new Tls(proxy).scheme(block);
    }

    private String fallbacksDown() {
        var all = new StringBuilder();
        route.fallbacks().forEach(fallback -> all.append(" { nbsrv(").append(fallback.name()).append(") lt 1 }"));
        return all.toString();
    }
}
