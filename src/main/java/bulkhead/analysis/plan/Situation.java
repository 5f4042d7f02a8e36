package bulkhead.analysis.plan;

import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.Set;

/** When the peak must be carried: all well, or after the loss of one place. */
record Situation(Optional<Id> lost) {
    static final Situation ALL_WELL = new Situation(Optional.empty());

    static Situation without(Id place) {
        return new Situation(Optional.of(place));
    }

    Set<Event> dead() {
        return lost.map(place -> Set.of(Event.place(place))).orElse(Set.of());
    }

    Post.Target target() {
        return lost.isEmpty() ? Post.Target.NORMAL : Post.Target.EMERGENCY;
    }
}
