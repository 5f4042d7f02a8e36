package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.List;

/**
 * What one call a second of each flow costs whom, while certain things are dead: {@code ofOne[flow][post]} calls a second of one
 * instance. Load is linear in demand, since how calls are dealt doesn't depend on how many there are: so any demand follows from
 * this by adding. {@code answered} is the share of each flow's work that is answered (0: down); {@code unbounded} says of each
 * flow whether it runs round in a circle that passes on all it takes in, so that nobody can say what it costs.
 */
public record Standing(List<Id> flows, List<Post> posts, double[][] ofOne, double[] answered, boolean[] unbounded) {
    public Standing {
        flows = List.copyOf(flows);
        posts = List.copyOf(posts);
    }

    /** Whether the flow is answered and its load can be told. */
    public boolean tells(int flow) {
        return answered[flow] > 0 && !unbounded[flow];
    }
}
