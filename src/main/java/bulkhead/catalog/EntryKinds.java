package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;

/** Where demand comes from, and the services in front of one's own sites. */
final class EntryKinds {
    private static final KindSpec CLIENTS = source("clients");
    private static final KindSpec AGENTS = source("agents").with(INTERVAL.or(20), RECORD_SIZE.or(200));
    private static final KindSpec EDGE = service("edge").with(PROTOCOL.or("https"), TIMEOUT_CONNECT, RETRIES.or(1));
    private static final KindSpec DNS = service("dns").with(PROTOCOL.or("dns"), PORT.orVendor(53, "RFC 1035"), TTL.or(5));

    private EntryKinds() {
    }

    static List<KindSpec> all() {
        return List.of(CLIENTS, AGENTS, EDGE, DNS);
    }

    private static KindSpec source(String id) {
        return KindSpec.of(id, Role.SOURCE, Section.ENTRY).with(SERIES, INTERVAL, RECORD_SIZE);
    }

    private static KindSpec service(String id) {
        return KindSpec.of(id, Role.EDGE, Section.ENTRY).with(Families.SERVICE).with(MAX_RATE.or(1_000_000));
    }
}
