package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Ranks;
import bulkhead.deployment.Setting;
import bulkhead.export.Sheet;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Writes one {@code backend}: balance, checks, repeats, servers. One holds servers of two ranks, the first and, as {@code backup},
 * the next.
 */
record BackEnd(Proxy proxy, Route route, Memory memory, int rank, List<Servers.Server> servers) {
    /** HAProxy 2.6 configuration manual, balance roundrobin. */
    private static final int MOST_IN_TURN = 4095;
    /** Before the first rank. */
    private static final int TOGETHER = 0;

    BackEnd {
        servers = List.copyOf(servers);
    }

    /** As many as the ranks of a route's servers need, in the order in which they are used. */
    static List<BackEnd> of(Proxy proxy, Route route, Memory memory) {
        var servers = Servers.of(proxy, route);
        int ranks = servers.stream().mapToInt(Servers.Server::rank).max().orElse(1);
        return IntStream.iterate(1, rank -> rank <= ranks, rank -> rank + Ranks.OF_BACK_END)
                .mapToObj(rank -> new BackEnd(proxy, route, memory, rank, servers.stream()
                        .filter(server -> Ranks.backEnd(server.rank()) == rank).toList()))
                .toList();
    }

    /**
     * All servers, none of them a backup: used while fewer actives are left than the group wants, and somebody stands by. Empty where they
     * aren't asked for then, or where who is near comes first, too.
     */
    static Optional<BackEnd> together(Proxy proxy, Route route, Memory memory) {
        return wanted(route).isEmpty() ? Optional.empty()
                : Optional.of(new BackEnd(proxy, route, memory, TOGETHER, Servers.of(proxy, route).stream().map(server -> server.at(TOGETHER)).toList()));
    }

    /** Whether this is all of the other's route together, and the other its first rank. */
    boolean precedes(BackEnd other) {
        return rank == TOGETHER && other.rank == 1 && route.equals(other.route);
    }

    /** How many actives have to be left for those that stand by to stay out of it. */
    static OptionalInt wanted(Route route) {
        return route.group().filter(group -> group.balancing() != Balancing.LOCAL_FIRST && standby(group))
                .map(Group::enough).filter(enough -> enough > 1).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static boolean standby(Group group) {
        return group.members().stream().anyMatch(Member::standby);
    }

    String name() {
        return route.backEnd(rank);
    }

    void write(Sheet sheet) {
        sheet.block(route.callee(), remark());
        var block = Block.open(sheet, proxy.release(), Scope.BACKEND, name(), route.callee().id())
                .put("mode " + route.protocol().mode());
        balance().forEach(block::put);
        memory.stick(block, this);
        // of replicas only the first may take writes
        if (!Servers.writesToPrimary(route) && servers.stream().anyMatch(this::backup)) {
            block.put("option allbackups");
        }
        new Checks(proxy, route).rules().forEach(block::put);
        requests(block);
        var common = common();
        if (!common.none()) {
            block.put(common.after("default-server"));
        }
        servers.forEach(server -> block.put(line(server), server.component().id()));
    }

    private boolean backup(Servers.Server server) {
        return server.rank() > rank;
    }

    private void requests(Block block) {
        repeats().forEach(line -> block.put(line, proxy.id()));
        if (route.protocol() == Protocol.FASTCGI) {
            // PHP would take the header for its environment's HTTP_PROXY
            block.put("http-request del-header Proxy");
            if (!servers.isEmpty()) {
                block.put("use-fcgi-app " + FastcgiApp.NAME);
            }
        } else if (route.protocol().http()) {
            // a kept connection that died unnoticed is never given a client's first request, which can't be repeated unasked
            block.put("http-reuse safe", proxy.id());
        }
    }

    private String remark() {
        var check = switch (Proxy.check(route.callee())) {
            case NONE -> "not checked";
            case SHALLOW -> "checked for an answer";
            case DEEP -> "checked for its work";
        };
        return "back end, " + check + when();
    }

    private String when() {
        return switch (rank) {
            case TOGETHER -> "; all together, used while fewer than " + wanted(route).orElseThrow() + " of " + route.name() + " are up";
            case 1 -> "";
            default -> "; used while none of the ranks before " + rank + " is up";
        };
    }

    private List<String> balance() {
        var group = route.group();
        var balancing = group.map(Group::balancing).orElse(Balancing.ROUND_ROBIN);
        group.ifPresent(this::unsaid);
        return switch (balancing) {
            case LEAST_CONNECTIONS, ACTIVE_STANDBY, LOCAL_FIRST -> List.of("balance leastconn");
            case HASH -> List.of("balance source", "hash-type consistent");
            case ROUND_ROBIN -> List.of("balance " + inTurn());
        };
    }

    /**
     * While requests wait for servers that have vanished, those dealt in turn are never given to the ones that take over (HAProxy
     * 2.6). Chance deals by weight, too.
     */
    private String inTurn() {
        if (servers.stream().anyMatch(this::backup)) {
            return "random(1)";
        }
        if (servers.stream().mapToInt(server -> server.slots().orElse(1)).sum() <= MOST_IN_TURN) {
            return "roundrobin";
        }
        proxy.notes().add("too-many-in-turn", route.callee().id(), route.callee().label(), Integer.toString(MOST_IN_TURN));
        return "random";
    }

    /** What the group's policy says and HAProxy can't. */
    private void unsaid(Group group) {
        if (standby(group) && group.enough() > 1 && wanted(route).isEmpty()) {
            proxy.notes().add("standby-after-all", group.id(), group.label(), Integer.toString(group.enough()));
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

    private Words common() {
        var words = new Words(proxy.release(), Scope.SERVER);
        new Checks(proxy, route).timers(words);
        if (route.group().map(Group::balancing).filter(Balancing.HASH::equals).isPresent()) {
            // places on the ring follow the address, so that every proxy has the same ring
            words.putWhereKnown("hash-key", "addr-port");
        }
        switch (route.protocol()) {
            case FASTCGI -> words.put("proto", "fcgi");
            case HTTPS -> words.put("ssl").put("verify", "required").put("ca-file", "@system-ca");
            case HTTP, MYSQL, REDIS, TCP -> {
            }
        }
        if (Servers.needResolver(servers)) {
            words.put("init-addr", "none").put("resolvers", Configuration.RESOLVERS);
        }
        return words;
    }

    private String line(Servers.Server server) {
        var start = server.slots().isPresent() ? "server-template " + server.name() + " 1-" + server.slots().getAsInt()
                : "server " + server.name();
        var words = new Words(proxy.release(), Scope.SERVER);
        server.maxConnections().ifPresent(most -> words.put("maxconn", Integer.toString(most)));
        server.weight().ifPresent(weight -> words.put("weight", Integer.toString(weight)));
        if (memory.byCookie(route, servers)) {
            words.put("cookie", server.name());
        }
        proxy.deployment().settings().of(server.component(), Props.AGENT_PORT).ifPresent(port -> agent(words, server, port));
        if (backup(server)) {
            words.put("backup");
        }
        return words.after(start + " " + Hosts.withPort(server.host(), server.port()));
    }

    private void agent(Words words, Servers.Server server, Setting port) {
        words.put("agent-check").put("agent-port", Integer.toString(port.count()));
        proxy.notes().add("agent", server.component().id(), server.component().label(), Integer.toString(port.count()));
    }
}
