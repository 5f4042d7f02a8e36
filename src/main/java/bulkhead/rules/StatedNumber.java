package bulkhead.rules;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Objectives;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that an element states in a field of its own, and the range, in base units, outside which it can't be meant. Numbers that are
 * properties have their ranges in the catalogue.
 */
record StatedNumber(Id element, String name, Quantity quantity, double least, double most) {
    private static final double MANY = 1e6;
    private static final double DAY = 86_400;
    private static final double YEAR = 365 * DAY;
    /** Less is a slip of the unit: 0.999 % for 99.9 %. */
    private static final double LEAST_AVAILABLE = 0.5;
    private static final double MOST_CALLS = 1e6;
    private static final double MOST_DEMAND = 1e12;
    private static final double MOST_GROWTH = 10;
    private static final double JUST_ABOVE = Double.MIN_VALUE;
    /** A flow that loses everything in a month has no future to speak of. */
    private static final double LEAST_GROWTH = Math.nextUp(-1.0);

    boolean meant() {
        return !quantity.absurd() && quantity.base() >= least && quantity.base() <= most;
    }

    static Stream<StatedNumber> of(Topology topology) {
        return topology.elements().flatMap(StatedNumber::of);
    }

    private static Stream<StatedNumber> of(Element element) {
        return switch (element) {
            case Component component -> component(component);
            case Link link -> link(link);
            case Group group -> group(group);
            case Flow flow -> Stream.concat(demand(flow.id(), flow.demand()), objectives(flow.id(), flow.objectives()));
            case Place place -> reliability(place.id(), "reliability", place.reliability());
            case Risk risk -> reliability(risk.id(), "reliability", risk.reliability());
        };
    }

    private static Stream<StatedNumber> component(Component component) {
        var id = component.id();
        return flat(aboveZero(component, Props.WORKERS), aboveZero(component, Props.SERVICE_TIME), Stream.of(new StatedNumber(id, "instances", component.instances(), 1, MANY),
                new StatedNumber(id, "minInstances", component.minInstances(), 0, MANY)),
                component.autoscaling().stream().flatMap(scaling -> Stream.of(
                        new StatedNumber(id, "maxInstances", scaling.maxInstances(), 1, MANY),
                        new StatedNumber(id, "scaleTime", scaling.scaleTime(), 0, DAY))),
                reliability(id, "reliability", component.reliability()), reliability(id, "commonCause", component.commonCause()));
    }

    /** A property that may be zero for what is worked out, yet can't be meant so. */
    private static Stream<StatedNumber> aboveZero(Component component, PropertySpec property) {
        return Stream.ofNullable(component.properties().get(property.id())).filter(property::takes).map(Quantity.class::cast)
                .map(stated -> new StatedNumber(component.id(), property.id(), stated, JUST_ABOVE, Quantity.LARGEST));
    }

    private static Stream<StatedNumber> link(Link link) {
        return flat(Stream.of(new StatedNumber(link.id(), "ratio", link.ratio(), JUST_ABOVE, MOST_CALLS)),
                number(link.id(), "hitRatio", link.hitRatio(), JUST_ABOVE, 1), reliability(link.id(), "reliability", link.reliability()));
    }

    private static Stream<StatedNumber> group(Group group) {
        var weights = group.members().stream().flatMap(member -> number(group.id(), "weight", member.weight(), 0, MANY));
        return Stream.concat(weights, group.redundancy() instanceof Redundancy.PrimaryReplica(var _, var failover, var _)
                ? failover(group.id(), failover) : Stream.empty());
    }

    private static Stream<StatedNumber> failover(Id group, Failover failover) {
        return switch (failover) {
            case Failover.BuiltIn(var detection, var promotion) -> Stream.of(new StatedNumber(group, "detection", detection, 0, DAY),
                    new StatedNumber(group, "promotion", promotion, 0, DAY));
            case Failover.Controller(var _, var promotion, var _) -> Stream.of(new StatedNumber(group, "promotion", promotion, 0, DAY));
            case Failover.Manual() -> Stream.empty();
        };
    }

    private static Stream<StatedNumber> demand(Id flow, Demand demand) {
        return flat(number(flow, "average", demand.average(), JUST_ABOVE, MOST_DEMAND), number(flow, "peak", demand.peak(), JUST_ABOVE, MOST_DEMAND),
                number(flow, "growth", demand.growth(), LEAST_GROWTH, MOST_GROWTH));
    }

    private static Stream<StatedNumber> objectives(Id flow, Objectives objectives) {
        return flat(number(flow, "availability", objectives.availability(), LEAST_AVAILABLE, 1), number(flow, "rto", objectives.rto(), 0, YEAR),
                number(flow, "rpo", objectives.rpo(), 0, YEAR), number(flow, "latency", objectives.latency(), JUST_ABOVE, DAY));
    }

    private static Stream<StatedNumber> reliability(Id element, String field, Reliability reliability) {
        return flat(number(element, field + ".availability", reliability.availability(), LEAST_AVAILABLE, 1),
                number(element, field + ".mtbf", reliability.mtbf(), 1, 10_000 * YEAR), number(element, field + ".mttr", reliability.mttr(), JUST_ABOVE, 10 * YEAR));
    }

    private static Stream<StatedNumber> number(Id element, String name, Optional<Quantity> quantity, double least, double most) {
        return quantity.stream().map(stated -> new StatedNumber(element, name, stated, least, most));
    }

    @SafeVarargs
    private static Stream<StatedNumber> flat(Stream<StatedNumber>... parts) {
        return Stream.of(parts).flatMap(part -> part);
    }
}
