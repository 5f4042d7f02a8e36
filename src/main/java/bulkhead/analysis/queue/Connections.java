package bulkhead.analysis.queue;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The connections that workers hold open to their callees: workers × connections each to every callee, dealt over its instances.
 * A database proxy passes each on to every database it splits over, a balancer of bare connections to one server.
 */
final class Connections {
    /** Longer ways through proxies than this carry nobody's connections. */
    private static final int MOST_HOPS = 32;

    private final Deployment deployment;
    private final List<Loss> losses;
    private final Map<Id, Collection<List<Link>>> callees = new HashMap<>();
    private final Map<Call, Map<Node, Double>> known = new HashMap<>();

    /** Of a component to a component or group, after an event or all well. */
    private record Call(Id from, Id to, Optional<Event> event) {
    }

    Connections(Report report) {
        deployment = report.deployment();
        losses = report.capacity().losses();
    }

    /** Of each component that accepts fewer than all that there are: no other can have too many, whatever is lost. */
    List<ConnectionDemand> demands() {
        return deployment.topology().components().values().stream().flatMap(component -> demand(component).stream()).toList();
    }

    private Optional<ConnectionDemand> demand(Component component) {
        var limit = deployment.settings().of(component, Props.MAX_CONNECTIONS);
        var openers = openers(component.id());
        var all = openers.stream().mapToDouble(ConnectionDemand.Opener::connections).sum();
        if (limit.isEmpty() || all <= limit.get().base()) {
            return Optional.empty();
        }
        var well = busiest(component.id(), Optional.empty());
        var demand = new ConnectionDemand(component.id(), limit.get(), well, well, Optional.empty(), openers);
        var standIns = standIns(component.id());
        return Optional.of(losses.stream().map(Loss::event).filter(event -> standIns.stream().anyMatch(node -> dead(node, event)))
                .reduce(demand, this::worse, (one, _) -> one));
    }

    private ConnectionDemand worse(ConnectionDemand known, Event event) {
        var after = busiest(known.component(), Optional.of(event));
        return after > known.afterLoss() ? new ConnectionDemand(known.component(), known.limit(), known.allWell(), after,
                Optional.of(event), known.openers()) : known;
    }

    /** The instances of a component and of who stands in for it. */
    private List<Node> standIns(Id component) {
        return deployment.groupOf(component).map(group -> group.members().stream().map(Member::component).toList())
                .orElse(List.of(component)).stream().flatMap(each -> deployment.nodes(each).stream()).toList();
    }

    private boolean dead(Node node, Event event) {
        return event.takes(node, deployment.topology());
    }

    /** Those whose workers open connections to the component, directly or through proxies. */
    private List<ConnectionDemand.Opener> openers(Id component) {
        var openers = new LinkedHashMap<Id, ConnectionDemand.Opener>();
        var proxies = new LinkedHashSet<Id>();
        var next = new ArrayList<>(List.of(component));
        for (int i = 0; i < next.size(); i++) {
            for (var link : deployment.linksTo(next.get(i))) {
                if (passesOn(link) && proxies.add(link.from())) {
                    next.add(link.from());
                }
                opener(link.from()).ifPresent(opener -> openers.put(link.from(), opener));
            }
        }
        return List.copyOf(openers.values());
    }

    private Optional<ConnectionDemand.Opener> opener(Id caller) {
        var component = deployment.topology().components().get(caller);
        return deployment.settings().of(component, Props.WORKERS).map(workers -> new ConnectionDemand.Opener(caller,
                deployment.nodes(caller).size(), workers,
                deployment.settings().required(component, Props.CONNECTIONS_PER_WORKER)))
                .filter(opener -> opener.connections() > 0);
    }

    private boolean passesOn(Link link) {
        return switch (deployment.role(link.from())) {
            case DATABASE_PROXY -> true;
            case BALANCER -> deployment.protocol(link).filter(Set.of("http", "https", "fastcgi")::contains).isEmpty();
            default -> false;
        };
    }

    private double busiest(Id component, Optional<Event> event) {
        var most = incoming(component, event, 0).values().stream().mapToDouble(count -> count).max().orElse(0);
        return Math.ceil(most * (1 - 1e-12));
    }

    /** By live instance. */
    private Map<Node, Double> incoming(Id component, Optional<Event> event, int hops) {
        var incoming = new LinkedHashMap<Node, Double>();
        callees(component).forEach(links -> taken(links, event, hops).forEach((taker, sessions) -> {
            if (taker.component().equals(component)) {
                incoming.merge(taker, sessions, Double::sum);
            }
        }));
        return incoming;
    }

    /** What callers deal their connections by: those alike in it deal alike. */
    private record Vantage(Id component, List<Id> places) {
    }

    /** By taker, what one caller has open to one callee; members of a group share it. */
    private Map<Node, Double> taken(List<Link> links, Optional<Event> event, int hops) {
        var call = new Call(links.getFirst().from(), links.getFirst().to(), event);
        var before = known.get(call);
        if (before != null) {
            return before;
        }
        var taken = new LinkedHashMap<Node, Double>();
        var alike = new LinkedHashMap<Vantage, Double>();
        outgoing(links, event, hops).forEach((node, sessions) -> alike.merge(new Vantage(node.component(), node.places()), sessions, Double::sum));
        alike.forEach((from, sessions) -> takers(links, from, event)
                .forEach((taker, share) -> taken.merge(taker, sessions * share, Double::sum)));
        if (hops == 0) {
            known.put(call, taken);
        }
        return taken;
    }

    /** The links to a component or its group, those of one caller to one of both together. */
    private Collection<List<Link>> callees(Id component) {
        return callees.computeIfAbsent(component, _ -> deployment.linksTo(component).stream()
                .collect(Collectors.groupingBy(link -> List.of(link.from(), link.to()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private List<Node> alive(Id component, Optional<Event> event) {
        var nodes = deployment.nodes(component);
        return event.isEmpty() || nodes.stream().noneMatch(node -> dead(node, event.get())) ? nodes
                : nodes.stream().filter(node -> !dead(node, event.get())).toList();
    }

    /** What each live instance of a caller has open to one callee. */
    private Map<Node, Double> outgoing(List<Link> links, Optional<Event> event, int hops) {
        var caller = links.getFirst().from();
        var own = opener(caller);
        if (own.isPresent()) {
            return alive(caller, event).stream().collect(Collectors.toMap(node -> node,
                    _ -> own.get().connections() / own.get().instances(), (one, _) -> one, LinkedHashMap::new));
        }
        return hops < MOST_HOPS && links.stream().anyMatch(this::passesOn) ? incoming(caller, event, hops + 1) : Map.of();
    }

    /** The share of a caller's connections to one callee that each live instance has; each all of them where data is parted. */
    private Map<Node, Double> takers(List<Link> links, Vantage caller, Optional<Event> event) {
        var group = Optional.ofNullable(deployment.topology().groups().get(links.getFirst().to()));
        var all = deployment.topology().targets(links.getFirst()).stream().flatMap(id -> alive(id, event).stream())
                .toList();
        if (deployment.role(caller.component()) == Role.DATABASE_PROXY
                || group.filter(each -> each.redundancy() instanceof Redundancy.Partitioned).isPresent()) {
            return all.stream().collect(Collectors.toMap(node -> node, _ -> 1.0, (one, _) -> one, LinkedHashMap::new));
        }
        var replicated = group.map(Group::redundancy).filter(Redundancy.PrimaryReplica.class::isInstance)
                .map(Redundancy.PrimaryReplica.class::cast);
        if (replicated.isPresent()) {
            return replicated(replicated.get(), links, all);
        }
        if (deployment.floating().reach(links.getFirst())) {
            return even(deployment.floating().holder(group.orElseThrow(), all::contains).stream().toList());
        }
        return even(group.map(each -> chosen(each, caller, all)).orElse(all));
    }

    private static Map<Node, Double> replicated(Redundancy.PrimaryReplica policy, List<Link> links, List<Node> all) {
        var primary = all.stream().filter(node -> node.component().equals(policy.primary()) && node.number() == 1).findFirst()
                .or(() -> policy.failover() instanceof Failover.Manual ? Optional.empty()
                        : all.stream().filter(node -> !policy.neverPromoted().contains(node.component())).findFirst());
        var replicas = all.stream().filter(node -> !primary.filter(node::equals).isPresent()).toList();
        var reads = even(replicas.isEmpty() ? all : replicas);
        if (links.stream().noneMatch(link -> link.access().writes())) {
            return reads;
        }
        var shares = new LinkedHashMap<Node, Double>();
        primary.ifPresent(node -> shares.put(node, 1.0));
        if (links.stream().anyMatch(link -> !link.access().writes())) {
            reads.forEach((node, share) -> shares.merge(node, share, Math::max));
        }
        return shares;
    }

    private static List<Node> chosen(Group group, Vantage caller, List<Node> all) {
        var standby = group.members().stream().filter(Member::standby).map(Member::component).collect(Collectors.toSet());
        var actives = all.stream().filter(node -> !standby.contains(node.component())).toList();
        var taking = actives.isEmpty() ? all : actives;
        if (group.balancing() != Balancing.LOCAL_FIRST) {
            return taking;
        }
        int nearest = taking.stream().mapToInt(node -> Node.steps(caller.places(), node.places())).min().orElse(0);
        return taking.stream().filter(node -> Node.steps(caller.places(), node.places()) == nearest).toList();
    }

    private static Map<Node, Double> even(List<Node> nodes) {
        return nodes.stream().collect(Collectors.toMap(node -> node, _ -> 1.0 / nodes.size(), (one, _) -> one, LinkedHashMap::new));
    }
}
