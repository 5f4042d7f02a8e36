package bulkhead.rules;

import bulkhead.analysis.queue.ConnectionDemand;
import bulkhead.analysis.queue.Queues;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Workers that can open more connections than what they call accepts, all well or once a single loss leaves them to the
 * survivors.
 */
public final class ConnectionLimitRule implements Rule {
    private static final int MOST_SPARES = 8;

    @Override
    public String id() {
        return "capacity.connections";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return Queues.of(inspection.report()).connections().stream().filter(ConnectionDemand::overAfterLoss).map(this::finding);
    }

    private Finding finding(ConnectionDemand demand) {
        var callers = demand.openers().stream().map(ConnectionDemand.Opener::component).toList();
        var figures = new ArrayList<>(List.of(Figure.computed("connections", demand.allWell(), Unit.ONE, demand.component()),
                Figure.computed("connections-after-loss", demand.afterLoss(), Unit.ONE, demand.component()),
                Figure.of(demand.limit())));
        demand.openers().forEach(opener -> figures.addAll(List.of(
                Figure.computed("instances", opener.instances(), Unit.ONE, opener.component()), Figure.of(opener.workers()),
                Figure.of(opener.each()))));
        var elements = Stream.concat(Stream.of(demand.component()), callers.stream()).toList();
        Argument when = demand.over() ? new Argument.Term("all-well") : new Argument.Lost(demand.worst().orElseThrow());
        return Finding.of(this, elements, Argument.named(demand.component()), new Argument.Named(callers),
                        new Argument.Number(demand.over() ? demand.allWell() : demand.afterLoss()),
                        new Argument.Number(demand.limit().base()), when)
                .as(Grounds.of(demand.over() ? Severity.ERROR : Severity.WARNING, Stream.concat(Stream.of(demand.limit()),
                        demand.openers().stream().map(ConnectionDemand.Opener::workers))))
                .with(figures.toArray(Figure[]::new));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var demand = Queues.of(inspection.report()).connections().stream()
                .filter(each -> each.component().equals(finding.elements().getFirst())).findFirst().orElseThrow();
        return Stream.of(accepting(demand, inspection).stream(), spares(demand, inspection), fewer(demand, inspection).stream())
                .flatMap(each -> each);
    }

    /** All that stand in for each other accept as many: any may be the one that is left. */
    private static Optional<Fix> accepting(ConnectionDemand demand, Inspection inspection) {
        var enough = Quantity.assumed(Math.ceil(demand.afterLoss()), Unit.ONE);
        var members = inspection.deployment().groupOf(demand.component())
                .map(group -> group.members().stream().map(Member::component).toList()).orElse(List.of(demand.component()));
        var raised = members.stream().map(inspection.topology().components()::get)
                .filter(member -> inspection.deployment().settings().of(member, Props.MAX_CONNECTIONS)
                        .filter(limit -> limit.base() < enough.base()).isPresent()).toList();
        return raised.isEmpty() ? Optional.empty() : Optional.of(Fix.of("max-connections",
                Change.property(raised, Props.MAX_CONNECTIONS.id(), enough), named(raised),
                new Argument.Number(enough.value())));
    }

    private static Stream<Fix> spares(ConnectionDemand demand, Inspection inspection) {
        return IntStream.rangeClosed(1, MOST_SPARES).boxed()
                .flatMap(count -> new Spares(inspection).more(demand.component(), count));
    }

    /** In proportion, so that all are within the limit together. */
    private static Optional<Fix> fewer(ConnectionDemand demand, Inspection inspection) {
        var share = demand.limit().base() / demand.afterLoss();
        var reduced = demand.openers().stream().map(opener -> inspection.topology().components().get(opener.component())
                .withProperty(Props.WORKERS.id(), Quantity.assumed(Math.floor(opener.workers().base() * share), Unit.ONE))).toList();
        return reduced.stream().allMatch(component -> ((Quantity) component.properties().get(Props.WORKERS.id())).value() >= 1)
                ? Optional.of(Fix.of("fewer-workers", new Change("property", List.copyOf(reduced)), named(reduced),
                new Argument.Share(share))) : Optional.empty();
    }

    private static Argument named(List<? extends Component> components) {
        return new Argument.Named(components.stream().map(Component::id).map(Id.class::cast).toList());
    }
}
