package bulkhead.analysis.failure;

/**
 * How much one event matters to a flow; of interchangeable instances the {@code first} stands for each of {@code of}.
 *
 * @param unavailability share of time in which it has happened, of one instance
 * @param birnbaum probability that the flow is down exactly because of it: P(down | it happened) − P(down | it hasn't). Birnbaum, On the
 *        importance of different components in a multicomponent system (1969)
 * @param share of the flow's down-time that goes if it never happens: unavailability × birnbaum ÷ P(down), which for monotone
 *        structures is the importance of Fussell and Vesely in its exact form (criticality)
 * @param gainedSeconds of down-time a year of 365 days that go if it, or any of its {@code of} instances, never happens
 */
public record Importance(Event first, int of, double unavailability, double birnbaum, double share, double gainedSeconds) {
}
