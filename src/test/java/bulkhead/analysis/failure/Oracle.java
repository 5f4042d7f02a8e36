package bulkhead.analysis.failure;

import bulkhead.analysis.failure.FlowState.Hop;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Access;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The meaning of a topology with certain things dead, read off the definitions one instance at a time and slowly: start with
 * nobody working, let everybody work who can, repeat until nothing changes. Shares nothing with the compiled structure but the
 * deployment.
 */
final class Oracle {
    private final Deployment deployment;
    private final Topology topology;
    private final Flow flow;
    private final Set<Event> dead;
    private final Map<Id, List<Node>> nodes = new HashMap<>();
    private final Map<Id, List<Link>> used = new HashMap<>();
    private final Map<Id, Optional<Group>> groups = new HashMap<>();
    private final Map<Id, List<Id>> targets = new HashMap<>();
    private final List<Risk> happened;
    private final Set<Node> alive = Collections.newSetFromMap(new IdentityHashMap<>());
    private Set<Node> working = Set.of();
    private Set<Id> serving = Set.of();

    Oracle(Deployment deployment, Flow flow, Set<Event> dead) {
        this.deployment = deployment;
        this.topology = deployment.topology();
        this.flow = flow;
        this.dead = dead;
        this.happened = topology.risks().values().stream().filter(risk -> dead.contains(Event.risk(risk.id()))).toList();
        topology.links().values().forEach(link -> targets.put(link.id(), topology.targets(link)));
        for (var component : topology.components().keySet()) {
            nodes.put(component, allNodes(component));
            used.put(component, allUsed(component));
            nodes(component).stream().filter(this::isAlive).forEach(alive::add);
        }
        int before;
        do {
            before = working.size();
            Set<Node> now = Collections.newSetFromMap(new IdentityHashMap<>());
            alive.stream().filter(this::answered).forEach(now::add);
            working = now;
            serving = nodes.keySet().stream().filter(component -> count(nodes(component), now::contains) >= least(component))
                    .collect(Collectors.toSet());
        } while (working.size() > before);
    }

    boolean up() {
        return serves(flow.entry());
    }

    FlowState state() {
        var live = new LinkedHashMap<Id, Integer>();
        var serving = new LinkedHashMap<Id, Integer>();
        for (var component : topology.components().keySet()) {
            live.put(component, (int) nodes(component).stream().filter(this::alive).count());
            if (serves(component)) {
                serving.put(component, (int) nodes(component).stream().filter(working::contains).count());
            }
        }
        return new FlowState(serves(flow.entry()), live, serving, cut(), delayed(), degraded());
    }

    private boolean isSource(Id component) {
        return deployment.role(component) == Role.SOURCE;
    }

    private List<Node> nodes(Id component) {
        return nodes.get(component);
    }

    private List<Link> used(Id caller) {
        return used.get(caller);
    }

    private boolean alive(Node node) {
        return alive.contains(node);
    }

    /** A source that states no instance still is one. */
    private List<Node> allNodes(Id component) {
        var nodes = deployment.nodes(component);
        return nodes.isEmpty() && isSource(component)
                ? List.of(new Node(component, 1, "", "", Optional.empty(),
                        topology.path(topology.components().get(component).place()).stream().map(place -> place.id())
                                .toList())) : nodes;
    }

    private boolean isAlive(Node node) {
        return isSource(node.component())
                || !dead.contains(Event.instance(node.component(), node.number()))
                && !dead.contains(Event.component(node.component()))
                && node.places().stream().noneMatch(place -> dead.contains(Event.place(place)))
                && happened.stream().noneMatch(risk -> risk.attachedTo().contains(node.component())
                        || node.places().stream().anyMatch(risk.attachedTo()::contains));
    }

    private int least(Id component) {
        return isSource(component) ? 1 : Math.max(1, topology.components().get(component).minInstances().count());
    }

    private boolean serves(Id component) {
        return serving.contains(component);
    }

    /** An instance that counts for its group. */
    private boolean serves(Node node) {
        return working.contains(node) && serves(node.component());
    }

    private List<Link> allUsed(Id caller) {
        return topology.links().values().stream().filter(link -> link.from().equals(caller))
                .filter(link -> link.flows().isEmpty() || link.flows().contains(flow.id())).toList();
    }

    private List<Link> fallbacks(Link backed) {
        return used(backed.from()).stream()
                .filter(link -> link.kind() == LinkKind.FALLBACK && link.backs().equals(Optional.of(backed.id()))).toList();
    }

    private List<Link> firsts(Id caller) {
        var used = used(caller);
        return used.stream().filter(link -> link.kind() != LinkKind.FALLBACK
                || used.stream().noneMatch(other -> link.backs().equals(Optional.of(other.id())))).toList();
    }

    private boolean misses(Link link) {
        return link.hitRatio().isPresent() && link.hitRatio().get().base() < 1 && !fallbacks(link).isEmpty();
    }

    private boolean answered(Node caller) {
        return firsts(caller.component()).stream()
                .filter(first -> first.kind() == LinkKind.CALLS || first.kind() == LinkKind.FALLBACK)
                .filter(first -> misses(first) ? fallbacks(first).stream().anyMatch(link -> !link.optional()) : !first.optional())
                .allMatch(first -> answeredByAny(caller, first));
    }

    private boolean answeredByAny(Node caller, Link link) {
        return !misses(link) && answeredBy(caller, link) || fallbacks(link).stream()
                .anyMatch(fallback -> answeredByAny(caller, fallback));
    }

    private boolean answeredBy(Node caller, Link link) {
        var group = group(link.to());
        var members = group.map(this::members).orElseGet(() -> nodes(link.to()));
        var visible = members.stream().filter(this::serves).filter(callee -> sees(caller, callee, link)).toList();
        if (visible.isEmpty()) {
            return false;
        }
        return switch (group.map(Group::redundancy).orElse(new Redundancy.Any())) {
            case Redundancy.Any(), Redundancy.MultiPrimary() -> true;
            case Redundancy.KOfN(var k) -> visible.size() >= k.count();
            case Redundancy.Quorum() -> 2 * count(members, this::serves) > members.size();
            case Redundancy.PrimaryReplica policy -> !link.access().writes() || written(policy, members, visible);
            case Redundancy.Partitioned policy -> !lost(policy, members);
        };
    }

    private Optional<Group> group(Id target) {
        return groups.computeIfAbsent(target, this::groupAt);
    }

    private Optional<Group> groupAt(Id target) {
        return topology.groups().values().stream().filter(group -> group.id().equals(target)
                || group.members().stream().anyMatch(member -> member.component().equals(target))).findFirst();
    }

    private List<Node> members(Group group) {
        return group.members().stream().flatMap(member -> nodes(member.component()).stream()).toList();
    }

    /** Along any link fit for the same purpose as the one asked about. */
    private boolean sees(Node caller, Node callee, Link purpose) {
        return used(caller.component()).stream()
                .filter(link -> purpose.kind() == LinkKind.SENDS ? link.kind() == LinkKind.SENDS
                        : link.kind() == LinkKind.CALLS || link.kind() == LinkKind.FALLBACK)
                .filter(link -> purpose.access().writes() ? link.access().writes() : link.access() != Access.WRITE)
                .filter(link -> targets.get(link.id()).contains(callee.component()))
                .anyMatch(link -> !cut(link, caller, callee));
    }

    private boolean cut(Link link, Node caller, Node callee) {
        return dead.contains(Event.link(link.id())) || happened.stream().anyMatch(risk -> risk.attachedTo().contains(link.id())
                || risk.between().isPresent() && crosses(risk.between().get(), caller, callee));
    }

    private static boolean crosses(Risk.Between between, Node caller, Node callee) {
        return crosses(between.one(), between.other(), caller, callee) ^ crosses(between.one(), between.other(), callee, caller);
    }

    private static boolean crosses(Id one, Id other, Node from, Node to) {
        return from.places().contains(one) && to.places().contains(other);
    }

    private boolean written(Redundancy.PrimaryReplica policy, List<Node> members, List<Node> visible) {
        Predicate<Node> primary = node -> node.component().equals(policy.primary()) && node.number() == 1;
        if (visible.stream().anyMatch(primary)) {
            return true;
        }
        boolean promotes = switch (policy.failover()) {
            case Failover.Manual() -> false;
            case Failover.BuiltIn _ -> true;
            case Failover.Controller(var group, var _, var majorityOfAll) ->
                    topology.groups().get(group).members().stream().map(Member::component)
                            .anyMatch(component -> count(nodes(component), this::alive) >= least(component))
                            && (!majorityOfAll || 2 * count(members, this::alive) > members.size());
        };
        return promotes && visible.stream().anyMatch(node -> !policy.neverPromoted().contains(node.component()));
    }

    private boolean lost(Redundancy.Partitioned policy, List<Node> members) {
        var domains = new LinkedHashMap<Object, List<Node>>();
        members.forEach(node -> domains.computeIfAbsent(domain(policy, members, node), _ -> new ArrayList<>()).add(node));
        int copies = Math.min(policy.replicationFactor().count(), members.size());
        double each = Math.ceil(copies / (double) domains.size());
        double gone = domains.values().stream().mapToDouble(nodes -> Math.min(count(nodes, node -> !serves(node)), each)).sum();
        if (gone > copies - policy.required().count()) {
            return true;
        }
        var masters = masters(List.copyOf(domains.values()), (int) Math.ceil(members.size() / (double) copies));
        return policy.majorityOfMasters() && 2 * count(masters, this::alive) <= masters.size();
    }

    private Optional<Id> domain(Redundancy.Partitioned policy, List<Node> members, Node node) {
        if (policy.domain().isPresent()) {
            return placeAt(node, policy.domain().get());
        }
        for (var level : PlaceLevel.values()) {
            if (members.stream().anyMatch(other -> !placeAt(other, level).equals(placeAt(members.getFirst(), level)))) {
                return placeAt(node, level);
            }
        }
        return Optional.empty();
    }

    private Optional<Id> placeAt(Node node, PlaceLevel level) {
        return node.places().stream().filter(place -> topology.places().get(place).level() == level).findFirst();
    }

    private static List<Node> masters(List<List<Node>> domains, int count) {
        var masters = new ArrayList<Node>();
        for (int row = 0; masters.size() < count; row++) {
            for (var domain : domains) {
                if (row < domain.size() && masters.size() < count) {
                    masters.add(domain.get(row));
                }
            }
        }
        return masters;
    }

    private static long count(List<Node> nodes, Predicate<Node> which) {
        return nodes.stream().filter(which).count();
    }

    private List<Id> reached() {
        var reached = new LinkedHashSet<>(Set.of(flow.entry()));
        while (reached.addAll(reached.stream().flatMap(component -> used(component).stream())
                .filter(link -> link.kind() != LinkKind.REPLICATES)
                .flatMap(link -> topology.targets(link).stream()).toList())) {
            // until nothing is added
        }
        return topology.components().keySet().stream().filter(reached::contains).toList();
    }

    private Set<Hop> cut() {
        var cut = new HashSet<Hop>();
        reached().stream().flatMap(component -> used(component).stream()).filter(link -> link.kind() != LinkKind.REPLICATES)
                .forEach(link ->
                topology.targets(link).stream().filter(callee -> cut(link, callee))
                        .forEach(callee -> cut.add(new Hop(link.id(), callee))));
        return cut;
    }

    private boolean cut(Link link, Id callee) {
        boolean whole = dead.contains(Event.link(link.id()))
                || happened.stream().anyMatch(risk -> risk.attachedTo().contains(link.id()));
        var pairs = nodes(link.from()).stream().flatMap(from -> nodes(callee).stream().map(to -> Map.entry(from, to))).toList();
        return whole || !pairs.isEmpty() && pairs.stream().allMatch(pair -> cut(link, pair.getKey(), pair.getValue()));
    }

    private List<Id> delayed() {
        return callers().flatMap(caller -> firsts(caller.component()).stream()
                .filter(first -> first.kind() == LinkKind.SENDS && !answeredByAny(caller, first))).map(Link::id).distinct()
                        .sorted().toList();
    }

    private List<Id> degraded() {
        return callers().flatMap(caller -> firsts(caller.component()).stream()
                .filter(first -> first.kind() == LinkKind.CALLS || first.kind() == LinkKind.FALLBACK)
                .flatMap(first -> unanswered(caller, first))).map(Link::id).distinct().sorted().toList();
    }

    private Stream<Node> callers() {
        return reached().stream().flatMap(component -> nodes(component).stream()).filter(this::serves);
    }

    /** The links tried, one after the other, that don't answer. */
    private Stream<Link> unanswered(Node caller, Link link) {
        boolean answered = answeredBy(caller, link);
        var next = answered && !misses(link) ? Stream.<Link>empty() : fallbacks(link).stream()
                .flatMap(fallback -> unanswered(caller, fallback));
        return answered ? next : Stream.concat(Stream.of(link), next);
    }
}
