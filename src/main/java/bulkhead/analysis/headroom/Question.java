package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standing;
import java.util.stream.IntStream;

/**
 * Which flows grow by one factor in a standing, from these demands a second, the others staying, until an instance reaches its
 * limit. Demands of flows that are down or have none are zero.
 */
record Question(Standing standing, double[] demand, boolean[] growing, Post.Target target) {
    /** What one instance of a post gets of flows that grow. */
    double grown(int post) {
        return sum(post, true);
    }

    /** What one instance of a post gets of flows that stay. */
    double staying(int post) {
        return sum(post, false);
    }

    private double sum(int post, boolean grows) {
        var sum = 0.0;
        for (int flow = 0; flow < demand.length; flow++) {
            sum += growing[flow] == grows && demand[flow] > 0 ? demand[flow] * standing.ofOne()[flow][post] : 0;
        }
        return sum;
    }

    Post post(int post) {
        return standing.posts().get(post);
    }

    double limit(int post) {
        return post(post).limit(target);
    }

    /**
     * The limit, or what flows that stay bring already: what they overload stays so, and doesn't keep a flow from growing that
     * works elsewhere.
     */
    double allowed(int post) {
        return Math.max(limit(post), staying(post));
    }

    boolean limits(int post) {
        return post(post).live() > 0 && Double.isFinite(limit(post));
    }

    /** Flows with any demand. */
    int[] active() {
        return IntStream.range(0, demand.length).filter(flow -> demand[flow] > 0).toArray();
    }
}
