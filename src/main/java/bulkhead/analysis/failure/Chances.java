package bulkhead.analysis.failure;

import bulkhead.deployment.Footing;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Topology;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The reliability of each event by itself. */
public final class Chances {
    private static final double YEAR = 365 * 86_400.0;

    private final Topology topology;

    public Chances(Topology topology) {
        this.topology = topology;
    }

    public Reliability reliability(Event event) {
        return switch (event.sort()) {
            case INSTANCE -> topology.components().get(event.element()).reliability();
            case COMPONENT -> topology.components().get(event.element()).commonCause();
            case PLACE -> topology.places().get(event.element()).reliability();
            case RISK -> topology.risks().get(event.element()).reliability();
            case LINK -> topology.links().get(event.element()).reliability();
        };
    }

    /** The numbers that say it; of an only instance those of its component too. */
    Stream<Footing> footings(Event event) {
        var own = footings(event, event.sort() == Event.Sort.COMPONENT ? "commonCause" : "reliability");
        return event.sort() == Event.Sort.INSTANCE && topology.components().get(event.element()).instances().count() == 1
                ? Stream.concat(own, footings(Event.component(event.element()), "commonCause")) : own;
    }

    private Stream<Footing> footings(Event event, String field) {
        var stated = reliability(event);
        return stated.availability().isPresent() ? footing(event, field + ".availability", stated.availability())
                : Stream.concat(footing(event, field + ".mtbf", stated.mtbf()), footing(event, field + ".mttr", stated.mttr()));
    }

    private static Stream<Footing> footing(Event event, String fact, Optional<Quantity> number) {
        return number.stream().map(stated -> Footing.of(event.element(), fact, stated));
    }

    /**
     * The share of time in which the event hasn't happened: the availability, else MTBF ÷ (MTBF + MTTR). Empty where neither is
     * stated.
     */
    OptionalDouble available(Event event) {
        var reliability = reliability(event);
        if (reliability.availability().isPresent()) {
            return OptionalDouble.of(reliability.availability().get().base());
        }
        if (!reliability.stated()) {
            return OptionalDouble.empty();
        }
        double up = reliability.mtbf().orElseThrow().base();
        return OptionalDouble.of(up / (up + reliability.mttr().orElseThrow().base()));
    }

    /** The same as chances of both outcomes, the unavailability from MTTR ÷ (MTBF + MTTR) where that is stated. */
    Optional<Chance> of(Event event) {
        var reliability = reliability(event);
        if (reliability.availability().isPresent()) {
            return Optional.of(Chance.available(reliability.availability().get().base()));
        }
        if (!reliability.stated()) {
            return Optional.empty();
        }
        double up = reliability.mtbf().orElseThrow().base();
        double down = reliability.mttr().orElseThrow().base();
        return Optional.of(new Chance(up / (up + down), down / (up + down)));
    }

    /**
     * How often a second the event happens in the long run: 1 ÷ (MTBF + MTTR); with an availability A and one of the two, A ÷
     * MTBF or (1 − A) ÷ MTTR. Empty where only an availability or nothing is stated.
     */
    OptionalDouble rate(Event event) {
        var reliability = reliability(event);
        var mtbf = reliability.mtbf();
        var mttr = reliability.mttr().filter(time -> time.base() > 0);
        if (reliability.availability().isPresent()) {
            double available = reliability.availability().get().base();
            return mtbf.isPresent() ? OptionalDouble.of(available / mtbf.get().base())
                    : mttr.isPresent() ? OptionalDouble.of((1 - available) / mttr.get().base()) : OptionalDouble.empty();
        }
        return reliability.stated() ? OptionalDouble.of(1 / (mtbf.orElseThrow().base() + reliability.mttr().orElseThrow().base()))
                : OptionalDouble.empty();
    }

    /** The same in a year of 365 days. */
    public OptionalDouble timesAYear(Event event) {
        var rate = rate(event);
        return rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() * YEAR) : rate;
    }
}
