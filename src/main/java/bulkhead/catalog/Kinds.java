package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;

/** The kinds as data, in palette order, and the properties of the other sorts of element. */
final class Kinds {
    static final List<PropertySpec> GROUP_PROPERTIES = List.of(DESCRIPTION, CHECK_INTERVAL, CHECK_FAST_INTERVAL, CHECK_DOWN_INTERVAL, CHECK_RISE,
            CHECK_FALL, SLOW_START, CHECK_PATH, CHECK_HOST);
    static final List<PropertySpec> LINK_PROPERTIES = List.of(DESCRIPTION, PROTOCOL, PORT, LATENCY, TIMEOUT, RETRIES.or(0), BUFFER, RECORD_SIZE, REPLICATION);
    static final List<PropertySpec> PLACE_PROPERTIES = List.of(DESCRIPTION, ADDRESS, DISTANCE, COST);
    static final List<PropertySpec> RISK_PROPERTIES = List.of(DESCRIPTION);
    static final List<PropertySpec> FLOW_PROPERTIES = List.of(DESCRIPTION);

    private Kinds() {
    }

    static List<KindSpec> all() {
        return List.of(
                new KindSpec("clients", Role.SOURCE, Section.ENTRY, "clients", List.of(DESCRIPTION, SERIES, INTERVAL)),
                new KindSpec("haproxy", Role.BALANCER, Section.BALANCE, "haproxy", List.of(DESCRIPTION, MAX_RATE.or(20_000))));
    }
}
