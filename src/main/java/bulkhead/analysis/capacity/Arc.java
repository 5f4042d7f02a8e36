package bulkhead.analysis.capacity;

import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.List;

/**
 * One thing that a component asks for on behalf of one flow: a link to a component or to a group (its tier, else −1), or several
 * links to members of one group, which together are one call dealt over those members. {@code linkNumbers} are the links'
 * indices, {@code targets} the components in reach; {@code missed} is the share of calls that goes on to the fallback while
 * somebody serves this one.
 */
record Arc(int number, List<Link> links, int[] linkNumbers, int from, int tier, int[] targets, double ratio,
        double missed) {
    Link first() {
        return links.getFirst();
    }

    boolean writes() {
        return first().access().writes();
    }

    boolean asynchronous() {
        return first().kind() == LinkKind.SENDS;
    }
}
