package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.deployment.Ranks;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The servers behind a route: each instance of each member, or a template where pods are found by name service. */
final class Servers {
    /**
     * One {@code server} line, or one {@code server-template} line of {@code slots} servers; the {@code rank} in which it is turned
     * to, counted from 1.
     */
    record Server(Component component, String name, String host, int port, OptionalInt slots, int rank, OptionalInt weight,
            OptionalInt maxConnections) {
        Server at(int otherRank) {
            return new Server(component, name, host, port, slots, otherRank, weight, maxConnections);
        }
    }

    private final Proxy proxy;
    private final Route route;
    private final Optional<Group> group;
    private final List<Component> components;
    private final Map<Id, Integer> weights;
    private final Map<Id, Member> members;
    private final Ranks ranks;

    private Servers(Proxy proxy, Route route) {
        this.proxy = proxy;
        this.route = route;
        this.group = route.group();
        var topology = proxy.deployment().topology();
        this.components = topology.targets(route.link()).stream().filter(id -> !id.equals(proxy.id()))
                .map(topology.components()::get).toList();
        this.members = group.map(Group::members).orElse(List.of()).stream()
                .collect(Collectors.toMap(Member::component, member -> member, (one, _) -> one));
        var stated = components.stream().collect(Collectors.toMap(Component::id, this::weight, (one, _) -> one));
        this.weights = weights(Weights.apart(stated));
        this.ranks = proxy.deployment().ranks(route.link(), proxy.node());
    }

    private Map<Id, Integer> weights(Map<Id, Double> stated) {
        if (agents(proxy, route)) {
            return Weights.inHundredths(stated);
        }
        boolean hashed = group.map(Group::balancing).filter(Balancing.HASH::equals).isPresent();
        return hashed && !stated.isEmpty() ? Weights.onARing(stated, components.stream().mapToInt(this::slots).sum()) : Weights.of(stated);
    }

    /** As many of a component as may run. */
    private int slots(Component component) {
        return Math.max(proxy.deployment().nodes(component.id()).size(),
                component.autoscaling().map(scaling -> scaling.maxInstances().count()).orElse(0));
    }

    /** Whether any server is asked how much it can take. */
    static boolean agents(Proxy proxy, Route route) {
        var topology = proxy.deployment().topology();
        return topology.targets(route.link()).stream().map(topology.components()::get)
                .anyMatch(component -> proxy.deployment().settings().of(component, Props.AGENT_PORT).isPresent());
    }

    static List<Server> of(Proxy proxy, Route route) {
        var servers = new Servers(proxy, route).all();
        if (servers.isEmpty()) {
            proxy.notes().add("empty-backend", route.callee().id(), route.callee().label());
        }
        return servers;
    }

    private List<Server> all() {
        var servers = new ArrayList<Server>();
        for (var component : components) {
            var port = port(component);
            proxy.deployment().refusedAddress(component.id())
                    .ifPresent(_ -> proxy.notes().add("address-refused", component.id(), component.label()));
            if (port.isEmpty()) {
                proxy.notes().add("no-port", component.id(), component.label());
                continue;
            }
            var host = proxy.deployment().serviceHost(component.id());
            if (host.isPresent()) {
                servers.add(template(component, host.get(), port.get()));
            } else {
                unnamed(component);
                proxy.deployment().nodes(component.id()).stream().filter(this::takesRequests)
                        .map(node -> server(component, node, port.get())).forEach(servers::add);
            }
        }
        return servers;
    }

    private Optional<Integer> port(Component component) {
        var settings = proxy.deployment().settings();
        return settings.of(route.link(), Props.PORT).or(() -> settings.of(component, Props.PORT)).map(setting -> setting.count());
    }

    /** Servers in a file are those that run; headroom counts with all that an autoscaler may start. */
    private void unnamed(Component component) {
        int running = proxy.deployment().nodes(component.id()).size();
        component.autoscaling().map(scaling -> scaling.maxInstances().count()).filter(most -> most > running)
                .ifPresent(most -> proxy.notes().add("scaled-servers", component.id(), component.label(), Integer.toString(running),
                        Integer.toString(most)));
    }

    private Server server(Component component, Node node, int port) {
        return new Server(component, node.name(), node.host(), port, OptionalInt.empty(), ranks.of(node), weight(component.id()),
                maxConnections(component));
    }

    private Server template(Component component, String host, int port) {
        var nodes = proxy.deployment().nodes(component.id());
        int slots = slots(component);
        var taken = nodes.stream().map(ranks::of).distinct().sorted().toList();
        if (taken.size() > 1) {
            proxy.notes().add("pods-of-one-rank", component.id(), component.label(), proxy.component().label());
        }
        proxy.notes().add("discovered-pods", component.id(), component.label(), host, Integer.toString(slots));
        var prefix = proxy.deployment().names().of(component.id()) + "-";
        return new Server(component, prefix, host, port, OptionalInt.of(Math.max(1, slots)),
                taken.stream().findFirst().orElse(1), weight(component.id()), maxConnections(component));
    }

    private OptionalInt maxConnections(Component component) {
        var share = proxy.deployment().balancers().shareOfBackEnd(proxy.id(), component.id());
        int backEnds = proxy.deployment().balancers().backEnds(proxy.id(), component.id());
        int workers = proxy.deployment().settings().of(component, Props.WORKERS).map(setting -> setting.count()).orElse(0);
        int balancers = proxy.deployment().balancers().count(component.id());
        if (share.isPresent() && (long) share.getAsInt() * backEnds * balancers > workers) {
            proxy.notes().add(balancers > workers ? "more-proxies-than-workers" : "more-let-in-than-workers", component.id(),
                    component.label(), Integer.toString(balancers), Integer.toString(workers),
                    Integer.toString(share.getAsInt() * backEnds));
        }
        if (share.isPresent() && backEnds > 1) {
            proxy.notes().add("workers-dealt", component.id(), component.label(), Integer.toString(backEnds), proxy.component().label(),
                    Integer.toString(share.getAsInt()));
        }
        share.ifPresent(most -> keptBack(component, most * backEnds, workers));
        return share;
    }

    /**
     * Where near members come first, far proxies keep their share of the workers, though they only use it when their own site has
     * none.
     */
    private void keptBack(Component component, int most, int workers) {
        if (!localFirst()) {
            return;
        }
        int near = proxy.deployment().balancers().sending(component.id());
        if ((long) near * most < workers) {
            proxy.notes().add(near == 0 ? "workers-unasked" : near == 1 ? "workers-kept-from-one" : "workers-kept-back", component.id(), component.label(), Integer.toString(workers),
                    Integer.toString(near), Integer.toString(most));
        }
    }

    private boolean localFirst() {
        return group.filter(policy -> policy.balancing() == Balancing.LOCAL_FIRST).isPresent();
    }

    private OptionalInt weight(Id component) {
        var weight = weights.get(component);
        return weight == null ? OptionalInt.empty() : OptionalInt.of(weight);
    }

    /** That of each of its instances. */
    private double weight(Component component) {
        return Optional.ofNullable(members.get(component.id())).flatMap(Member::weight).map(Quantity::base).orElse(1.0);
    }

    /** With failover by hand a replica must not get writes, whatever happens to the primary. */
    private boolean takesRequests(Node node) {
        return !writesToPrimary() || primary(node)
                || replication().filter(policy -> !(policy.failover() instanceof Failover.Manual)
                && !policy.neverPromoted().contains(node.component())).isPresent();
    }

    private boolean writesToPrimary() {
        boolean writes = writesToPrimary(route);
        if (writes) {
            proxy.notes().add("primary-unseen", route.link().id(), route.callee().label(), proxy.component().label());
        }
        return writes;
    }

    /** Whether only one server at a time may be asked. */
    static boolean writesToPrimary(Route route) {
        return route.link().access().writes() && route.group().map(Group::redundancy)
                .filter(Redundancy.PrimaryReplica.class::isInstance).isPresent();
    }

    private boolean primary(Node node) {
        return group.flatMap(proxy.deployment()::primary).filter(node::equals).isPresent();
    }

    private Optional<Redundancy.PrimaryReplica> replication() {
        return group.map(Group::redundancy).filter(Redundancy.PrimaryReplica.class::isInstance)
                .map(Redundancy.PrimaryReplica.class::cast);
    }

    /** Whether any server's host has to be asked for. */
    static boolean needResolver(List<Server> servers) {
        return servers.stream().anyMatch(server -> !Hosts.ip(server.host()));
    }
}
