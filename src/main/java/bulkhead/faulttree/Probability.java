package bulkhead.faulttree;

/** How likely something happens, and how likely it doesn't; each summed for itself so that a small one is precise. */
public record Probability(double happens, double doesNot) {
    static Probability of(double happens) {
        return new Probability(happens, 1 - happens);
    }
}
