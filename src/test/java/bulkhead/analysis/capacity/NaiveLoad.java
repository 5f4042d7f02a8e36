package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowState;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Balancing;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Load by the definitions, slowly: every call is followed by itself, instance by instance and path by path. For topologies
 * without circles of calls. Shares nothing with what is tested but the failure state, which says who serves.
 */
final class NaiveLoad {
    /** One instance, and the part of the calls it gets. */
    private record Part(Node node, double part) {
    }

    private final Deployment deployment;
    private final Topology topology;
    private final Set<Event> dead;
    private final Flow flow;
    private final FlowState state;
    final Map<Node, Double> work = new HashMap<>();
    final double answered;

    NaiveLoad(Deployment deployment, Set<Event> dead, Flow flow, FlowState state, double demand) {
        this.deployment = deployment;
        this.topology = deployment.topology();
        this.dead = dead;
        this.flow = flow;
        this.state = state;
        if (state.up()) {
            var entries = live(flow.entry());
            entries.forEach(entry -> work.merge(entry, demand / entries.size(), Double::sum));
            entries.forEach(entry -> follow(entry, demand / entries.size()));
            answered = entries.stream().mapToDouble(this::answered).sum() / entries.size();
        } else {
            answered = 0;
        }
    }

    boolean alive(Node node) {
        if (deployment.role(node.component()) == Role.SOURCE) {
            return true;
        }
        var fatal = new ArrayList<>(List.of(Event.instance(node.component(), node.number()), Event.component(node.component())));
        node.places().forEach(place -> fatal.add(Event.place(place)));
        topology.risks().values().stream().filter(risk -> risk.attachedTo().stream()
                .anyMatch(on -> on.equals(node.component()) || node.places().contains(on)))
                .forEach(risk -> fatal.add(Event.risk(risk.id())));
        return Collections.disjoint(fatal, dead);
    }

    private boolean cut(Link link) {
        return dead.contains(Event.link(link.id()))
                || topology.risks().values().stream().anyMatch(risk -> dead.contains(Event.risk(risk.id())) && risk.attachedTo()
                .contains(link.id()));
    }

    private List<Node> live(Id component) {
        return deployment.nodes(component).stream().filter(this::alive).toList();
    }

    private List<Link> used(Id from, Predicate<Link> which) {
        return topology.links().values().stream().filter(link -> link.from().equals(from) && which.test(link))
                .filter(link -> link.flows().isEmpty() || link.flows().contains(flow.id())).toList();
    }

    /** The calls an instance makes, each a list of links tried in turn. */
    private List<List<Link>> asks(Id component) {
        var links = used(component, link -> link.kind() != LinkKind.REPLICATES);
        return links.stream().filter(link -> link.kind() != LinkKind.FALLBACK)
                .map(link -> Stream.concat(Stream.of(link), links.stream()
                .filter(other -> other.kind() == LinkKind.FALLBACK && other.backs().equals(Optional.of(link.id())))).toList())
                .toList();
    }

    private void follow(Node from, double calls) {
        for (var ask : asks(from.component())) {
            var left = calls;
            for (var link : ask) {
                var parts = parts(from, link);
                for (var part : parts) {
                    arrive(link, part.node(), left * link.ratio().base() * part.part());
                }
                left *= parts.isEmpty() ? 1 : 1 - link.hitRatio().map(hit -> hit.base()).orElse(1.0);
            }
        }
    }

    private double answered(Node from) {
        var all = 1.0;
        for (var ask : asks(from.component())) {
            if (ask.getFirst().kind() == LinkKind.SENDS || ask.getFirst().optional()) {
                continue;
            }
            var left = 1.0;
            var lost = 0.0;
            var lastLost = 0.0;
            var asked = ask.getFirst().ratio().base();
            for (var link : ask) {
                var parts = parts(from, link);
                if (!parts.isEmpty()) {
                    lastLost = 1 - parts.stream().mapToDouble(part -> state.serves(part.node().component())
                            ? part.part() * answered(part.node()) : 0).sum();
                    var hit = link.hitRatio().map(share -> share.base()).orElse(1.0);
                    lost += left * hit * lastLost;
                    left *= 1 - hit;
                    asked = Math.max(asked, link.ratio().base());
                }
            }
            all *= 1 - Math.min(1, asked) * (lost + left * lastLost);
        }
        return all;
    }

    private void arrive(Link link, Node at, double calls) {
        var group = topology.groupOf(at.component());
        var writes = link.access().writes();
        if (calls == 0) {
            return;
        }
        if (!state.serves(at.component())) {
            work.merge(at, calls, Double::sum);
            return;
        }
        switch (group.map(Group::redundancy).orElse(null)) {
            case Redundancy.MultiPrimary() when writes -> {
                var holders = members(group.get());
                holders.forEach(holder -> live(holder).forEach(node -> work.merge(node, calls, Double::sum)));
                replicate(holders, calls);
            }
            case Redundancy.Partitioned policy -> {
                partition(group.get(), policy, calls, (writes ? policy.replicationFactor() : policy.required()).count());
                if (writes) {
                    replicate(members(group.get()), calls);
                }
            }
            case Redundancy.PrimaryReplica policy when writes -> {
                work.merge(at, calls, Double::sum);
                var holders = new LinkedHashSet<>(List.of(policy.primary()));
                var members = Set.copyOf(members(group.get()));
                topology.links().values().stream().filter(each -> each.kind() == LinkKind.REPLICATES
                        && members.contains(each.from()))
                        .filter(each -> topology.targets(each).stream().anyMatch(members::contains))
                        .forEach(each -> Stream.concat(Stream.of(each.from()), topology.targets(each).stream())
                        .filter(members::contains).forEach(holders::add));
                holders.forEach(holder -> live(holder).stream().filter(node -> !node.equals(at))
                        .forEach(node -> work.merge(node, calls, Double::sum)));
                replicate(holders, calls);
            }
            case null, default -> {
                work.merge(at, calls, Double::sum);
                if (writes) {
                    replicate(List.of(at.component()), calls);
                }
            }
        }
        follow(at, calls);
    }

    private List<Id> members(Group group) {
        return group.members().stream().map(Member::component).toList();
    }

    private void partition(Group group, Redundancy.Partitioned policy, double calls, int answering) {
        var nodes = members(group).stream().flatMap(member -> live(member).stream()).toList();
        var copies = Math.min(policy.replicationFactor().count(), nodes.size());
        var kept = new NaivePlacement(topology, policy.domain(), nodes, node -> weight(group, node)).copies(copies);
        kept.forEach((node, part) -> work.merge(node, calls * Math.min(answering, copies) * part / copies, Double::sum));
    }

    private static Map<Node, Double> weights(Group group, List<Node> nodes, ToDoubleFunction<Node> weight) {
        var weights = new LinkedHashMap<Node, Double>();
        nodes.forEach(node -> weights.put(node, weight.applyAsDouble(node)));
        return weights;
    }

    private double weight(Group group, Node node) {
        return group.members().stream().filter(member -> member.component().equals(node.component())).findFirst()
                .flatMap(Member::weight)
                .map(weight -> weight.base()).orElse(1.0);
    }

    /** Breadth first, so that each component gets the writes over as few links as can be. */
    private void replicate(Iterable<Id> holders, double writes) {
        var done = new HashSet<Id>();
        var wave = new LinkedHashMap<Id, Double>();
        holders.forEach(holder -> wave.put(holder, writes));
        done.addAll(wave.keySet());
        while (!wave.isEmpty()) {
            var next = new LinkedHashMap<Id, Double>();
            wave.forEach((holder, carried) -> {
                for (var link : used(holder, each -> each.kind() == LinkKind.REPLICATES)) {
                    if (!live(holder).isEmpty() && !cut(link)) {
                        topology.targets(link).stream().filter(target -> !live(target).isEmpty())
                                .forEach(target -> copy(target, carried * link.ratio().base(), done, next));
                    }
                }
            });
            wave.clear();
            wave.putAll(next);
        }
    }

    private void copy(Id target, double writes, Set<Id> done, Map<Id, Double> next) {
        if (done.contains(target)) {
            return;
        }
        var group = topology.groupOf(target).filter(each -> each.redundancy() instanceof Redundancy.MultiPrimary
                || each.redundancy() instanceof Redundancy.Partitioned);
        var reached = group.map(this::members).orElse(List.of(target));
        if (group.isPresent() && group.get().redundancy() instanceof Redundancy.Partitioned policy) {
            partition(group.get(), policy, writes, policy.replicationFactor().count());
        } else {
            reached.forEach(each -> live(each).forEach(node -> work.merge(node, writes, Double::sum)));
        }
        reached.stream().filter(done::add).forEach(each -> next.put(each, writes));
    }

    private List<Part> parts(Node from, Link link) {
        var group = Optional.ofNullable(topology.groups().get(link.to()));
        if (cut(link)) {
            return List.of();
        }
        if (group.isEmpty()) {
            var nodes = state.serves(link.to()) ? live(link.to()) : List.<Node>of();
            return nodes.stream().map(node -> new Part(node, 1.0 / nodes.size())).toList();
        }
        return members(group.get()).stream().noneMatch(state::serves) ? List.of() : parts(from, link, group.get());
    }

    private List<Part> parts(Node from, Link link, Group group) {
        var primary = primary(group);
        if (group.redundancy() instanceof Redundancy.PrimaryReplica && link.access().writes()) {
            return primary.filter(node -> state.serves(node.component())).map(node -> new Part(node, 1)).stream().toList();
        }
        if (floats(from, group)) {
            return Stream.of(false, true).flatMap(standby -> group.members().stream().filter(member -> member.standby() == standby))
                    .flatMap(member -> live(member.component()).stream()).limit(1).map(node -> new Part(node, 1)).toList();
        }
        var taking = members(group).stream().flatMap(member -> deployment.nodes(member).stream())
                .filter(node -> believed(group, node)).toList();
        var actives = taking.stream().filter(node -> group.members().stream()
                .noneMatch(member -> member.standby() && member.component().equals(node.component()))).toList();
        var dealt = actives.size() < enough(group) ? taking : actives;
        if (primary.isPresent() && dealt.stream().anyMatch(node -> !node.equals(primary.get()))) {
            dealt = dealt.stream().filter(node -> !node.equals(primary.get())).toList();
        }
        if (group.balancing() == Balancing.LOCAL_FIRST) {
            var nearest = dealt.stream().mapToInt(node -> near(from, node)).max().orElse(0);
            dealt = dealt.stream().filter(node -> near(from, node) == nearest).toList();
        }
        var all = dealt;
        ToDoubleFunction<Node> byRate = node -> RateOfOne.of(deployment, topology.components().get(node.component()))
                .map(RateOfOne::value).orElse(Double.NaN);
        var levels = group.balancing() == Balancing.LEAST_CONNECTIONS && all.stream().mapToDouble(byRate)
                .allMatch(Double::isFinite);
        var weights = weights(group, all, levels ? node -> weight(group, node) == 0 ? 0 : byRate.applyAsDouble(node) : node -> weight(group, node));
        var total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return all.stream().filter(this::alive).map(node -> new Part(node, weights.get(node) / total)).toList();
    }

    private boolean floats(Node from, Group group) {
        return group.balancing() == Balancing.ACTIVE_STANDBY && !(group.redundancy() instanceof Redundancy.PrimaryReplica)
                && deployment.role(from.component()) != Role.BALANCER
                && members(group).stream().allMatch(member -> deployment.role(member) == Role.BALANCER);
    }

    private boolean believed(Group group, Node node) {
        return group.healthCheck() == HealthCheck.NONE || alive(node)
                && (group.healthCheck() == HealthCheck.SHALLOW || state.serves(node.component()));
    }

    private int enough(Group group) {
        return switch (group.redundancy()) {
            case Redundancy.KOfN(var k) -> k.count();
            case Redundancy.Quorum() -> members(group).stream().mapToInt(member -> deployment.nodes(member).size()).sum() / 2 + 1;
            case Redundancy.Partitioned(var _, var required, var _, var _) -> required.count();
            default -> 1;
        };
    }

    private static int near(Node one, Node other) {
        return (int) one.places().stream().filter(other.places()::contains).count();
    }

    private Optional<Node> primary(Group group) {
        if (!(group.redundancy() instanceof Redundancy.PrimaryReplica(var component, var failover, var never))) {
            return Optional.empty();
        }
        var stated = live(component).stream().filter(node -> node.number() == 1).findFirst();
        return stated.isPresent() || failover instanceof Failover.Manual ? stated
                : members(group).stream().filter(member -> !never.contains(member))
                .flatMap(member -> live(member).stream().min(Comparator
                        .comparing((Node node) -> firstLike(node, component)).thenComparing(Node::number)).stream()).findFirst();
    }

    /** The stated primary's first instance has a part of its own. */
    private int firstLike(Node node, Id primary) {
        return deployment.nodes(node.component()).stream()
                .filter(other -> !other.component().equals(primary) || other.number() > 1)
                .filter(other -> other.places().equals(node.places())).mapToInt(Node::number).min().orElseThrow();
    }
}
