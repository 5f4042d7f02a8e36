package bulkhead.analysis.failure;

import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Stand;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
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
import java.util.stream.Stream;

/** Which events kill which instances and cut which links; the part of the failure structure that is the same for every flow. */
final class Hazards {
    private final Deployment deployment;
    private final boolean byHand;
    private final Map<Id, List<Id>> risksOn = new HashMap<>();
    private final List<Risk> borders;
    private int tierCount;
    private final Map<Id, Group> groupOf = new HashMap<>();
    private final Map<Id, List<Link>> linksFrom = new HashMap<>();
    private final Map<Id, Tier> tiers = new HashMap<>();
    private final Map<Id, List<Id>> crowds;
    private final Map<Id, List<Cohort>> cohorts = new HashMap<>();
    private int cohortCount;
    private int callerCount;

    private Hazards(Deployment deployment, boolean byHand) {
        this.deployment = deployment;
        this.byHand = byHand;
        var topology = deployment.topology();
        this.borders = topology.risks().values().stream().filter(risk -> risk.between().isPresent()).toList();
        for (var risk : topology.risks().values()) {
            for (var on : risk.attachedTo()) {
                var risks = risksOn.computeIfAbsent(on, _ -> new ArrayList<>(2));
                if (risks.isEmpty() || !risks.getLast().equals(risk.id())) {
                    risks.add(risk.id());
                }
            }
        }
        topology.groups().values().forEach(group -> group.members().forEach(member -> groupOf.put(member.component(), group)));
        topology.links().values().forEach(link -> linksFrom.computeIfAbsent(link.from(), _ -> new ArrayList<>(2)).add(link));
        this.crowds = byHand ? Map.of() : Crowds.of(deployment, groupOf, this::risksOn, this::linksFrom);
        deal();
    }

    /** Everything that can be taken away by hand, each component by itself. */
    static Hazards byHand(Deployment deployment) {
        return new Hazards(deployment, true);
    }

    /**
     * Only what fails by itself, and alike components as one: a link that states nothing never does, and a component of one
     * instance fails with that instance.
     */
    static Hazards failing(Deployment deployment) {
        return new Hazards(deployment, false);
    }

    private void deal() {
        var special = special();
        var followers = new HashSet<Id>();
        crowds.values().forEach(all -> followers.addAll(all.subList(1, all.size())));
        for (var component : topology().components().keySet()) {
            var crowd = crowds.get(component);
            if (crowd != null) {
                cohorts.put(component, List.of(new Cohort(cohortCount++, callerCount++, component,
                        deployment.stands(component).getFirst().places(), List.of(1), crowd, false)));
            } else if (!followers.contains(component)) {
                cohorts.put(component, deal(component, special.getOrDefault(component, Set.of())));
            }
        }
    }

    /** What answers calls to a component or group. */
    Tier tier(Id target) {
        var known = tiers.get(target);
        if (known == null) {
            var group = Optional.ofNullable(topology().groups().get(target)).or(() -> groupOf(target));
            known = group.isPresent() && !group.get().id().equals(target) ? tier(group.get().id()) : tier(target, group);
            tiers.put(target, known);
        }
        return known;
    }

    private Tier tier(Id id, Optional<Group> group) {
        var members = group.map(each -> each.members().stream().map(Member::component).filter(cohorts::containsKey).distinct().toList())
                .orElse(List.of(id));
        return new Tier(tierCount++, id, members, members.stream().flatMap(member -> cohorts(member).stream()).toList(),
                group.map(Group::redundancy).orElseGet(Redundancy.Any::new), group);
    }

    /** Whether whoever calls along the link sees all of its target for as long as he lives. */
    boolean neverCut(Link link) {
        return !byHand && borders.isEmpty() && !link.reliability().stated() && risksOn(link.id()).isEmpty();
    }

    /** The chance that one instance of the cohort is alive; of a component of one instance, that the component is. */
    Optional<Chance> chance(Cohort cohort, Chances chances) {
        var instance = chances.of(Event.instance(cohort.component(), 1));
        var whole = fallsApart(cohort) ? Optional.<Chance>empty() : chances.of(Event.component(cohort.component()));
        return instance.isPresent() && whole.isPresent() ? Optional.of(instance.get().and(whole.get())) : instance.or(() -> whole);
    }

    /** Whether the component can be lost as a whole apart from its instances. */
    private boolean fallsApart(Cohort cohort) {
        return byHand || topology().components().get(cohort.component()).instances().count() != 1;
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
        return cohorts.getOrDefault(component, List.of());
    }

    /** The cohort of an instance, named by its event. */
    Optional<Cohort> cohort(Event instance) {
        for (var cohort : cohorts(instance.element())) {
            if (Collections.binarySearch(cohort.numbers(), instance.instance()) >= 0) {
                return Optional.of(cohort);
            }
        }
        return Optional.empty();
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
        var fatal = new ArrayList<Event>(cohort.places().size() + 2);
        if (fallsApart(cohort)) {
            fatal.add(Event.component(cohort.component()));
        }
        cohort.places().forEach(place -> fatal.add(Event.place(place)));
        var risks = new LinkedHashSet<>(risksOn(cohort.component()));
        cohort.places().forEach(place -> risks.addAll(risksOn(place)));
        risks.forEach(risk -> fatal.add(Event.risk(risk)));
        return fatal;
    }

    /** Whether one of the dead cuts the whole link. */
    boolean isCut(Link link, Set<Event> dead) {
        return cutting(link).stream().anyMatch(dead::contains);
    }

    int cohorts() {
        return cohortCount;
    }

    int callers() {
        return callerCount;
    }

    /** Groups, and components that are in none. */
    int mostTiers() {
        return topology().groups().size() + topology().components().size();
    }

    /** What cuts the whole link. */
    List<Event> cutting(Link link) {
        boolean itself = byHand || link.reliability().stated();
        var risks = risksOn(link.id());
        if (risks.isEmpty()) {
            return itself ? List.of(Event.link(link.id())) : List.of();
        }
        return Stream.concat(itself ? Stream.of(Event.link(link.id())) : Stream.empty(), risks.stream().map(Event::risk)).toList();
    }

    /** Whether there are risks between places, so that not everybody need see the same along a link. */
    boolean isParted() {
        return !borders.isEmpty();
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

    /** On which side of every risk between places these are; cohorts of one component with equal sides see the same callees. */
    private List<Boolean> sides(List<Id> places) {
        return borders.isEmpty() ? List.of() : borders.stream().map(Risk::between).flatMap(Optional::stream)
                .flatMap(between -> Stream.of(places.contains(between.one()), places.contains(between.other()))).toList();
    }

    private List<Id> risksOn(Id element) {
        return risksOn.getOrDefault(element, List.of());
    }

    /** Where one place holds the other, whoever stands in both is on the inner side: nothing crosses between two of those. */
    private static boolean crosses(Risk.Between between, Cohort caller, Cohort callee) {
        boolean there = caller.standsIn(between.one()) && callee.standsIn(between.other());
        boolean back = callee.standsIn(between.one()) && caller.standsIn(between.other());
        return there != back;
    }

    private List<Cohort> deal(Id component, Set<Integer> special) {
        boolean source = isSource(component);
        var stands = deployment.stands(component);
        if (source && stands.isEmpty()) {
            var places = topology().path(topology().components().get(component).place()).stream().map(Place::id).toList();
            return List.of(new Cohort(cohortCount++, callerCount++, component, places, List.of(1), List.of(component), true));
        }
        var callers = new HashMap<List<Boolean>, Integer>();
        if (stands.size() == 1 && special.isEmpty()) {
            return List.of(cohort(component, stands.getFirst().places(), stands.getFirst().numbers(), source, callers));
        }
        var alike = new LinkedHashMap<List<Id>, List<Integer>>();
        stands.forEach(stand -> alike.merge(stand.places(), stand.numbers(), Hazards::sorted));
        return alike.entrySet().stream().flatMap(each -> parted(each.getValue(), special)
                .map(numbers -> cohort(component, each.getKey(), numbers, source, callers)))
                .sorted(Comparator.comparing(cohort -> cohort.numbers().getFirst())).toList();
    }

    private Cohort cohort(Id component, List<Id> places, List<Integer> numbers, boolean source, Map<List<Boolean>, Integer> callers) {
        int caller = callers.computeIfAbsent(sides(places), _ -> callerCount++);
        return new Cohort(cohortCount++, caller, component, places, numbers, List.of(component), source);
    }

    private static Stream<List<Integer>> parted(List<Integer> numbers, Set<Integer> special) {
        return special.isEmpty() ? Stream.of(numbers) : Stream.of(true, false)
                .map(in -> numbers.stream().filter(number -> special.contains(number) == in).toList())
                .filter(part -> !part.isEmpty());
    }

    private static List<Integer> sorted(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).sorted().toList();
    }

    /**
     * By component, the instances whose part in their group differs from that of their siblings: primaries, masters of a cluster, and
     * who holds an address that floats.
     */
    private Map<Id, Set<Integer>> special() {
        var special = new HashMap<Id, Set<Integer>>();
        for (var group : topology().groups().values()) {
            Optional.of(group).filter(deployment.floating()::shares).flatMap(floating -> deployment.floating().holder(floating, _ -> true))
                    .ifPresent(node -> special.computeIfAbsent(node.component(), _ -> new HashSet<>()).add(node.number()));
            switch (group.redundancy()) {
                case Redundancy.PrimaryReplica(var primary, var _, var _) ->
                        special.computeIfAbsent(primary, _ -> new HashSet<>()).add(1);
                case Redundancy.Partitioned policy when policy.majorityOfMasters() -> masters(group, policy)
                        .forEach(node -> special.computeIfAbsent(node.component(), _ -> new HashSet<>()).add(node.number()));
                case Redundancy.Partitioned _, Redundancy.Any _, Redundancy.KOfN _, Redundancy.Quorum _,
                        Redundancy.MultiPrimary _ -> {
                }
            }
        }
        return special;
    }

    Set<Domains.Stood> masters(Group group, Redundancy.Partitioned policy) {
        var nodes = nodes(group);
        int copies = Math.min(policy.replicationFactor().count(), nodes.size());
        return nodes.isEmpty() ? Set.of() : domains(group, policy).masters((nodes.size() + copies - 1) / copies);
    }

    Domains domains(Group group, Redundancy.Partitioned policy) {
        return new Domains(topology(), nodes(group), policy.domain());
    }

    private List<Domains.Stood> nodes(Group group) {
        return group.members().stream().flatMap(member -> nodes(member.component())).toList();
    }

    private Stream<Domains.Stood> nodes(Id component) {
        return deployment.stands(component).stream().flatMap(stand -> stand.numbers().stream()
                .map(number -> new Domains.Stood(component, number, stand.places()))).sorted(Comparator.comparing(Domains.Stood::number));
    }
}
