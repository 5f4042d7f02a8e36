package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.export.Comment;
import bulkhead.export.Program;
import bulkhead.export.Sheet;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a proxy remembers of clients, how often each asks and which server it was sent to, and the peers it shares that with: all
 * proxies of its group. A table survives a reload because the old process is a peer of the new one.
 */
record Memory(Proxy proxy, List<Route> routes, Edge edge) {
    /** Clients a table has room for; some 100 bytes each. */
    private static final String TABLE = "stick-table type ipv6 size 200k expire ";
    private static final int SECONDS = 10;
    private static final Program HAPROXY = new Program("haproxy");

    void write(Sheet sheet) {
        if (limit().isPresent() && sharesRates() || allRoutes().anyMatch(this::bySource)) {
            peers(sheet);
        }
        limit().ifPresent(limit -> {
            sheet.block(proxy.component(), "how often each client asks");
            Block.open(sheet, proxy.release(), Scope.BACKEND, Answering.TABLE, proxy.id()).put(TABLE + SECONDS + "s store http_req_rate("
                    + SECONDS + "s)" + (sharesRates() ? " peers " + name() : ""), limit.element());
        });
        unsaid();
    }

    private Stream<Route> allRoutes() {
        return routes.stream().flatMap(route -> Stream.concat(Stream.of(route), route.fallbacks().stream()));
    }

    private String name() {
        return proxy.deployment().names().of(proxy.ownPolicy().id());
    }

    private void peers(Sheet sheet) {
        sheet.block(proxy.ownPolicy(), "proxies that tell each other what they remember of clients");
        var block = Block.open(sheet, proxy.release(), Scope.PEERS, name(), proxy.ownPolicy().id());
        var all = group().map(group -> group.members().stream().map(Member::component)).orElse(Stream.of(proxy.id()))
                .filter(id -> HAPROXY.runs(proxy.deployment(), id)).flatMap(id -> proxy.deployment().nodes(id).stream()).toList();
        if (all.stream().allMatch(node -> Hosts.ip(node.host()))) {
            all.forEach(node -> peer(block, node, node.host()));
        } else {
            // peers are resolved at start only, and a name that leads nowhere yet would keep HAProxy from starting
            peer(block, proxy.node(), "127.0.0.1");
            if (all.size() > 1) {
                proxy.notes().add("peers-need-addresses", proxy.ownPolicy().id(), proxy.ownPolicy().label());
            }
        }
    }

    private void peer(Block block, Node node, String host) {
        var component = proxy.deployment().topology().components().get(node.component());
        var port = proxy.deployment().settings().required(component, Props.PEERS_PORT);
        block.put("peer " + node.name() + " " + Hosts.withPort(host, port.count()), node.component());
    }

    private Optional<Group> group() {
        return proxy.deployment().groupOf(proxy.id());
    }

    /** Peers overwrite each other's counts, so they are shared only where one proxy at a time counts. */
    private boolean sharesRates() {
        return group().filter(group -> group.balancing() == Balancing.ACTIVE_STANDBY).isPresent();
    }

    /** The limit, where the address of a client is known. */
    private Optional<Setting> limit() {
        return stated().filter(_ -> edge.knowsClients() && routes.stream().anyMatch(route -> route.protocol().http()));
    }

    private Optional<Setting> stated() {
        return proxy.deployment().settings().of(proxy.component(), Props.CLIENT_LIMIT);
    }

    void limit(Block frontEnd) {
        limit().ifPresent(limit -> frontEnd.put("http-request track-sc0 src table " + Answering.TABLE, limit.element())
                .put("http-request deny deny_status 429 if { sc_http_req_rate(0) gt " + Math.max(1, Math.round(limit.base() * SECONDS))
                        + " }  # " + Comment.source(limit.quantity()), limit.element()));
    }

    private void unsaid() {
        if (stated().isPresent() && limit().isEmpty()) {
            proxy.notes().add("client-limit-lost", proxy.id(), proxy.component().label());
        }
        boolean alone = group().stream().flatMap(group -> group.members().stream()).count() < 2
                && proxy.deployment().nodes(proxy.id()).size() < 2;
        if (limit().isPresent() && !sharesRates() && !alone) {
            proxy.notes().add("client-limit-each", proxy.id(), proxy.component().label());
        }
    }

    private boolean bySource(Route route) {
        return affinity(route).filter("source"::equals).isPresent();
    }

    private Optional<String> affinity(Route route) {
        return route.group().map(group -> proxy.deployment().settings().required(group, Props.AFFINITY).text());
    }

    /** Sends a client to the server it was sent to before. */
    void stick(Block block, BackEnd backEnd) {
        var route = backEnd.route();
        if (bySource(route)) {
            var time = proxy.deployment().settings().required(route.callee(), Props.AFFINITY_TIME);
            block.put(TABLE + Syntax.time(time) + " peers " + name() + "  # " + Comment.source(time.quantity()),
                    time.element()).put("stick on src");
            if (!edge.knowsClients()) {
                proxy.notes().add("affinity-of-callers", route.callee().id(), route.callee().label(), proxy.component().label());
            }
        } else if (byCookie(route, backEnd.servers())) {
            var secure = new Tls(proxy).certificate().isPresent() ? " secure" : "";
            block.put("cookie " + route.name() + "_server insert indirect nocache httponly" + secure);
        } else if (affinity(route).filter("cookie"::equals).isPresent()) {
            proxy.notes().add("cookie-lost", route.callee().id(), route.callee().label());
        }
    }

    /** A cookie needs HTTP, and servers that keep their names. */
    boolean byCookie(Route route, List<Servers.Server> servers) {
        return affinity(route).filter("cookie"::equals).isPresent() && route.protocol().http()
                && servers.stream().allMatch(server -> server.slots().isEmpty());
    }
}
