package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collects the first breaches under one rating, of several in one month the greatest, of equal ones the first told. Load grows as
 * a sum of powers, which is convex: whoever is within his target now passes it at most once, so that the month is found by
 * halving.
 */
final class Breaches {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Load load;
    private final Rating rating;
    private final Expectation expectation;
    /** By component. */
    private final First[] components;
    /** By flow. */
    private final First[] flows;

    Breaches(Network network, Load load, Rating rating, Expectation expectation) {
        this.network = network;
        this.load = load;
        this.rating = rating;
        this.expectation = expectation;
        components = Stream.generate(() -> new First(expectation.last() + 1)).limit(network.components.size()).toArray(First[]::new);
        flows = Stream.generate(() -> new First(expectation.last() + 1)).limit(load.flows()).toArray(First[]::new);
    }

    /** The same of another load that is the same all well, none looked for yet. */
    Breaches of(Load other) {
        return new Breaches(network, other, rating, expectation);
    }

    void all() {
        for (int cell = 0; cell < network.size(); cell++) {
            look(cell, 0, Optional.empty());
        }
    }

    /**
     * Of what the loss, that the load is of now, changes; {@code number} is which it is. Where nothing grows, of whoever has more
     * to do only: that other changes are worked out isn't said.
     */
    void after(int number, Event event) {
        var lost = Optional.of(event);
        for (int cell : load.changedCells().sorted()) {
            if (expectation.last() > 0 || load.burdens(cell)) {
                look(cell, number, lost);
            }
        }
    }

    private void look(int cell, int number, Optional<Event> lost) {
        var component = load.survivors().component(cell);
        if (component < 0 || load.survivors().live(cell) == 0 || Double.isInfinite(network.rate(component))) {
            return;
        }
        var month = month(cell, component, latest(cell, component));
        if (month <= expectation.last()) {
            note(cell, number, new Breach(network.components.get(component).id(), month, burden(cell, component, month), lost));
        }
    }

    /** The last month in which a breach is earlier than one known, or as early as one. */
    private int latest(int cell, int component) {
        var latest = components[component].month;
        for (int flow = 0; flow < flows.length; flow++) {
            latest = load.flow(flow).ofOne(cell) > 0 ? Math.max(latest, flows[flow].month) : latest;
        }
        return Math.min(latest, expectation.last());
    }

    private void note(int cell, int number, Breach breach) {
        components[network.index(breach.component())].note(breach, number);
        for (int flow = 0; flow < flows.length; flow++) {
            if (load.flow(flow).ofOne(cell) > 0 && network.tellsFlow(flow)) {
                flows[flow].note(breach, number);
            }
        }
    }

    /** Also what another found. */
    void take(Breaches other) {
        for (int component = 0; component < components.length; component++) {
            components[component].take(other.components[component]);
        }
        for (int flow = 0; flow < flows.length; flow++) {
            flows[flow].take(other.flows[flow]);
        }
    }

    /** The first in which it breaks, if that is no later than this one, else after the last; who is above now may shrink below. */
    private int month(int cell, int component, int latest) {
        if (breaks(cell, component, 0)) {
            return 0;
        }
        if (latest == 0 || !breaks(cell, component, latest)) {
            return expectation.last() + 1;
        }
        var within = 0;
        var above = latest;
        while (above - within > 1) {
            var middle = (within + above) / 2;
            if (breaks(cell, component, middle)) {
                above = middle;
            } else {
                within = middle;
            }
        }
        return above;
    }

    private boolean breaks(int cell, int component, int month) {
        return burden(cell, component, month) > 1 + ROUNDING;
    }

    /** What an instance gets ÷ what its target allows. */
    private double burden(int cell, int component, int month) {
        return Math.min(Breach.MOST, load(cell, month) / (rating.target(component) * network.rate(component)));
    }

    private double load(int cell, int month) {
        if (month == 0) {
            return load.ofOne(cell);
        }
        var sum = 0.0;
        for (int flow = 0; flow < flows.length; flow++) {
            var now = load.flow(flow).ofOne(cell);
            sum += now > 0 ? now * expectation.factor(flow, month) : 0;
        }
        return sum;
    }

    /** Who is above his target sooner while all is well is so after any loss, too. */
    static Runway runway(Breaches well, Breaches lost) {
        return new Runway(well.components(well.components), well.components(sooner(well.components, lost.components)),
                well.flows(well.flows), well.flows(sooner(well.flows, lost.flows)));
    }

    private static First[] sooner(First[] well, First[] lost) {
        return IntStream.range(0, well.length).mapToObj(i -> well[i].month < lost[i].month ? well[i] : lost[i]).toArray(First[]::new);
    }

    private Map<Id, Breach> components(First[] firsts) {
        return collected(firsts, component -> network.components.get(component).id());
    }

    private Map<Id, Breach> flows(First[] firsts) {
        return collected(firsts, flow -> network.flows.get(flow).id());
    }

    private static Map<Id, Breach> collected(First[] firsts, IntFunction<Id> of) {
        var collected = new LinkedHashMap<Id, Breach>();
        for (int i = 0; i < firsts.length; i++) {
            if (firsts[i].breach != null) {
                collected.put(of.apply(i), firsts[i].breach);
            }
        }
        return collected;
    }

    /** The first breach of somebody, as far as is known. */
    private static final class First {
        private int month;
        private Breach breach;
        private int number;

        /** None before this month. */
        First(int month) {
            this.month = month;
        }

        void note(Breach other, int by) {
            if (breach == null || other.precedes(breach) || by < number && !breach.precedes(other)) {
                breach = other;
                month = other.month();
                number = by;
            }
        }

        void take(First other) {
            if (other.breach != null) {
                note(other.breach, other.number);
            }
        }
    }
}
