package bulkhead.analysis.capacity;

import bulkhead.deployment.Node;
import bulkhead.model.Component;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;

/** What is left alive, and who of that serves: what load needs to know of a failure. */
interface Standing {
    boolean alive(Node node);

    /** Whether a caller that this link starts from still reaches the component through it. */
    boolean connected(Link link, Id target);

    boolean serves(Flow flow, Component component);
}
