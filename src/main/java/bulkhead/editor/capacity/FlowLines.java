package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.analysis.capacity.Headroom;
import bulkhead.analysis.headroom.Growable;
import bulkhead.analysis.headroom.Grown;
import bulkhead.analysis.headroom.WorstLoss;
import bulkhead.deployment.Footing;
import bulkhead.editor.look.Heading;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Sight;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The lines of all flows, and of all together where there are several. */
final class FlowLines {
    private final Judgement judgement;
    private final Capacity capacity;
    private final Later later;

    FlowLines(Judgement judgement, Later later) {
        this.judgement = judgement;
        this.capacity = judgement.report().capacity();
        this.later = later;
    }

    /** At the demand judged; {@code grown} and {@code further} are how far they can grow at will, once it is known. */
    Map<Heading, FlowLine> with(Optional<Grown> grown, Optional<Further> further) {
        return lines(demand -> line(demand, grown, further), () -> together(grown, further));
    }

    /** At another demand, while its losses are looked at. */
    Map<Heading, FlowLine> at(Sight sight) {
        return lines(demand -> line(demand, sight),
                () -> working(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                sight.peak().together()));
    }

    private Map<Heading, FlowLine> lines(Function<FlowDemand, FlowLine> each, Supplier<FlowLine> together) {
        var lines = new LinkedHashMap<Heading, FlowLine>();
        capacity.demands().values().forEach(demand -> lines.put(Heading.of(demand.flow()), each.apply(demand)));
        if (lines.size() > 1) {
            lines.put(Heading.of("together"), together.get());
        }
        return Ordered.copy(lines);
    }

    private FlowLine line(FlowDemand demand, Optional<Grown> grown, Optional<Further> further) {
        var headroom = capacity.headroom().getOrDefault(demand.flow(), capacity.together());
        return line(Optional.of(demand.flow()), base(demand.average()), base(demand.peak()), headroom,
                Told.of(grown, known -> Optional.ofNullable(known.flows().get(demand.flow()))),
                Told.of(further, known -> Optional.ofNullable(known.flows().get(demand.flow()))), later.ofFlow(demand.flow()));
    }

    private FlowLine line(FlowDemand demand, Sight sight) {
        var id = demand.flow();
        return working(Optional.of(id), of(sight.average().demands(), id), of(sight.peak().demands(), id),
                sight.peak().headroom().getOrDefault(id, OptionalDouble.empty()));
    }

    private FlowLine together(Optional<Grown> grown, Optional<Further> further) {
        return line(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), capacity.together(),
                Told.of(grown, Grown::together), Told.of(further, Further::together), later.together());
    }

    private FlowLine line(Optional<Id> flow, OptionalDouble average, OptionalDouble peak, Headroom headroom,
            Told<Growable> growable, Told<WorstLoss> worst, Runs runs) {
        return new FlowLine(flow, name(flow), average, peak, headroom.allWell(), headroom.bottleneck(), growable,
                headroom.afterWorstLoss(),
                headroom.worstLoss(), worst, runs, footings(flow, headroom), false, untold(flow));
    }

    private Untold untold(Optional<Id> flow) {
        return flow.map(id -> Untold.flow(capacity.endless(), id)).orElseGet(() -> new Untold(capacity.endless().circle()));
    }

    private FlowLine working(Optional<Id> flow, OptionalDouble average, OptionalDouble peak, OptionalDouble headroom) {
        return new FlowLine(flow, name(flow), average, peak, headroom, Optional.empty(), new Told.Working<>(),
                OptionalDouble.empty(), Optional.empty(), new Told.Working<>(), new Runs.Working(),
                footings(flow, flow.map(capacity.headroom()::get).orElse(capacity.together())), true, untold(flow));
    }

    /** That flows grow from another demand doesn't change what their figures rest on. */
    private FlowLine.Footings footings(Optional<Id> flow, Headroom headroom) {
        return new FlowLine.Footings(capacity.footing(flow, headroom.bottleneck()), capacity.footing(flow),
                capacity.footing(flow, headroom.bottleneckAfterLoss()), growing(flow));
    }

    /** Its own growth; of what doesn't grow itself that of the others, who may need what it needs. */
    private Optional<Footing> growing(Optional<Id> flow) {
        var flows = judgement.document().topology().flows();
        var own = flow.map(flows::get).stream().flatMap(FlowLines::growth).findFirst();
        return own.or(() -> Footing.worst(flows.values().stream().flatMap(FlowLines::growth)));
    }

    private static Stream<Footing> growth(Flow flow) {
        return flow.demand().growth().stream().map(share -> Footing.of(flow.id(), "demand.growth", share));
    }

    private Optional<String> name(Optional<Id> flow) {
        return flow.map(judgement.document().topology()::label);
    }

    private static OptionalDouble base(Optional<Quantity> rate) {
        return rate.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(rate.get().base());
    }

    private static OptionalDouble of(Map<Id, Double> demands, Id flow) {
        return demands.containsKey(flow) ? OptionalDouble.of(demands.get(flow)) : OptionalDouble.empty();
    }
}
