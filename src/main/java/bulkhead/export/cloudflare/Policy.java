package bulkhead.export.cloudflare;

import bulkhead.model.Element;
import bulkhead.model.Group;

/** A group's policy in Cloudflare's words: which pool, and which origin in it; and whether a client stays with its origin. */
record Policy(String steering, String origins, String affinity) {
    static Policy of(Element callee) {
        return callee instanceof Group group ? of(group) : new Policy("random", "random", "none");
    }

    private static Policy of(Group group) {
        return switch (group.balancing()) {
            case ROUND_ROBIN -> new Policy("random", "random", "none");
            case LEAST_CONNECTIONS -> new Policy("least_connections", "least_connections", "none");
            case ACTIVE_STANDBY -> new Policy("off", "random", "none");
            case LOCAL_FIRST -> new Policy("dynamic_latency", "random", "none");
            case HASH -> new Policy("random", "hash", "ip_cookie");
        };
    }
}
