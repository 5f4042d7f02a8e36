package bulkhead.rules.sensitivity;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Autoscaling;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.Source.Origin;
import bulkhead.rules.sensitivity.Assumption.Varied;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The assumptions a deployment rests on, in file order: whatever is estimated by its source or by a fallback of the catalogue,
 * and can be read off a running system. What is decided and not measured, such as instances, targets and timeouts, is none.
 */
final class Assumptions {
    /** What can be read off a running system; every other property is decided by somebody. */
    private static final List<PropertySpec> MEASURABLE = List.of(Props.SERIES, Props.INTERVAL, Props.SERVICE_TIME, Props.MAX_RATE,
            Props.RECORD_SIZE, Props.LATENCY, Props.LAG);

    private final Deployment deployment;
    private final Map<Id, Id> groups = new HashMap<>();
    private final List<Assumption> all = new ArrayList<>();

    private Assumptions(Deployment deployment) {
        this.deployment = deployment;
        deployment.topology().groups().values().forEach(group -> group.members()
                .forEach(member -> groups.put(member.component(), group.id())));
    }

    static List<Assumption> of(Deployment deployment) {
        var found = new Assumptions(deployment);
        deployment.topology().elements().forEach(found::look);
        return found.merged();
    }

    /** The same estimate of several members of a group, or of what they call, is one. */
    private List<Assumption> merged() {
        var merged = new LinkedHashMap<Object, List<Assumption>>();
        for (var each : all) {
            var alike = merged.computeIfAbsent(owner(each.elements().getFirst()), _ -> new ArrayList<>());
            var like = IntStream.range(0, alike.size()).filter(i -> alike.get(i).isLike(each)).findFirst();
            if (like.isPresent()) {
                alike.set(like.getAsInt(), alike.get(like.getAsInt()).and(each));
            } else {
                alike.add(each);
            }
        }
        return merged.values().stream().flatMap(List::stream).toList();
    }

    private Object owner(Id element) {
        var link = deployment.topology().links().get(element);
        return link == null ? group(element) : List.of(group(link.from()), group(link.to()), link.kind());
    }

    private Id group(Id element) {
        return groups.getOrDefault(element, element);
    }

    private void look(Element element) {
        switch (element) {
            case Flow flow -> demand(flow);
            case Component component -> {
                reliability(component.id(), "reliability", component.reliability(), component::withReliability);
                reliability(component.id(), "commonCause", component.commonCause(), component::withCommonCause);
                component.autoscaling().ifPresent(scaling -> number(component.id(), "scaleTime", scaling.scaleTime(),
                        time -> component.withAutoscaling(Optional.of(new Autoscaling(scaling.maxInstances(), time)))));
            }
            case Link link -> {
                if (!link.ratio().equals(Quantity.ONE)) {
                    number(link.id(), "ratio", link.ratio(), link::withRatio);
                }
                link.hitRatio().ifPresent(share -> share(link.id(), "hitRatio", share, other -> link.withHitRatio(Optional.of(other))));
                reliability(link.id(), "reliability", link.reliability(), link::withReliability);
            }
            case Place place -> reliability(place.id(), "reliability", place.reliability(), place::withReliability);
            case Risk risk -> reliability(risk.id(), "reliability", risk.reliability(), risk::withReliability);
            case Group group -> promotion(group);
        }
        MEASURABLE.forEach(property -> setting(element, property));
    }

    private void demand(Flow flow) {
        var demand = flow.demand();
        demand.average().ifPresent(rate -> number(flow.id(), "average", rate,
                other -> flow.withDemand(new Demand(Optional.of(other), demand.peak(), demand.growth()))));
        demand.peak().ifPresent(rate -> number(flow.id(), "peak", rate,
                other -> flow.withDemand(new Demand(demand.average(), Optional.of(other), demand.growth()))));
        demand.growth().ifPresent(share -> number(flow.id(), "growth", share,
                other -> flow.withDemand(new Demand(demand.average(), demand.peak(), Optional.of(other)))));
    }

    private void promotion(Group group) {
        if (group.redundancy() instanceof Redundancy.PrimaryReplica policy) {
            switch (policy.failover()) {
                case Failover.BuiltIn(var detection, var promotion) -> {
                    number(group.id(), "detection", detection, other -> with(group, policy, new Failover.BuiltIn(other, promotion)));
                    number(group.id(), "promotion", promotion, other -> with(group, policy, new Failover.BuiltIn(detection, other)));
                }
                case Failover.Controller(var by, var promotion, var majority) -> number(group.id(), "promotion", promotion,
                        other -> with(group, policy, new Failover.Controller(by, other, majority)));
                case Failover.Manual() -> {
                }
            }
        }
    }

    private static Group with(Group group, Redundancy.PrimaryReplica policy, Failover failover) {
        return group.withRedundancy(new Redundancy.PrimaryReplica(policy.primary(), failover, policy.neverPromoted()));
    }

    private void reliability(Id element, String field, Reliability stated, Function<Reliability, Element> with) {
        stated.availability().ifPresent(share -> share(element, field + ".availability", share,
                other -> with.apply(new Reliability(Optional.of(other), stated.mtbf(), stated.mttr()))));
        stated.mtbf().ifPresent(time -> number(element, field + ".mtbf", time,
                other -> with.apply(new Reliability(stated.availability(), Optional.of(other), stated.mttr()))));
        stated.mttr().ifPresent(time -> number(element, field + ".mttr", time,
                other -> with.apply(new Reliability(stated.availability(), stated.mtbf(), Optional.of(other)))));
    }

    /** Also a fallback that nobody stated: then the element would state it. That of a group is found at the group. */
    private void setting(Element element, PropertySpec property) {
        var spec = deployment.catalog().property(element, property.id()).orElse(property);
        deployment.settings().of(element, property).filter(setting -> setting.basis() != Setting.Basis.GROUP)
                .ifPresent(setting -> add(element.id(), property.id(), setting.quantity(), Varied.VALUE, spec::takes,
                        other -> element.withProperty(property.id(), other)));
    }

    private void number(Id element, String fact, Quantity value, Function<Quantity, Element> with) {
        add(element, fact, value, Varied.VALUE, _ -> true, with);
    }

    private void share(Id element, String fact, Quantity value, Function<Quantity, Element> with) {
        add(element, fact, value, Varied.REST, _ -> true, with);
    }

    private void add(Id element, String fact, Quantity value, Varied varied, Predicate<Quantity> possible,
            Function<Quantity, Element> with) {
        if (value.source().origin() == Origin.ASSUMED && (varied == Varied.REST || value.value() != 0)) {
            all.add(new Assumption(List.of(element), fact, value, varied, possible, other -> Stream.of(with.apply(other))));
        }
    }
}
