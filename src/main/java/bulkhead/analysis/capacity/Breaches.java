package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Collects the first breaches under one rating. Load grows as a sum of powers, which is convex: whoever is within his target now
 * passes it at most once, so that the month is found by halving.
 */
final class Breaches {
    private static final double ROUNDING = 1e-9;
    private static final int NEVER = Expectation.LAST + 1;

    private final Network network;
    private final Load load;
    private final Rating rating;
    private final Expectation expectation;
    private final int[] months;
    private final int[] flowMonths;
    private final Breach[] first;
    private final Breach[] flowFirst;
    /** By which of the losses told. */
    private final int[] firstBy;
    private final int[] flowFirstBy;

    Breaches(Network network, Load load, Rating rating, Expectation expectation) {
        this.network = network;
        this.load = load;
        this.rating = rating;
        this.expectation = expectation;
        months = new int[network.components.size()];
        flowMonths = new int[load.flows()];
        Arrays.fill(months, NEVER);
        Arrays.fill(flowMonths, NEVER);
        first = new Breach[months.length];
        flowFirst = new Breach[flowMonths.length];
        firstBy = new int[months.length];
        flowFirstBy = new int[flowMonths.length];
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

    /** Of what the loss, that the load is of now, changes; {@code number} is which it is. */
    void after(int number, Event event) {
        var lost = Optional.of(event);
        for (int cell : load.changedCells().sorted()) {
            look(cell, number, lost);
        }
    }

    private void look(int cell, int number, Optional<Event> lost) {
        var component = load.survivors().component(cell);
        if (component < 0 || load.survivors().live(cell) == 0 || Double.isInfinite(network.rate(component))) {
            return;
        }
        var latest = months[component];
        for (int flow = 0; flow < flowMonths.length; flow++) {
            latest = load.flow(flow).ofOne(cell) > 0 ? Math.max(latest, flowMonths[flow]) : latest;
        }
        // who is above now may shrink below: that is month 0 all the same
        if (latest > 0 && (breaks(cell, component, latest - 1) || breaks(cell, component, 0))) {
            note(cell, number, new Breach(network.components.get(component).id(), month(cell, component, latest - 1), lost));
        }
    }

    private void note(int cell, int number, Breach breach) {
        note(months, first, firstBy, network.index(breach.component()), breach, number);
        for (int flow = 0; flow < flowMonths.length; flow++) {
            if (load.flow(flow).ofOne(cell) > 0) {
                note(flowMonths, flowFirst, flowFirstBy, flow, breach, number);
            }
        }
    }

    private static void note(int[] months, Breach[] first, int[] by, int index, Breach breach, int number) {
        if (breach.month() < months[index] || breach.month() == months[index] && number < by[index]) {
            months[index] = breach.month();
            first[index] = breach;
            by[index] = number;
        }
    }

    /** Also what another found. */
    void take(Breaches other) {
        for (int component = 0; component < months.length; component++) {
            if (other.first[component] != null) {
                note(months, first, firstBy, component, other.first[component], other.firstBy[component]);
            }
        }
        for (int flow = 0; flow < flowMonths.length; flow++) {
            if (other.flowFirst[flow] != null) {
                note(flowMonths, flowFirst, flowFirstBy, flow, other.flowFirst[flow], other.flowFirstBy[flow]);
            }
        }
    }

    /** The first, given one in which it breaks. */
    private int month(int cell, int component, int broken) {
        if (breaks(cell, component, 0)) {
            return 0;
        }
        var within = 0;
        var above = broken;
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
        var sum = 0.0;
        for (int flow = 0; flow < flowMonths.length; flow++) {
            var now = load.flow(flow).ofOne(cell);
            sum += now > 0 ? now * expectation.factor(flow, month) : 0;
        }
        return sum > rating.target(component) * network.rate(component) * (1 + ROUNDING);
    }

    Map<Id, Breach> components() {
        return collected(first, component -> network.components.get(component).id());
    }

    Map<Id, Breach> flows() {
        return collected(flowFirst, flow -> network.flows.get(flow).id());
    }

    private static Map<Id, Breach> collected(Breach[] breaches, IntFunction<Id> of) {
        var collected = new LinkedHashMap<Id, Breach>();
        for (int i = 0; i < breaches.length; i++) {
            if (breaches[i] != null) {
                collected.put(of.apply(i), breaches[i]);
            }
        }
        return collected;
    }

    /** Both collections as one. */
    static Runway runway(List<Breaches> wellAndAfterLoss) {
        var well = wellAndAfterLoss.getFirst();
        var lost = wellAndAfterLoss.getLast();
        return new Runway(well.components(), lost.components(), well.flows(), lost.flows());
    }
}
