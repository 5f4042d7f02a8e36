package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.headroom.PairHeadroom;
import bulkhead.analysis.headroom.Postponement;
import bulkhead.analysis.headroom.RollingUpdate;
import bulkhead.analysis.headroom.ScalingLag;
import bulkhead.analysis.headroom.Strain;
import bulkhead.deployment.Footing;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Use;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happens beyond single losses, and what it does to whom: a pair of losses to a flow, an update to the busiest
 * component or a flow it takes down, a peak before the autoscaler has reacted, a month of growth.
 *
 * @param lost what is dead meanwhile; of an update the instances of {@code updated} that are out
 * @param about the flow or component that it is told of
 */
record StrainLine(Sort sort, List<Event> lost, Optional<RollingUpdate> updated, Id about, Optional<Double> factor,
        Optional<Use> use,
        Optional<Lasting> lasting, Optional<Postponement> postponed, Optional<Footing> footing) {
    enum Sort {
        PAIR, UPDATE, SCALING, GROWTH
    }

    /** For how many seconds it lasts, or in which month it comes; and how busy it is after that. */
    record Lasting(double seconds, int month, Optional<Use> then) {
    }

    static Map<Heading, StrainLine> of(Strain strain, Judgement about) {
        var lines = new Lines(about.report().capacity(), new LinkedHashMap<>());
        strain.pairs().forEach(lines::pair);
        strain.updates().forEach(lines::update);
        strain.lags().forEach(lines::lag);
        strain.breaches().forEach(lines::breach);
        return Ordered.copy(lines.all);
    }

    private record Lines(Capacity capacity, Map<Heading, StrainLine> all) {
        private void add(StrainLine line) {
            all.put(Heading.of(line.sort() + "." + all.size()), line);
        }

        void pair(PairHeadroom pair) {
            add(new StrainLine(Sort.PAIR, pair.events(), Optional.empty(), pair.flow(), Optional.of(pair.factor()),
                    Optional.empty(), Optional.empty(),
                    Optional.empty(), capacity.footing(Optional.of(pair.flow()), Optional.of(pair.hotSpot().component()))));
        }

        void update(RollingUpdate update) {
            update.over().stream().findFirst()
                    .ifPresent(busiest -> add(new StrainLine(Sort.UPDATE, List.of(), Optional.of(update),
                    busiest.component(), Optional.empty(), use(busiest), Optional.empty(), Optional.empty(), busiest.footing())));
            update.down().forEach(flow ->
                    add(new StrainLine(Sort.UPDATE, List.of(), Optional.of(update), flow, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty())));
        }

        void lag(ScalingLag lag) {
            add(new StrainLine(Sort.SCALING, lag.after().stream().toList(), Optional.empty(), lag.component(), Optional.empty(),
                    use(lag.now()),
                    Optional.of(new Lasting(lag.seconds(), 0, use(lag.then()))), Optional.empty(), lag.now().footing()));
        }

        void breach(Breach breach, Optional<Postponement> postponed) {
            var load = Optional.ofNullable(capacity.peak().get(breach.component()));
            add(new StrainLine(Sort.GROWTH, breach.after().stream().toList(), Optional.empty(), breach.component(),
                    Optional.empty(), Optional.empty(),
                    Optional.of(new Lasting(0, breach.month(), Optional.empty())), postponed,
                            load.flatMap(ComponentLoad::footing)));
        }

        private static Optional<Use> use(ComponentLoad load) {
            return load.utilisation().stream().mapToObj(share -> new Use(share, load.target())).findFirst();
        }
    }
}
