package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.export.Sheet;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.List;

/** Writes one {@code backend}: balance, checks, repeats, servers. */
record BackEnd(Proxy proxy, Route route) {
    /** HAProxy 2.6 configuration manual, balance roundrobin. */
    private static final int MOST_IN_TURN = 4095;

    void write(Sheet sheet) {
        var servers = Servers.of(proxy, route);
        Id id = route.callee().id();
        sheet.block(route.callee(), remark());
        sheet.line("backend " + route.name(), id);
        indented(sheet, id, "mode " + route.protocol().mode());
        balance(servers).forEach(line -> indented(sheet, id, line));
        // of replicas only the first may take writes
        if (route.protocol() != Protocol.MYSQL && servers.stream().anyMatch(Servers.Server::backup)) {
            indented(sheet, id, "option allbackups");
        }
        new Checks(proxy, route).rules().forEach(line -> indented(sheet, id, line));
        repeats().forEach(line -> indented(sheet, proxy.id(), line));
        if (route.protocol() == Protocol.FASTCGI) {
            FastcgiApp.USE.forEach(line -> indented(sheet, id, line));
        }
        var common = common(servers);
        if (!common.isEmpty()) {
            indented(sheet, id, "default-server " + String.join(" ", common));
        }
        servers.forEach(server -> indented(sheet, server.component().id(), line(server)));
    }

    private static void indented(Sheet sheet, Id element, String text) {
        sheet.line("    " + text, element);
    }

    private String remark() {
        var check = switch (Proxy.check(route.callee())) {
            case NONE -> "not checked";
            case SHALLOW -> "checked for an answer";
            case DEEP -> "checked for its work";
        };
        return "back end, " + check;
    }

    private List<String> balance(List<Servers.Server> servers) {
        var group = route.group();
        var balancing = group.map(Group::balancing).orElse(Balancing.ROUND_ROBIN);
        group.ifPresent(this::unsaid);
        return switch (balancing) {
            case LEAST_CONNECTIONS -> List.of("balance leastconn");
            case HASH -> List.of("balance source", "hash-type consistent");
            case ROUND_ROBIN, ACTIVE_STANDBY, LOCAL_FIRST -> List.of("balance " + inTurn(servers));
        };
    }

    private String inTurn(List<Servers.Server> servers) {
        if (servers.stream().mapToInt(server -> server.slots().orElse(1)).sum() <= MOST_IN_TURN) {
            return "roundrobin";
        }
        proxy.notes().add("too-many-in-turn", route.callee().id(), route.callee().label(), Integer.toString(MOST_IN_TURN));
        return "random";
    }

    /** What the group's policy says and HAProxy can't. */
    private void unsaid(Group group) {
        boolean standby = group.members().stream().anyMatch(member -> member.standby());
        if (standby && group.redundancy() instanceof Redundancy.KOfN(var k) && k.count() > 1) {
            proxy.notes().add("standby-after-all", group.id(), group.label(), Integer.toString(k.count()));
        }
        if (group.redundancy() instanceof Redundancy.Partitioned) {
            proxy.notes().add("shares-unseen", group.id(), group.label());
        }
        if (group.healthCheck() == HealthCheck.NONE) {
            proxy.notes().add("unchecked", group.id(), group.label());
        }
    }

    /** A request is sent again only where nothing came back and reading twice does no harm. */
    private List<String> repeats() {
        return route.protocol().http() && proxy.setting(Props.REDISPATCH).on()
                ? List.of("retry-on conn-failure empty-response", "http-request disable-l7-retry unless METH_GET") : List.of();
    }

    private List<String> common(List<Servers.Server> servers) {
        var words = new ArrayList<>(new Checks(proxy, route).timers());
        var balancing = route.group().map(Group::balancing);
        if (balancing.filter(Balancing.HASH::equals).isPresent() && proxy.release().has(Release.Feature.HASH_KEY)) {
            words.add("hash-key addr-port");
        }
        switch (route.protocol()) {
            case FASTCGI -> words.add("proto fcgi");
            case HTTPS -> words.add("ssl verify required ca-file @system-ca");
            case HTTP, MYSQL, REDIS, TCP -> {
            }
        }
        if (Servers.needResolver(servers)) {
            words.add("init-addr none resolvers " + Configuration.RESOLVERS);
        }
        return words;
    }

    private static String line(Servers.Server server) {
        var address = Syntax.hostAndPort(server.host(), server.port());
        var start = server.slots().isPresent() ? "server-template " + server.name() + " " + server.slots().getAsInt()
                : "server " + server.name();
        var line = new StringBuilder(start).append(' ').append(address);
        server.maxConnections().ifPresent(most -> line.append(" maxconn ").append(most));
        server.weight().ifPresent(weight -> line.append(" weight ").append(weight));
        return line.append(server.backup() ? " backup" : "").toString();
    }
}
