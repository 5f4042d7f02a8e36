package bulkhead.analysis.capacity;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.model.Balancing;
import bulkhead.model.Demand;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small topology with the numbers that load follows from. Every component without a stated rate can do 1,000 a second. */
public record Loaded(Topology topology) {
    public static Loaded of(String text) {
        var topology = Topologies.of(text);
        for (var component : topology.components().values()) {
            topology = topology.with(component.withProperty(Props.MAX_RATE.id(), Quantity.measured(1000, Unit.PER_SECOND)));
        }
        return new Loaded(topology);
    }

    public Loaded demand(double perSecond) {
        return demand(Quantity.measured(perSecond, Unit.PER_SECOND));
    }

    /** Average and, unless in another unit, the peak too. */
    public Loaded demand(Quantity rate) {
        var peak = rate.unit() == Unit.PER_SECOND ? Optional.of(rate) : Optional.<Quantity>empty();
        return flow(flow -> flow.withDemand(new Demand(Optional.of(rate), peak, Optional.empty())));
    }

    private Loaded flow(Function<Flow, Flow> change) {
        return new Loaded(topology.with(change.apply(topology.flows().values().iterator().next())));
    }

    public Loaded rate(String component, double perSecond) {
        return new Loaded(topology.with(topology.components().get(Id.of(component))
                .withProperty(Props.MAX_RATE.id(), Quantity.measured(perSecond, Unit.PER_SECOND))));
    }

    public Loaded ratio(String link, double ratio) {
        return new Loaded(topology.with(topology.links().get(Id.of(link)).withRatio(Quantity.measured(ratio, Unit.ONE))));
    }

    public Loaded hitRatio(String link, double share) {
        return new Loaded(topology.with(topology.links().get(Id.of(link))
                .withHitRatio(Optional.of(Quantity.measured(share, Unit.ONE)))));
    }

    public Loaded fallback(String link, String backed) {
        return new Loaded(topology.with(topology.links().get(Id.of(link)).withKind(LinkKind.FALLBACK)
                .withBacks(Optional.of(Id.of(backed)))));
    }

    public Loaded balancing(String group, Balancing balancing) {
        return group(group, each -> each.withBalancing(balancing));
    }

    public Loaded check(String group, HealthCheck check) {
        return group(group, each -> each.withHealthCheck(check));
    }

    public Loaded partitioned(String group, int factor, int required) {
        return group(group, each -> each.withRedundancy(new Redundancy.Partitioned(Quantity.assumed(factor, Unit.ONE),
                Quantity.assumed(required, Unit.ONE),
                Optional.empty(), false)));
    }

    Loaded domain(String group, PlaceLevel level) {
        var policy = (Redundancy.Partitioned) topology.groups().get(Id.of(group)).redundancy();
        return group(group, each -> each.withRedundancy(new Redundancy.Partitioned(policy.replicationFactor(), policy.required(), Optional.of(level), false)));
    }

    public Loaded weight(String component, double weight) {
        var group = topology.groupOf(Id.of(component)).orElseThrow();
        return group(group.id().value(), each -> each.withMembers(each.members().stream()
                .map(member -> member.component().value().equals(component)
                ? new Member(member.component(), Optional.of(Quantity.assumed(weight, Unit.ONE)), member.standby()) : member)
                .toList()));
    }

    private Loaded group(String group, Function<Group, Group> change) {
        return new Loaded(topology.with(change.apply(topology.groups().get(Id.of(group)))));
    }

    public Capacity capacity() {
        return Analysis.of(topology, Catalog.standard()).capacity();
    }

    /** At peak, rounded to a millionth. */
    Map<String, Double> offered(String... components) {
        var peak = capacity().peak();
        return Arrays.stream(components).collect(Collectors.toMap(Function.identity(),
                component -> Math.round(peak.get(Id.of(component)).offered() * 1e6) / 1e6));
    }

    double utilisation(String component) {
        return capacity().peak().get(Id.of(component)).utilisation().orElseThrow();
    }

    Loss loss(Event event) {
        return capacity().losses().stream().filter(loss -> loss.event().equals(event) || loss.alike().contains(event)).findFirst()
                .orElseThrow();
    }

    FlowOutcome outcome(Event event) {
        return loss(event).flows().get(Id.of("work"));
    }
}
