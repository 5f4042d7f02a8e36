package bulkhead.drill.rig;

import bulkhead.deployment.Node;

/** What a proxy says about a server: that it is up or down, seen at {@code nanos} of {@link System#nanoTime}. */
public record Sighting(Node proxy, Node server, boolean up, long nanos) {
}
