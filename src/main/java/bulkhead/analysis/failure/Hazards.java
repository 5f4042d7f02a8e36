package bulkhead.analysis.failure;

import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which events kill which instances and cut which links; the part of the failure structure that is the same for every flow. */
final class Hazards {
    private final Deployment deployment;
    private final Map<Id, List<Id>> risksOn = new HashMap<>();
    private final List<Risk> borders;
    private final Map<Id, Group> groupOf = new HashMap<>();
    private final Map<Id, List<Link>> linksFrom = new HashMap<>();
    private final Map<Id, List<Cohort>> cohorts = new LinkedHashMap<>();

    Hazards(Deployment deployment) {
        this.deployment = deployment;
        var topology = deployment.topology();
        this.borders = topology.risks().values().stream().filter(risk -> risk.between().isPresent()).toList();
        for (var risk : topology.risks().values()) {
            risk.attachedTo().stream().distinct()
                    .forEach(on -> risksOn.computeIfAbsent(on, _ -> new ArrayList<>()).add(risk.id()));
        }
        topology.groups().values().forEach(group -> group.members().forEach(member -> groupOf.put(member.component(), group)));
        topology.links().values().forEach(link -> linksFrom.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link));
        var special = special();
        topology.components().keySet().forEach(component -> cohorts.put(component, deal(component, special)));
    }

    Deployment deployment() {
        return deployment;
    }

    Topology topology() {
        return deployment.topology();
    }

    Optional<Group> groupOf(Id component) {
        return Optional.ofNullable(groupOf.get(component));
    }

    List<Link> linksFrom(Id component) {
        return linksFrom.getOrDefault(component, List.of());
    }

    List<Cohort> cohorts(Id component) {
        return cohorts.get(component);
    }

    boolean isSource(Id component) {
        return deployment.role(component) == Role.SOURCE;
    }

    /**
     * Live instances without which the component doesn't serve: never fewer than one. Sources never fail, so one of them is
     * enough.
     */
    int leastInstances(Id component) {
        return isSource(component) ? 1 : Math.max(1, topology().components().get(component).minInstances().count());
    }

    /** What kills all instances of the cohort at once. */
    List<Event> fatal(Cohort cohort) {
        if (cohort.source()) {
            return List.of();
        }
        var places = cohort.places().stream().map(Event::place);
        var risks = Stream.concat(Stream.of(cohort.component()), cohort.places().stream()).flatMap(this::risksOn).distinct()
                .map(Event::risk);
        return Stream.of(Stream.of(Event.component(cohort.component())), places, risks).flatMap(each -> each).toList();
    }

    /** What cuts the whole link. */
    List<Event> cutting(Link link) {
        return Stream.concat(Stream.of(Event.link(link.id())), risksOn(link.id()).map(Event::risk)).toList();
    }

    /** Whether any of the dead is a risk between places. */
    boolean borders(Set<Event> dead) {
        return borders.stream().anyMatch(risk -> dead.contains(Event.risk(risk.id())));
    }

    /** What stands between instances of a caller and those of a callee. */
    List<Event> between(Cohort caller, Cohort callee) {
        return borders.stream().filter(risk -> crosses(risk.between().orElseThrow(), caller, callee)).map(Risk::id)
                .map(Event::risk).toList();
    }

    /**
     * On which side of every risk between places the cohort stands; cohorts of one component with equal sides see the same
     * callees.
     */
    List<Boolean> sides(Cohort cohort) {
        return borders.stream().map(Risk::between).flatMap(Optional::stream)
                .flatMap(between -> Stream.of(cohort.standsIn(between.one()), cohort.standsIn(between.other()))).toList();
    }

    private Stream<Id> risksOn(Id element) {
        return risksOn.getOrDefault(element, List.of()).stream();
    }

    /** Where one place holds the other, whoever stands in both is on the inner side: nothing crosses between two of those. */
    private static boolean crosses(Risk.Between between, Cohort caller, Cohort callee) {
        boolean there = caller.standsIn(between.one()) && callee.standsIn(between.other());
        boolean back = callee.standsIn(between.one()) && caller.standsIn(between.other());
        return there != back;
    }

    private List<Cohort> deal(Id component, Set<Node> special) {
        boolean source = isSource(component);
        var alike = new LinkedHashMap<List<Object>, List<Node>>();
        deployment.nodes(component).forEach(node ->
                alike.computeIfAbsent(List.of(node.places(), special.contains(node)), _ -> new ArrayList<>()).add(node));
        if (source && alike.isEmpty()) {
            var places = topology().path(topology().components().get(component).place()).stream().map(place -> place.id())
                    .toList();
            return List.of(new Cohort(component, places, List.of(1), true));
        }
        return alike.values().stream().map(nodes ->
                new Cohort(component, nodes.getFirst().places(), nodes.stream().map(Node::number).toList(), source)).toList();
    }

    /** Instances whose part in their group differs from that of their siblings: primaries, and masters of a cluster. */
    private Set<Node> special() {
        var special = new HashSet<Node>();
        for (var group : topology().groups().values()) {
            switch (group.redundancy()) {
                case Redundancy.PrimaryReplica(var primary, var _, var _) -> deployment.nodes(primary).stream().findFirst()
                        .ifPresent(special::add);
                case Redundancy.Partitioned policy when policy.majorityOfMasters() -> special.addAll(masters(group, policy));
                case Redundancy.Partitioned _, Redundancy.Any _, Redundancy.KOfN _, Redundancy.Quorum _,
                        Redundancy.MultiPrimary _ -> {
                }
            }
        }
        return special;
    }

    Set<Node> masters(Group group, Redundancy.Partitioned policy) {
        var nodes = nodes(group);
        int copies = Math.min(policy.replicationFactor().count(), nodes.size());
        return nodes.isEmpty() ? Set.of() : domains(group, policy).masters((nodes.size() + copies - 1) / copies);
    }

    Domains domains(Group group, Redundancy.Partitioned policy) {
        return new Domains(topology(), nodes(group), policy.domain());
    }

    private List<Node> nodes(Group group) {
        return group.members().stream().flatMap(member -> deployment.nodes(member.component()).stream()).toList();
    }
}
