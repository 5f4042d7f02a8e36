package bulkhead.export.haproxy;

import bulkhead.export.Sheet;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import java.util.List;
import java.util.stream.Collectors;

/** Writes one {@code frontend}: the port, who may come in, the health URI for whoever stands in front, and where requests go. */
record FrontEnd(Proxy proxy, Route route, Edge edge, Memory memory) {
    /** The back ends in the order in which they are used, that of the first rank first. */
    void write(Sheet sheet, List<BackEnd> backEnds) {
        Id link = route.link().id();
        sheet.block(route.link(), "front end for what goes to " + route.name());
        var block = Block.open(sheet, proxy.release(), Scope.FRONTEND, route.name(), link);
        new Door(proxy).write(block, route.port(), () -> new Tls(proxy).words(route));
        block.put("mode " + route.protocol().mode(), link).put("option " + route.protocol().mode() + "log", proxy.id());
        edge.guard(block);
        if (route.protocol().http()) {
            requests(block, backEnds);
        }
        backEnds.stream().skip(1).forEach(next -> block.put("use_backend " + next.name() + " if" + down(backEnds.getFirst())
                + " { nbsrv(" + next.name() + ") gt 0 }", next.route().link().id()));
        block.put("default_backend " + route.name(), link);
    }

    private void requests(Block block, List<BackEnd> backEnds) {
        var policy = proxy.ownPolicy();
        block.put("monitor-uri " + Syntax.word(Checks.path(proxy, policy)), policy.id());
        if (Proxy.check(policy) == HealthCheck.DEEP) {
            block.put("monitor fail if" + backEnds.stream().map(FrontEnd::down).collect(Collectors.joining()), policy.id());
        }
        edge.client(block);
        memory.limit(block);
        new Tls(proxy).scheme(block);
    }

    private static String down(BackEnd backEnd) {
        return " { nbsrv(" + backEnd.name() + ") lt 1 }";
    }
}
