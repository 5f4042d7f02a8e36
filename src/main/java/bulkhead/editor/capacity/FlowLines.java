package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.analysis.capacity.Headroom;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.headroom.Growable;
import bulkhead.analysis.headroom.Grown;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Sight;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The lines of all flows, and of all together where there are several. */
final class FlowLines {
    private final Judgement judgement;
    private final Capacity capacity;

    FlowLines(Judgement judgement) {
        this.judgement = judgement;
        this.capacity = judgement.report().capacity();
    }

    /** {@code grown} is how far they can grow at will, once it is known. */
    Map<Optional<Id>, FlowLine> at(Optional<Sight> sight, Optional<Grown> grown) {
        var lines = new LinkedHashMap<Optional<Id>, FlowLine>();
        capacity.demands().values().forEach(demand -> lines.put(Optional.of(demand.flow()), sight.map(elsewhere -> line(demand, elsewhere))
                .orElseGet(() -> line(demand, grown))));
        if (lines.size() > 1) {
            lines.put(Optional.empty(), sight.map(this::together).orElseGet(() -> together(grown)));
        }
        return Ordered.copy(lines);
    }

    private FlowLine line(FlowDemand demand, Optional<Grown> grown) {
        var headroom = capacity.headroom().getOrDefault(demand.flow(), capacity.together());
        return line(Optional.of(demand.flow()), base(demand.average()), base(demand.peak()), headroom,
                grown.map(known -> known.flows().get(demand.flow())), runs(demand.flow()));
    }

    private FlowLine line(FlowDemand demand, Sight sight) {
        var id = demand.flow();
        return elsewhere(Optional.of(id), of(sight.average().demands(), id), of(sight.peak().demands(), id),
                sight.peak().headroom().getOrDefault(id, OptionalDouble.empty()), sight.factor() == 1 ? runs(id) : new Runs.Untold());
    }

    private FlowLine together(Optional<Grown> grown) {
        return line(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), capacity.together(), grown.flatMap(Grown::together),
                runs());
    }

    private FlowLine together(Sight sight) {
        return elsewhere(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), sight.peak().together(),
                sight.factor() == 1 ? runs() : new Runs.Untold());
    }

    private FlowLine line(Optional<Id> flow, OptionalDouble average, OptionalDouble peak, Headroom headroom,
            Optional<Growable> growable, Runs runs) {
        return new FlowLine(flow, name(flow), average, peak, headroom.allWell(), headroom.bottleneck(), growable, headroom.afterWorstLoss(),
                headroom.worstLoss(), runs, false);
    }

    private FlowLine elsewhere(Optional<Id> flow, OptionalDouble average, OptionalDouble peak, OptionalDouble headroom, Runs runs) {
        return new FlowLine(flow, name(flow), average, peak, headroom, Optional.empty(), Optional.empty(), OptionalDouble.empty(),
                Optional.empty(), runs, true);
    }

    private Optional<String> name(Optional<Id> flow) {
        return flow.map(judgement.document().topology()::label);
    }

    private Runs runs(Id flow) {
        return runs(capacity.headroom().getOrDefault(flow, capacity.together()),
                Optional.ofNullable(capacity.runway().flows().get(flow)),
                Optional.ofNullable(capacity.runway().flowsAfterLoss().get(flow)));
    }

    private Runs runs() {
        return runs(capacity.together(), capacity.runway().first(), capacity.runway().firstAfterLoss());
    }

    /** What is above its target now lasts no longer, whether anything grows or not. */
    private static Runs runs(Headroom headroom, Optional<Breach> well, Optional<Breach> afterLoss) {
        return new Runs.Until(headroom.allWell().orElse(1) < 1 ? now(headroom, Optional.empty()) : well,
                headroom.afterWorstLoss().orElse(1) < 1 ? now(headroom, headroom.worstLoss()) : afterLoss);
    }

    private static Optional<Breach> now(Headroom headroom, Optional<Event> after) {
        return headroom.bottleneck().map(component -> new Breach(component, 0, after));
    }

    private static OptionalDouble base(Optional<Quantity> rate) {
        return rate.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(rate.get().base());
    }

    private static OptionalDouble of(Map<Id, Double> demands, Id flow) {
        return demands.containsKey(flow) ? OptionalDouble.of(demands.get(flow)) : OptionalDouble.empty();
    }
}
