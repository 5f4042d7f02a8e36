package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.edit.Change;
import bulkhead.model.Balancing;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls, or copies in step, into another region or data centre that alone take longer than the flow has promised: so many for
 * each request, one after the other, times the latency of their link. Service times that are stated with all they include hide
 * that.
 */
public final class DistantCallsRule implements Rule {
    private static final List<PlaceLevel> FAR = List.of(PlaceLevel.REGION, PlaceLevel.DATA_CENTRE);
    private static final Value.Text ASYNCHRONOUS = new Value.Text("asynchronous");

    @Override
    public String id() {
        return "latency.distant-calls";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public int identity() {
        return 2;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().flows().values().stream().flatMap(flow -> flow.objectives().latency().stream()
                .flatMap(objective -> inspection.topology().links().values().stream()
                        .filter(link -> Reach.carries(link, flow) && waitedFor(link) && distant(link, inspection))
                        .flatMap(link -> finding(flow, link, objective, inspection).stream())));
    }

    private Optional<Finding> finding(Flow flow, Link link, Quantity objective, Inspection inspection) {
        var latency = inspection.deployment().settings().required(link, Props.LATENCY);
        double calls = visits(flow, link.from(), inspection) * link.ratio().base();
        double seconds = calls * latency.base();
        return seconds <= objective.base() ? Optional.empty()
                : Optional.of(Finding.of(this, List.of(flow.id(), link.id()), Argument.named(flow.id()),
                        new Argument.Number(calls), Argument.named(link.id()), amount(seconds, objective),
                                new Argument.Amount(objective))
                .as(Grounds.of(Severity.ERROR, Stream.of(latency)))
                .with(figures(link, latency, objective, flow)));
    }

    private static Argument amount(double seconds, Quantity objective) {
        return new Argument.Amount(new Quantity(seconds / objective.unit().factor(), objective.unit(), Source.ASSUMED));
    }

    private static Figure[] figures(Link link, Setting latency, Quantity objective, Flow flow) {
        return new Figure[] {Figure.stated("ratio", link.ratio(), link.id()), Figure.of(latency),
                Figure.stated("objective", objective, flow.id())};
    }

    /** How often a request comes by whoever calls, or one of those who stand in for him. */
    private static double visits(Flow flow, Id caller, Inspection inspection) {
        var rate = inspection.report().capacity().demands().get(flow.id()).average().map(Quantity::base).orElse(0.0);
        var members = inspection.deployment().groupOf(caller)
                .map(group -> group.members().stream().map(Member::component).toList()).orElse(List.of(caller));
        return rate == 0 ? 0 : members.stream()
                .mapToDouble(member -> inspection.report().capacity().usual().offered(flow.id(), member)).sum() / rate;
    }

    private static boolean waitedFor(Link link) {
        return link.kind() == LinkKind.CALLS
                || link.kind() == LinkKind.REPLICATES && !link.properties().getOrDefault(Props.REPLICATION.id(), ASYNCHRONOUS)
                        .equals(ASYNCHRONOUS);
    }

    /** Whether whoever is called stands elsewhere, unless near ones are asked first. */
    private static boolean distant(Link link, Inspection inspection) {
        var targets = inspection.topology().targets(link);
        return FAR.stream().anyMatch(level -> {
            var from = places(link.from(), level, inspection);
            return !from.isEmpty() && targets.stream().map(target -> places(target, level, inspection))
                    .anyMatch(places -> !places.isEmpty() && !from.containsAll(places))
                    && !(isLocalFirst(link, inspection) && targets.stream()
                            .anyMatch(target -> places(target, level, inspection).containsAll(from)));
        });
    }

    private static boolean isLocalFirst(Link link, Inspection inspection) {
        return inspection.group(link.to()).map(Group::balancing).filter(Balancing.LOCAL_FIRST::equals).isPresent();
    }

    private static Set<Id> places(Id component, PlaceLevel level, Inspection inspection) {
        return inspection.deployment().nodes(component).stream().flatMap(node -> node.places().stream())
                .filter(place -> inspection.topology().places().get(place).level() == level).collect(Collectors.toSet());
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var link = inspection.topology().links().get(finding.elements().getLast());
        return Stream.of(localFirst(link, inspection), asynchronous(link), beside(link, inspection)).flatMap(each -> each);
    }

    private static Stream<Fix> localFirst(Link link, Inspection inspection) {
        return inspection.group(link.to()).filter(group -> group.balancing() != Balancing.LOCAL_FIRST).stream()
                .map(group -> Fix.of("local-first", Change.of("balancing", group.withBalancing(Balancing.LOCAL_FIRST)),
                        Argument.named(group.id())));
    }

    private static Stream<Fix> asynchronous(Link link) {
        return link.kind() != LinkKind.REPLICATES ? Stream.empty() : Stream.of(Fix.of("asynchronous",
                Change.property(List.of(link), Props.REPLICATION.id(), ASYNCHRONOUS), Argument.named(link.id())));
    }

    /** Whoever is called by himself moves to who calls. */
    private static Stream<Fix> beside(Link link, Inspection inspection) {
        var topology = inspection.topology();
        return link.kind() != LinkKind.CALLS ? Stream.empty() : Stream.ofNullable(topology.components().get(link.to()))
                .flatMap(callee -> topology.components().get(link.from()).place().stream().map(place -> Fix.of("move",
                        new Moves(topology).whole(callee, place).toList(), Argument.named(callee.id()),
                        Argument.named(place))));
    }
}
