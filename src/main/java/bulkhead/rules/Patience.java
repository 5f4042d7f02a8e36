package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Setting;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a caller waits for an answer along a link: a balancer as its file says, anybody else only where the link states it;
 * what nobody states is nobody's wait.
 */
record Patience(Link link, Setting timeout, double tries) {
    static Optional<Patience> of(Link link, Inspection inspection) {
        var settings = inspection.deployment().settings();
        if (inspection.role(link.from()) == Role.BALANCER) {
            // what HAProxy tries again is a connection, not an answer that takes too long
            return settings.of(inspection.topology().components().get(link.from()), Props.TIMEOUT_SERVER)
                    .map(timeout -> new Patience(link, timeout, 1));
        }
        return settings.of(link, Props.TIMEOUT).filter(timeout -> timeout.basis() == Setting.Basis.STATED)
                .map(timeout -> new Patience(link, timeout, 1 + settings.required(link, Props.RETRIES).base()));
    }

    static Stream<Link> waiting(Inspection inspection) {
        return inspection.topology().links().values().stream()
                .filter(link -> link.kind() == LinkKind.CALLS || link.kind() == LinkKind.FALLBACK);
    }

    /** Until it gives up for good. */
    double seconds() {
        return timeout.base() * tries;
    }
}
