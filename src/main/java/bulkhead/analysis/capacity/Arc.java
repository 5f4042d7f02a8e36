package bulkhead.analysis.capacity;

import bulkhead.model.Link;

/**
 * A link by indices: {@code from} and {@code targets} are components, {@code tier} the target group or −1. {@code missed} is the share of calls that goes on to
 * the fallback while this link is served. {@code carries} tells for each flow whether it uses the link.
 */
record Arc(int number, Link link, int from, int tier, int[] targets, double ratio, double missed, boolean[] carries) {
    boolean writes() {
        return link.access().writes();
    }
}
