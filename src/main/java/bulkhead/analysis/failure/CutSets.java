package bulkhead.analysis.failure;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Minimal cut sets of one flow: things whose loss together takes it down, while the loss of any part of them doesn't. Sets that
 * differ only in which of several interchangeable instances they name are one line.
 *
 * @param single those of order 1, likeliest first
 * @param pairs those of order 2: the {@value #MOST_PAIRS} lines that are likeliest, in that order
 * @param pairCount how many sets of order 2 there are in all, listed or not; empty where they are too many to try, and then none is
 *        listed
 */
public record CutSets(List<Line> single, List<Line> pairs, Optional<BigInteger> pairCount) {
    public static final int MOST_PAIRS = 100;

    /** {@code any} of {@code of} interchangeable things, of which {@code first} is the first; mostly one of one. */
    public record Part(Event first, int any, int of) {
    }

    /**
     * Sets alike: {@code count} of them. {@code chance} is the share of time in which one of them has happened, summed over all:
     * Σ Π unavailability; 0 where a part states no reliability.
     */
    public record Line(List<Part> parts, BigInteger count, double chance) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    public CutSets {
        single = List.copyOf(single);
        pairs = List.copyOf(pairs);
    }
}
