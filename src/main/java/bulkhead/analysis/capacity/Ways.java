package bulkhead.analysis.capacity;

import java.util.List;

/**
 * Where the calls of one flow can go while certain things are dead, whoever deals them how: linear in the calls along each slot.
 * {@code entered} is what one call a second of the flow brings each post from outside; posts are those of the {@link Standing}, by
 * index.
 */
public record Ways(double[] entered, List<Crossing> crossings, List<Copying> copyings) {
    /**
     * Where calls are dealt. For each call that a post of a feed receives, {@code factor} arrive here; {@code answered} of them
     * (as the policy has it: to know who is dead isn't a matter of balancing) go along the slots, each to one post, the rest to
     * {@code lost}. {@code work} says whether the post does the call itself; else only copies cost.
     */
    public record Crossing(List<Feed> feeds, double answered, int[] slots, boolean work, List<Share> lost) {
    }

    /** Posts that call, and how many calls they make here for one that they receive. */
    public record Feed(int[] posts, double factor) {
    }

    /** A part of calls that a post gets and doesn't answer. */
    public record Share(int post, double part) {
    }

    /** For each call along one of these slots, copies cost posts: each instance in full, or dealt over its instances. */
    public record Copying(List<Slot> slots, List<Cost> costs) {
    }

    /** One slot of a crossing, both by index. */
    public record Slot(int crossing, int slot) {
    }

    /** A second, for one call a second: of each instance, and of all instances of the post together. */
    public record Cost(int post, double full, double shared) {
    }
}
