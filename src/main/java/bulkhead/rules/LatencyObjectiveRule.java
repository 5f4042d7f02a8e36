package bulkhead.rules;

import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.queue.Latency;
import bulkhead.analysis.queue.Queues;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Balancing;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Source.Origin;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A flow of which at peak one request in a hundred takes longer than promised. Where a figure it rests on is anybody's guess
 * that is a warning, not an error.
 */
public final class LatencyObjectiveRule implements Rule {
    private static final int MOST_SPARES = 8;
    private static final int MOST_PARTS = 4;

    @Override
    public String id() {
        return "objective.latency";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var queues = Queues.of(inspection.report());
        return inspection.topology().flows().values().stream().filter(flow -> flow.objectives().latency().isPresent())
                .flatMap(flow -> finding(flow, queues.latency(flow.id(), LoadCase.PEAK)).stream());
    }

    private Optional<Finding> finding(Flow flow, Latency latency) {
        var objective = flow.objectives().latency().orElseThrow();
        return switch (latency) {
            case Latency.Known known when known.p99() > objective.base() -> Optional.of(late(flow, known, objective));
            case Latency.Unknown(var reason, var components) when reason == Latency.Reason.SATURATED ->
                    Optional.of(Finding.of(this, List.of(flow.id(), components.getFirst()), Argument.named(flow.id()),
                            new Argument.Term("no-bound"), new Argument.Amount(objective), new Argument.Named(components))
                            .with(Figure.stated("objective", objective, flow.id())));
            case Latency.Known _, Latency.Unknown _ -> Optional.empty();
        };
    }

    private Finding late(Flow flow, Latency.Known known, Quantity objective) {
        var parts = longest(known);
        var elements = Stream.concat(Stream.of(flow.id()), parts.stream()).toList();
        var figures = new ArrayList<>(List.of(Figure.computed("answered-99", known.p99(), Unit.SECOND, flow.id()),
                Figure.stated("objective", objective, flow.id())));
        parts.forEach(part -> figures.add(Figure.computed("mean-part", known.parts().get(part), Unit.SECOND, part)));
        return Finding.of(this, elements, Argument.named(flow.id()),
                        new Argument.Amount(new Quantity(known.p99() / objective.unit().factor(), objective.unit(), Source.ASSUMED)),
                        new Argument.Amount(objective), new Argument.Named(parts))
                .as(known.origin() == Origin.ASSUMED ? Severity.WARNING : Severity.ERROR)
                .with(figures.toArray(Figure[]::new));
    }

    /** What takes longest in the mean, links among it. */
    private static List<Id> longest(Latency.Known known) {
        return known.parts().entrySet().stream().sorted(Map.Entry.<Id, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_PARTS).map(Map.Entry::getKey).toList();
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        return finding.elements().stream().skip(1).flatMap(part -> Stream.of(shorterWay(part, inspection),
                notWaitedFor(part, inspection), shorterQueue(part, inspection)).flatMap(each -> each));
    }

    private static Stream<Fix> shorterQueue(Id part, Inspection inspection) {
        return !inspection.topology().components().containsKey(part) ? Stream.empty()
                : IntStream.rangeClosed(1, MOST_SPARES).boxed().flatMap(count -> new Spares(inspection).more(part, count));
    }

    /** Members near the caller first. */
    private static Stream<Fix> shorterWay(Id part, Inspection inspection) {
        return Optional.ofNullable(inspection.topology().links().get(part)).flatMap(link -> inspection.group(link.to()))
                .filter(group -> group.balancing() != Balancing.LOCAL_FIRST).stream().map(LatencyObjectiveRule::localFirst);
    }

    private static Fix localFirst(Group group) {
        return Fix.of("local-first", Change.of("balancing", group.withBalancing(Balancing.LOCAL_FIRST)),
                Argument.named(group.id()));
    }

    private static Stream<Fix> notWaitedFor(Id part, Inspection inspection) {
        return Optional.ofNullable(inspection.topology().links().get(part))
                .filter(link -> !link.properties().getOrDefault(Props.REPLICATION.id(), new Value.Text("asynchronous"))
                        .equals(new Value.Text("asynchronous"))).stream()
                .map(link -> Fix.of("asynchronous", Change.property(List.of(link), Props.REPLICATION.id(),
                        new Value.Text("asynchronous")), Argument.named(link.id())));
    }
}
