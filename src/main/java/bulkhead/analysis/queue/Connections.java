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
import bulkhead.model.LinkKind;
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
import java.util.function.Predicate;
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
    private final Map<Id, List<Link>> into = new HashMap<>();

    Connections(Report report) {
        deployment = report.deployment();
        losses = report.capacity().losses();
        report.topology().links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES)
                .forEach(link -> report.topology().targets(link).forEach(target ->
                        into.computeIfAbsent(target, _ -> new ArrayList<>()).add(link)));
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
        var well = busiest(component.id(), _ -> true);
        var demand = new ConnectionDemand(component.id(), limit.get(), well, well, Optional.empty(), openers);
        return Optional.of(losses.stream().map(Loss::event).filter(event -> hits(event, component.id()))
                .reduce(demand, this::worse, (one, _) -> one));
    }

    private ConnectionDemand worse(ConnectionDemand known, Event event) {
        var after = busiest(known.component(), node -> !dead(node, event));
        return after > known.afterLoss() ? new ConnectionDemand(known.component(), known.limit(), known.allWell(), after,
                Optional.of(event), known.openers()) : known;
    }

    private boolean hits(Event event, Id component) {
        return standIns(component).stream().flatMap(each -> deployment.nodes(each).stream()).anyMatch(node -> dead(node, event));
    }

    private Collection<Id> standIns(Id component) {
        return deployment.topology().groupOf(component).map(group -> group.members().stream().map(Member::component).toList())
                .orElse(List.of(component));
    }

    private boolean dead(Node node, Event event) {
        return switch (event.sort()) {
            case INSTANCE -> event.element().equals(node.component()) && event.instance() == node.number();
            case COMPONENT -> event.element().equals(node.component());
            case PLACE -> node.places().contains(event.element());
            case RISK -> deployment.topology().risks().get(event.element()).attachedTo().stream()
                    .anyMatch(on -> on.equals(node.component()) || node.places().contains(on));
            case LINK -> false;
        };
    }

    /** Those whose workers open connections to the component, directly or through proxies. */
    private List<ConnectionDemand.Opener> openers(Id component) {
        var openers = new LinkedHashMap<Id, ConnectionDemand.Opener>();
        var proxies = new LinkedHashSet<Id>();
        var next = new ArrayList<>(List.of(component));
        for (int i = 0; i < next.size(); i++) {
            for (var link : into.getOrDefault(next.get(i), List.of())) {
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

    private double busiest(Id component, Predicate<Node> alive) {
        var most = incoming(component, alive, 0).values().stream().mapToDouble(count -> count).max().orElse(0);
        return Math.ceil(most * (1 - 1e-12));
    }

    /** By live instance. */
    private Map<Node, Double> incoming(Id component, Predicate<Node> alive, int hops) {
        var incoming = new LinkedHashMap<Node, Double>();
        var callees = into.getOrDefault(component, List.of()).stream()
                .collect(Collectors.groupingBy(link -> List.of(link.from(), link.to()), LinkedHashMap::new, Collectors.toList()));
        callees.values().forEach(links -> outgoing(links, alive, hops).forEach((node, sessions) ->
                takers(links, node, alive).forEach((taker, share) -> {
                    if (taker.component().equals(component)) {
                        incoming.merge(taker, sessions * share, Double::sum);
                    }
                })));
        return incoming;
    }

    /** What each live instance of a caller has open to one callee. */
    private Map<Node, Double> outgoing(List<Link> links, Predicate<Node> alive, int hops) {
        var caller = links.getFirst().from();
        var own = opener(caller);
        if (own.isPresent()) {
            return deployment.nodes(caller).stream().filter(alive).collect(Collectors.toMap(node -> node,
                    _ -> own.get().connections() / own.get().instances(), (one, _) -> one, LinkedHashMap::new));
        }
        return hops < MOST_HOPS && links.stream().anyMatch(this::passesOn) ? incoming(caller, alive, hops + 1) : Map.of();
    }

    /** The share of a caller's connections to one callee that each live instance has; each all of them where data is parted. */
    private Map<Node, Double> takers(List<Link> links, Node caller, Predicate<Node> alive) {
        var group = Optional.ofNullable(deployment.topology().groups().get(links.getFirst().to()));
        var all = deployment.topology().targets(links.getFirst()).stream().flatMap(id -> deployment.nodes(id).stream())
                .filter(alive).toList();
        if (deployment.role(caller.component()) == Role.DATABASE_PROXY
                || group.filter(each -> each.redundancy() instanceof Redundancy.Partitioned).isPresent()) {
            return all.stream().collect(Collectors.toMap(node -> node, _ -> 1.0, (one, _) -> one, LinkedHashMap::new));
        }
        var replicated = group.map(Group::redundancy).filter(Redundancy.PrimaryReplica.class::isInstance)
                .map(Redundancy.PrimaryReplica.class::cast);
        if (replicated.isPresent()) {
            return replicated(replicated.get(), links, all);
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

    private static List<Node> chosen(Group group, Node caller, List<Node> all) {
        var standby = group.members().stream().filter(Member::standby).map(Member::component).collect(Collectors.toSet());
        var actives = all.stream().filter(node -> !standby.contains(node.component())).toList();
        var taking = actives.isEmpty() ? all : actives;
        if (group.balancing() != Balancing.LOCAL_FIRST) {
            return taking;
        }
        int nearest = taking.stream().mapToInt(caller::stepsTo).min().orElse(0);
        return taking.stream().filter(node -> caller.stepsTo(node) == nearest).toList();
    }

    private static Map<Node, Double> even(List<Node> nodes) {
        return nodes.stream().collect(Collectors.toMap(node -> node, _ -> 1.0 / nodes.size(), (one, _) -> one, LinkedHashMap::new));
    }
}
