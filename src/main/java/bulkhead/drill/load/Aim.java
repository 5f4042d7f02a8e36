package bulkhead.drill.load;

import bulkhead.deployment.Node;
import java.net.InetSocketAddress;

/** A port of a proxy that requests are sent to, and its part of them. */
public record Aim(Node proxy, InetSocketAddress at, double part) {
}
