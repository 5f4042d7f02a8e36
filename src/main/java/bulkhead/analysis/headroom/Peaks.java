package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Loads at peak while any things are dead, against the emergency target. */
final class Peaks {
    private final Capacity capacity;
    private final Standings standings;

    /** What is dead, and what follows. */
    record Peak(Map<Id, ComponentLoad> loads, List<Id> down) {
        Peak {
            loads = Ordered.copy(loads);
            down = List.copyOf(down);
        }
    }

    /** {@code capacity} is that of the deployment, or of one that differs in numbers of instances alone. */
    Peaks(Deployment deployment, Capacity capacity) {
        this.capacity = capacity;
        standings = Standings.of(deployment);
    }

    /** The loads of components with live instances and a stated capacity. */
    Peak without(Set<Event> dead) {
        var standing = standings.without(dead);
        var posts = new LinkedHashMap<Id, List<Integer>>();
        for (int post = 0; post < standing.posts().size(); post++) {
            var at = standing.posts().get(post);
            if (at.live() > 0 && Double.isFinite(at.rate())) {
                posts.computeIfAbsent(at.component(), _ -> new ArrayList<>()).add(post);
            }
        }
        var loads = new LinkedHashMap<Id, ComponentLoad>();
        posts.forEach((component, of) -> loads.put(component, load(standing, component, of)));
        var down = new ArrayList<Id>();
        for (int flow = 0; flow < standing.flows().size(); flow++) {
            if (standing.answered()[flow] == 0) {
                down.add(standing.flows().get(flow));
            }
        }
        return new Peak(loads, down);
    }

    private ComponentLoad load(Standing standing, Id component, List<Integer> posts) {
        var offered = 0.0;
        var busiest = 0.0;
        var live = 0;
        for (int post : posts) {
            var each = ofOne(standing, post);
            offered += each * standing.posts().get(post).live();
            live += standing.posts().get(post).live();
            busiest = Math.max(busiest, each);
        }
        var post = standing.posts().get(posts.getFirst());
        return new ComponentLoad(component, offered, OptionalDouble.of(post.rate() * live), live, busiest, post.emergencyTarget(),
                Optional.ofNullable(capacity.peak().get(component)).flatMap(ComponentLoad::footing));
    }

    private double ofOne(Standing standing, int post) {
        var sum = 0.0;
        for (int flow = 0; flow < standing.flows().size(); flow++) {
            var demand = capacity.demands().get(standing.flows().get(flow)).peak().map(rate -> rate.base()).orElse(0.0);
            sum += demand * standing.ofOne()[flow][post];
        }
        return sum;
    }
}
