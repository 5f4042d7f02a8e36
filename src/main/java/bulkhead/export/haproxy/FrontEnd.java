package bulkhead.export.haproxy;

import bulkhead.export.Sheet;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import java.util.List;
import java.util.stream.Collectors;

/** Writes one {@code frontend}: the port, who may come in, the health URI for whoever stands in front, and where requests go. */
record FrontEnd(Proxy proxy, Route route, Edge edge, Memory memory) {
    /**
     * The back ends in the order in which they are used, that of the first rank first; and those of all {@code together}, used before where
     * too few actives are left.
     */
    void write(Sheet sheet, List<BackEnd> backEnds, List<BackEnd> together) {
        Id link = route.link().id();
        sheet.block(route.link(), "front end for what goes to " + route.name());
        var block = Block.open(sheet, proxy.release(), Scope.FRONTEND, route.name(), link);
        new Door(proxy).write(block, route.port(), () -> new Tls(proxy).words(route));
        block.put("mode " + route.protocol().mode(), link).put("option " + route.protocol().mode() + "log", proxy.id());
        edge.guard(block);
        if (route.protocol().http()) {
            requests(block, backEnds);
        }
        backEnds.forEach(next -> {
            var before = next == backEnds.getFirst() ? "" : down(backEnds.getFirst());
            together.stream().filter(all -> all.precedes(next)).forEach(all -> block.put("use_backend " + all.name() + " if" + before
                    + " { nbsrv(" + next.name() + ") lt " + BackEnd.wanted(next.route()).orElseThrow() + " }" + up(all), next.route().callee().id()));
            if (!before.isEmpty()) {
                block.put("use_backend " + next.name() + " if" + before + up(next), next.route().link().id());
            }
        });
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

    private static String up(BackEnd backEnd) {
        return " { nbsrv(" + backEnd.name() + ") gt 0 }";
    }

    private static String down(BackEnd backEnd) {
        return " { nbsrv(" + backEnd.name() + ") lt 1 }";
    }
}
