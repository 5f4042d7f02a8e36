package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;
import java.util.stream.Stream;

/** Properties that whole families of kinds share. */
final class Families {
    /** Whatever carries load. */
    private static final List<PropertySpec> RATED = List.of(MAX_RATE, NORMAL_TARGET, EMERGENCY_TARGET);

    /** A service that somebody else runs: no machine, no image, no probes. */
    static final List<PropertySpec> SERVICE = Stream.of(List.of(ADDRESS, PORT), RATED, List.of(COST)).flatMap(List::stream).toList();

    /** A program one runs oneself, on machines or in Kubernetes. */
    static final List<PropertySpec> PROGRAM = joined(SERVICE, IMAGE, MAX_UNAVAILABLE, CPU.or(1), MEMORY.or(1),
            PROBE_PERIOD, PROBE_THRESHOLD, READINESS_PATH, LIVENESS_PATH, STARTUP_TIME);

    /** A program that holds a worker for each request. */
    static final List<PropertySpec> WORKERS_POOL = joined(PROGRAM,
            WORKERS.or(50), SERVICE_TIME.or(100), CONNECTIONS_PER_WORKER, SERVER_MAXCONN, BUSY.orNo(), AGENT_PORT);

    /** A proxy in front of several servers, by the words of HAProxy. */
    static final List<PropertySpec> PROXY = joined(PROGRAM,
            MAX_RATE.or(20_000), MAX_CONNECTIONS.or(20_000), MODE.or("http"), STATS_PORT.or(8404),
            TIMEOUT_CONNECT, TIMEOUT_CLIENT.or(30), TIMEOUT_SERVER.or(30), TIMEOUT_QUEUE.or(5),
            TIMEOUT_HTTP_REQUEST.or(10), TIMEOUT_HTTP_KEEP_ALIVE.or(5), TIMEOUT_CHECK,
            RETRIES.orVendor(3, "HAProxy 2.6 configuration manual, retries"), REDISPATCH.orYes(), HARD_STOP_AFTER.or(30),
            VRRP_ADVERT);

    /** A program that keeps records on disk. */
    static final List<PropertySpec> STORAGE = joined(PROGRAM,
            SERVICE_TIME.or(5), MEMORY.or(16), CPU.or(4), DISK.or(200), RECORD_SIZE.or(500), STARTUP_TIME.or(120));

    private Families() {
    }

    /** The releases of a program, the first where none is stated, and the image of each; {@code %} in its name stands for the release. */
    static List<PropertySpec> releases(String image, String... releases) {
        var release = RELEASE.oneOf(releases).or(releases[0]);
        return List.of(release, IMAGE.following(release, image));
    }

    /** {@link KindSpec#with} lets a later one replace an earlier one of the same id where that stands. */
    private static List<PropertySpec> joined(List<PropertySpec> family, PropertySpec... more) {
        return Stream.concat(family.stream(), Stream.of(more)).toList();
    }
}
