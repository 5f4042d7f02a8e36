package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two numbers that can't both be meant: a peak below the average, more instances needed than there are, a repair longer than a life. */
public final class ContradictionRule implements Rule {
    /** {@code lower} must not be above {@code upper}. */
    private record Order(Id element, String lower, Quantity low, String upper, Quantity high) {
        boolean broken() {
            return low.base() > high.base();
        }
    }

    @Override
    public String id() {
        return "topology.contradiction";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return orders(inspection).filter(Order::broken).map(order -> Finding.of(this, List.of(order.element), Argument.named(order.element),
                new Argument.Fact(order.lower), new Argument.Amount(order.low), new Argument.Fact(order.upper), new Argument.Amount(order.high))
                .with(Figure.stated(order.lower, order.low, order.element), Figure.stated(order.upper, order.high, order.element)));
    }

    private static Stream<Order> orders(Inspection inspection) {
        var topology = inspection.topology();
        return Stream.of(topology.flows().values().stream().flatMap(flow -> order(flow.id(), "average", flow.demand().average(), "peak",
                flow.demand().peak())),
                topology.components().values().stream().flatMap(component -> component(component, inspection)),
                topology.groups().values().stream().flatMap(group -> group(group, inspection)),
                topology.elements().flatMap(ContradictionRule::reliability)).flatMap(each -> each);
    }

    private static Stream<Order> component(Component component, Inspection inspection) {
        var id = component.id();
        var settings = inspection.deployment().settings();
        var most = component.autoscaling().map(scaling -> scaling.maxInstances());
        return Stream.of(order(id, "minInstances", Optional.of(component.minInstances()), "instances", instances(component)),
                order(id, "instances", Optional.of(component.instances()), "maxInstances", most),
                order(id, Props.NORMAL_TARGET.id(), settings.of(component, Props.NORMAL_TARGET).map(setting -> setting.quantity()),
                        Props.EMERGENCY_TARGET.id(), settings.of(component, Props.EMERGENCY_TARGET).map(setting -> setting.quantity())))
                .flatMap(each -> each);
    }

    /** Without instances there is one number too few, not two too many. */
    private static Optional<Quantity> instances(Component component) {
        return Optional.of(component.instances()).filter(count -> count.base() > 0);
    }

    private static Stream<Order> group(Group group, Inspection inspection) {
        var instances = Optional.of(Quantity.assumed(group.members().stream()
                .mapToDouble(member -> inspection.topology().components().get(member.component()).instances().base()).sum(), Unit.ONE));
        return switch (group.redundancy()) {
            case Redundancy.KOfN(var k) -> order(group.id(), "k", Optional.of(k), "instances", instances);
            case Redundancy.Partitioned(var factor, var _, var _, var _) -> order(group.id(), "replicationFactor", Optional.of(factor), "instances",
                    instances);
            default -> Stream.empty();
        };
    }

    private static Stream<Order> reliability(Element element) {
        return switch (element) {
            case Component component -> Stream.concat(repair(element.id(), "reliability", component.reliability()),
                    repair(element.id(), "commonCause", component.commonCause()));
            case Place place -> repair(element.id(), "reliability", place.reliability());
            case Risk risk -> repair(element.id(), "reliability", risk.reliability());
            case Link link -> repair(element.id(), "reliability", link.reliability());
            default -> Stream.empty();
        };
    }

    private static Stream<Order> repair(Id element, String field, Reliability reliability) {
        return order(element, field + ".mttr", reliability.mttr(), field + ".mtbf", reliability.mtbf());
    }

    private static Stream<Order> order(Id element, String lower, Optional<Quantity> low, String upper, Optional<Quantity> high) {
        return low.isEmpty() || high.isEmpty() ? Stream.empty() : Stream.of(new Order(element, lower, low.get(), upper, high.get()));
    }
}
