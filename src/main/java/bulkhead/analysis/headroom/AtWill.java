package bulkhead.analysis.headroom;

/** How far flows could grow if every group could be balanced at will: stand-by members included, calls split as finely as needed. */
public sealed interface AtWill {
    /** Up to this factor and no further. */
    record Most(double factor) implements AtWill {
    }

    /** At least so far, and no further than {@code most}: after more losses than are looked at one by one. */
    record Between(double least, double most) implements AtWill {
    }

    /** No component on the way states how much it can do. */
    record Unlimited() implements AtWill {
    }

    /** There is no answer: the text key below {@code untold.} says why. */
    record Untold(String reason) implements AtWill {
    }
}
