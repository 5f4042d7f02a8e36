package bulkhead.export.haproxy;

import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Link;
import java.util.List;
import java.util.Optional;

/**
 * Where requests that come in on a port go: over a link to its callee, and while no server is up there to the fallbacks in turn.
 * {@code name} is that of the front end and of the first back end.
 */
record Route(Link link, Element callee, String name, int port, Protocol protocol, List<Route> fallbacks) {
    Route {
        fallbacks = List.copyOf(fallbacks);
    }

    /** The back end that begins with a rank. Names of the deployment contain no underscore: no route's ends like this. */
    String backEnd(int rank) {
        return rank == 1 ? name : name + Answering.RANK + rank;
    }

    /** The called group; empty where a component is called by itself. */
    Optional<Group> group() {
        return callee instanceof Group group ? Optional.of(group) : Optional.empty();
    }
}
