package bulkhead.analysis.failure;

import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * How much one event matters to a flow; of interchangeable instances the {@code first} stands for each of {@code of}.
 *
 * @param unavailability share of time in which it has happened, of one instance
 * @param birnbaum probability that the flow is down exactly because of it: P(down | it happened) − P(down | it hasn't). Birnbaum, On the
 *        importance of different components in a multicomponent system (1969)
 * @param share of the flow's down-time that goes if it never happens: unavailability × birnbaum ÷ P(down), which for monotone
 *        structures is the importance of Fussell and Vesely in its exact form (criticality)
 * @param gainedSeconds of down-time a year of 365 days that go if it, or any of its {@code of} instances, never happens
 * @param cost what one of it costs, in euros a month; empty where the model doesn't say
 */
public record Importance(Event first, int of, double unavailability, double birnbaum, double share, double gainedSeconds, OptionalDouble cost) {
    private static final double WORTH_IT = 0.01;

    /**
     * What to improve next: first what has a part of one per cent or more in the down-time; of that what has a cost, by the seconds gained
     * for a euro, as a second one costs about what the first does, and then the rest, by the seconds gained.
     */
    static final Comparator<Importance> NEXT = Comparator.comparing((Importance each) -> each.share() * each.of() < WORTH_IT)
            .thenComparing(each -> each.gainPerEuro().isEmpty())
            .thenComparing(each -> -each.gainPerEuro().orElse(each.gainedSeconds()));

    /** Seconds a year for each euro a month; empty where there is no cost above 0. */
    public OptionalDouble gainPerEuro() {
        return cost.isPresent() && cost.getAsDouble() > 0 ? OptionalDouble.of(gainedSeconds / cost.getAsDouble()) : OptionalDouble.empty();
    }
}
