package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far and how long it lasts: headroom and runway all well, and after the worst of the single losses it is shown one by one.
 */
final class Reserves {
    private final Load load;
    private final Growth usual;
    private final Growth strained;
    private final List<Worst> worst;
    private final boolean[] unbounded;
    private final Worst worstTogether = new Worst();
    private final boolean grows;
    private final Breaches well;
    private final Breaches afterLoss;
    private int shownAfter;
    private int shownAs;

    /** {@code load} is all well now. */
    Reserves(Network network, Rating normal, Rating emergency, Load load) {
        this.load = load;
        usual = new Growth(network, normal, load);
        strained = new Growth(network, emergency, load);
        worst = network.flows.stream().map(_ -> new Worst()).toList();
        unbounded = new boolean[worst.size()];
        for (int flow = 0; flow < unbounded.length; flow++) {
            unbounded[flow] = load.flow(flow).unbounded() || !network.tellsFlow(flow);
        }
        var expectation = new Expectation(network.flows);
        grows = expectation.last() > 0;
        well = new Breaches(network, load, normal, expectation);
        afterLoss = new Breaches(network, load, emergency, expectation);
        well.all();
    }

    private Reserves(Reserves of, Load load) {
        this.load = load;
        usual = of.usual;
        strained = of.strained.of(load);
        worst = of.worst.stream().map(_ -> new Worst()).toList();
        unbounded = of.unbounded;
        well = of.well;
        grows = of.grows;
        afterLoss = of.afterLoss.of(load);
    }

    /** The same for other losses, with another load that is all well now. */
    Reserves of(Load other) {
        return new Reserves(this, other);
    }

    /** Also after what another was shown. */
    void take(Reserves other) {
        for (int flow = 0; flow < worst.size(); flow++) {
            worst.get(flow).take(other.worst.get(flow));
        }
        worstTogether.take(other.worstTogether);
        afterLoss.take(other.afterLoss);
    }

    /** The load is of this loss now; {@code number} is which it is, the least of equal ones being told. */
    void after(int number, Event event) {
        if (shownAfter == load.losses() && shownAs < number) {
            return;
        }
        shownAfter = load.losses();
        shownAs = number;
        if (!load.isComplete() && (grows || reliefMatters(number))) {
            load.complete();
        }
        var anyUp = false;
        for (int flow = 0; flow < worst.size(); flow++) {
            if (load.flow(flow).up()) {
                take(worst.get(flow), number, event, flow);
                anyUp = true;
            }
        }
        if (anyUp) {
            take(worstTogether, number, event, strained.together());
        }
        afterLoss.after(number, event);
    }

    private void take(Worst of, int number, Event event, int flow) {
        var growth = strained.now(flow);
        if (of.exceeds(growth, number)) {
            of.least = growth;
            of.number = number;
            of.event = Optional.of(event);
            of.bottleneck = strained.bottleneckNow(flow);
        }
    }

    /** Whether a loss could still be the worst for a flow though it relieves what lets that grow least. */
    private boolean reliefMatters(int number) {
        for (int flow = 0; flow < worst.size(); flow++) {
            if (worst.get(flow).exceeds(allWell(flow), number)) {
                return true;
            }
        }
        return worstTogether.exceeds(allWell(strained.together()), number);
    }

    private double allWell(int flow) {
        return strained.allWell(flow).orElse(Double.POSITIVE_INFINITY);
    }

    Headroom headroom(int flow) {
        return unbounded[flow] ? Headroom.UNKNOWN
                : worst.get(flow).beside(usual.allWell(flow), usual.bottleneck(flow));
    }

    Headroom together() {
        return IntStream.range(0, worst.size()).anyMatch(flow -> unbounded[flow]) ? Headroom.UNKNOWN
                : worstTogether.beside(usual.allWell(usual.together()), usual.bottleneck(usual.together()));
    }

    Runway runway() {
        return Breaches.runway(well, afterLoss);
    }

    private static final class Worst {
        private int number;
        private double least = Double.POSITIVE_INFINITY;
        private Optional<Event> event = Optional.empty();
        private Optional<Id> bottleneck = Optional.empty();

        /** Whether that of a loss is less, or as little and its number is. */
        private boolean exceeds(double growth, int by) {
            return growth < least || growth == least && by < number;
        }

        /** What another found, where that is worse, or as bad and earlier. */
        private void take(Worst other) {
            if (other.event.isPresent() && exceeds(other.least, other.number)) {
                least = other.least;
                number = other.number;
                event = other.event;
                bottleneck = other.bottleneck;
            }
        }

        private Headroom beside(OptionalDouble allWell, Optional<Id> first) {
            return new Headroom(allWell, first, event.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(least), event, bottleneck);
        }
    }
}
