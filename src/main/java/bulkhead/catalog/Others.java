package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import bulkhead.model.PlaceLevel;
import bulkhead.model.RiskKind;
import java.util.List;
import java.util.stream.Stream;

/** What is known of the elements that aren't components. */
final class Others {
    static final List<PlaceSpec> PLACES = Stream.of(PlaceLevel.values()).map(Others::place).toList();
    static final List<RiskSpec> RISKS = Stream.of(RiskKind.values())
            .map(kind -> new RiskSpec(kind, "risk-" + Words.of(kind), List.of(DESCRIPTION))).toList();
    static final List<PropertySpec> GROUP = List.of(DESCRIPTION, CHECK_INTERVAL, CHECK_FAST_INTERVAL, CHECK_DOWN_INTERVAL,
            CHECK_RISE, CHECK_FALL, SLOW_START, CHECK_PATH, CHECK_HOST, AFFINITY.or("none"), AFFINITY_TIME);
    static final List<PropertySpec> LINK = List.of(DESCRIPTION, PROTOCOL, PORT, LATENCY.or(1), TIMEOUT, RETRIES,
            BUFFER, RECORD_SIZE, REPLICATION.or("asynchronous"), LAG.or(1));
    static final List<PropertySpec> FLOW = List.of(DESCRIPTION);

    private Others() {
    }

    private static PlaceSpec place(PlaceLevel level) {
        return new PlaceSpec(level, "place-" + Words.of(level), switch (level) {
            case REGION, DATA_CENTRE -> List.of(DESCRIPTION, ADDRESS, DISTANCE, COST);
            case CLUSTER -> List.of(DESCRIPTION, ADDRESS, ORCHESTRATOR.or("kubernetes"), RELEASE.oneOf("1.35").or("1.35"),
                    OPERATORS.orYes(), STORAGE_CLASS, COST);
            default -> List.of(DESCRIPTION, ADDRESS, COST);
        });
    }
}
