package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Post;
import bulkhead.model.Id;

/** The first of the instances that are at their limit before all others. */
public record HotSpot(Id component, int instance) {
    static HotSpot of(Post post) {
        return new HotSpot(post.component(), post.instance());
    }
}
