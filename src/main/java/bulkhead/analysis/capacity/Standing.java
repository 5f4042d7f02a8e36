package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.List;

/**
 * What one call a second of each flow costs whom, while certain things are dead: {@code ofOne[flow][post]} calls a second of one
 * instance. Load is linear in demand, since how calls are dealt doesn't depend on how many there are: so any demand follows from
 * this by adding. {@code up} says of each flow whether it is, {@code answered} which share of its work is answered (none where it
 * is down, or calls only members nobody knows to be dead); {@code unbounded} whether it runs round in a circle that passes on all
 * it takes in, so that nobody can say what it costs.
 */
public record Standing(List<Id> flows, List<Post> posts, double[][] ofOne, boolean[] up, double[] answered,
        boolean[] unbounded) {
    public Standing {
        flows = List.copyOf(flows);
        posts = List.copyOf(posts);
    }

    /** Whether the flow is up and its load can be told. */
    public boolean tells(int flow) {
        return up[flow] && !unbounded[flow];
    }
}
