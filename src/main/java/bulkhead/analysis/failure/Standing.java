package bulkhead.analysis.failure;

import bulkhead.model.Id;

/** What is left of one flow when something is dead, as far as takeovers depend on it. */
interface Standing {
    boolean up();

    boolean serves(Id component);

    /** Live instances that serve the flow. */
    int serving(Id component);

    /** Whether any instance of the caller still sees one of the callee along the link. */
    boolean sees(Id link, Id callee);
}
