package bulkhead.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold before elements make a topology. Collects every problem rather than stopping at the first. */
final class Soundness {
    /** Each instance is named, placed and lost by itself. */
    private static final int MOST_OF_A_KIND = 1_000_000;

    private final Map<Id, Place> places;
    private final Map<Id, Risk> risks;
    private final Map<Id, Component> components;
    private final Map<Id, Group> groups;
    private final Map<Id, Link> links;
    private final Map<Id, Flow> flows;
    private final List<Problem> problems = new ArrayList<>();

    private Soundness(Map<Id, Place> places, Map<Id, Risk> risks, Map<Id, Component> components, Map<Id, Group> groups, Map<Id, Link> links,
                      Map<Id, Flow> flows) {
        this.places = places;
        this.risks = risks;
        this.components = components;
        this.groups = groups;
        this.links = links;
        this.flows = flows;
    }

    static List<Problem> problems(Map<Id, Place> places, Map<Id, Risk> risks, Map<Id, Component> components, Map<Id, Group> groups,
                                  Map<Id, Link> links, Map<Id, Flow> flows) {
        var check = new Soundness(places, risks, components, groups, links, flows);
        check.duplicatesAcrossSorts();
        places.values().forEach(check::place);
        check.placeCycles();
        risks.values().forEach(check::risk);
        components.values().forEach(check::component);
        groups.values().forEach(check::group);
        check.membersOfOneGroupOnly();
        links.values().forEach(check::link);
        flows.values().forEach(check::flow);
        return check.problems;
    }

    static List<Problem> duplicates(Collection<? extends Element> elements) {
        var seen = new HashSet<Id>();
        return elements.stream().map(Element::id).filter(id -> !seen.add(id)).map(Soundness::duplicate).toList();
    }

    private static Problem duplicate(Id id) {
        return new Problem("duplicate-id", id, "id", List.of(id.value()));
    }

    private void duplicatesAcrossSorts() {
        var seen = new HashSet<Id>();
        for (var map : List.of(places, risks, components, groups, links, flows)) {
            map.keySet().stream().filter(id -> !seen.add(id)).map(Soundness::duplicate).forEach(problems::add);
        }
    }

    private void place(Place place) {
        place.parent().ifPresent(parent -> resolves(place, "parent", parent, places.keySet(), "place"));
        reliability(place, "reliability", place.reliability());
        properties(place);
    }

    private void placeCycles() {
        var sound = new HashSet<Id>();
        for (var start : places.values()) {
            var walk = new HashSet<Id>();
            Optional<Place> at = Optional.of(start);
            while (at.isPresent() && !sound.contains(at.get().id())) {
                if (!walk.add(at.get().id())) {
                    add("place-cycle", at.get(), "parent", at.get().id().value());
                    break;
                }
                at = at.get().parent().map(places::get);
            }
            sound.addAll(walk);
        }
    }

    private void risk(Risk risk) {
        for (var id : risk.attachedTo()) {
            if (!places.containsKey(id) && !components.containsKey(id) && !links.containsKey(id)) {
                add("unknown-reference", risk, "attachedTo", "attachedTo", id.value(), "place, component, link");
            }
        }
        risk.between().ifPresent(between -> {
            resolves(risk, "between", between.one(), places.keySet(), "place");
            resolves(risk, "between", between.other(), places.keySet(), "place");
        });
        reliability(risk, "reliability", risk.reliability());
        properties(risk);
    }

    private void component(Component component) {
        component.place().ifPresent(place -> resolves(component, "place", place, places.keySet(), "place"));
        component.spread().forEach(place -> resolves(component, "spread", place, places.keySet(), "place"));
        count(component, "instances", component.instances(), 0);
        count(component, "minInstances", component.minInstances(), 0);
        component.autoscaling().ifPresent(scaling -> {
            count(component, "maxInstances", scaling.maxInstances(), 0);
            number(component, "scaleTime", scaling.scaleTime(), Dimension.TIME);
        });
        reliability(component, "reliability", component.reliability());
        reliability(component, "commonCause", component.commonCause());
        properties(component);
    }

    private void group(Group group) {
        for (var member : group.members()) {
            resolves(group, "members", member.component(), components.keySet(), "component");
            member.weight().ifPresent(weight -> number(group, "weight", weight, Dimension.NUMBER));
        }
        switch (group.redundancy()) {
            case Redundancy.KOfN(var k) -> count(group, "k", k, 1);
            case Redundancy.PrimaryReplica(var primary, var failover, var neverPromoted) -> {
                if (group.members().stream().noneMatch(member -> member.component().equals(primary))) {
                    add("primary-no-member", group, "primary", primary.value());
                }
                neverPromoted.forEach(id -> resolves(group, "neverPromoted", id, components.keySet(), "component"));
                failover(group, failover);
            }
            case Redundancy.Partitioned(var factor, var required, var _, var _) -> {
                count(group, "replicationFactor", factor, 1);
                count(group, "required", required, 1);
                if (required.value() > factor.value()) {
                    add("required-above-factor", group, "required", plain(required.value()), plain(factor.value()));
                }
            }
            case Redundancy.Any(), Redundancy.Quorum(), Redundancy.MultiPrimary() -> {
            }
        }
        properties(group);
    }

    private void failover(Group group, Failover failover) {
        switch (failover) {
            case Failover.BuiltIn(var detection, var promotion) -> {
                number(group, "detection", detection, Dimension.TIME);
                number(group, "promotion", promotion, Dimension.TIME);
            }
            case Failover.Controller(var controller, var promotion, var _) -> {
                resolves(group, "controller", controller, groups.keySet(), "group");
                number(group, "promotion", promotion, Dimension.TIME);
            }
            case Failover.Manual() -> {
            }
        }
    }

    private void membersOfOneGroupOnly() {
        var owner = new HashMap<Id, Id>();
        for (var group : groups.values()) {
            for (var member : group.members()) {
                var other = owner.put(member.component(), group.id());
                if (other != null) {
                    add("member-twice", group, "members", member.component().value(), other.value());
                }
            }
        }
    }

    private void link(Link link) {
        resolves(link, "from", link.from(), components.keySet(), "component");
        if (!components.containsKey(link.to()) && !groups.containsKey(link.to())) {
            add("unknown-reference", link, "to", "to", link.to().value(), "component, group");
        }
        number(link, "ratio", link.ratio(), Dimension.NUMBER);
        link.hitRatio().ifPresent(share -> share(link, "hitRatio", share));
        link.flows().forEach(flow -> resolves(link, "flows", flow, flows.keySet(), "flow"));
        link.backs().ifPresent(backed -> {
            resolves(link, "backs", backed, links.keySet(), "link");
            var first = links.get(backed);
            if (first != null && !first.from().equals(link.from())) {
                add("backs-foreign-link", link, "backs", backed.value());
            }
        });
        reliability(link, "reliability", link.reliability());
        properties(link);
    }

    private void flow(Flow flow) {
        resolves(flow, "entry", flow.entry(), components.keySet(), "component");
        flow.demand().average().ifPresent(rate -> number(flow, "average", rate, Dimension.RATE));
        flow.demand().peak().ifPresent(rate -> number(flow, "peak", rate, Dimension.RATE));
        flow.demand().growth().ifPresent(growth -> dimension(flow, "growth", growth, Dimension.NUMBER));
        flow.objectives().availability().ifPresent(share -> share(flow, "availability", share));
        flow.objectives().rto().ifPresent(time -> number(flow, "rto", time, Dimension.TIME));
        flow.objectives().rpo().ifPresent(time -> number(flow, "rpo", time, Dimension.TIME));
        flow.objectives().latency().ifPresent(time -> number(flow, "latency", time, Dimension.TIME));
        properties(flow);
    }

    private void properties(Element element) {
        element.properties().forEach((property, value) -> {
            if (value instanceof Quantity quantity && quantity.value() < 0) {
                add("negative", element, property, property, plain(quantity.value()));
            }
        });
    }

    private void reliability(Element element, String field, Reliability reliability) {
        reliability.availability().ifPresent(share -> share(element, field + ".availability", share));
        reliability.mtbf().ifPresent(time -> positive(element, field + ".mtbf", time));
        reliability.mttr().ifPresent(time -> number(element, field + ".mttr", time, Dimension.TIME));
    }

    private void positive(Element element, String field, Quantity quantity) {
        number(element, field, quantity, Dimension.TIME);
        if (quantity.value() == 0) {
            add("zero", element, field, field);
        }
    }

    private void share(Element element, String field, Quantity quantity) {
        number(element, field, quantity, Dimension.NUMBER);
        if (quantity.base() > 1) {
            add("above-one", element, field, field, plain(quantity.value()) + quantity.unit().symbol());
        }
    }

    private void count(Element element, String field, Quantity quantity, int least) {
        number(element, field, quantity, Dimension.NUMBER);
        if (quantity.base() != Math.rint(quantity.base())) {
            add("not-whole", element, field, field, plain(quantity.value()));
        } else if (quantity.base() > MOST_OF_A_KIND) {
            add("too-many", element, field, field, plain(quantity.value()), Integer.toString(MOST_OF_A_KIND));
        } else if (quantity.base() >= 0 && quantity.base() < least) {
            add("too-small", element, field, field, plain(quantity.value()), Integer.toString(least));
        }
    }

    private void number(Element element, String field, Quantity quantity, Dimension dimension) {
        dimension(element, field, quantity, dimension);
        if (quantity.value() < 0) {
            add("negative", element, field, field, plain(quantity.value()));
        }
    }

    private void dimension(Element element, String field, Quantity quantity, Dimension dimension) {
        if (quantity.dimension() != dimension) {
            var units = Unit.of(dimension).stream().map(Unit::symbol).filter(symbol -> !symbol.isEmpty()).toList();
            add("wrong-unit", element, field, field, quantity.unit().symbol(), String.join(", ", units));
        }
    }

    private void resolves(Element element, String field, Id id, Set<Id> known, String sort) {
        if (!known.contains(id)) {
            add("unknown-reference", element, field, field, id.value(), sort);
        }
    }

    /** Every problem's arguments start with the element's id. */
    private void add(String key, Element element, String field, String... arguments) {
        var all = new ArrayList<String>();
        all.add(element.id().value());
        all.addAll(List.of(arguments));
        problems.add(new Problem(key, element.id(), field, all));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
