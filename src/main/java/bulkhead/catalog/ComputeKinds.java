package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;

/** What does the work: holds a worker for each request, or pulls records at its own pace. */
final class ComputeKinds {
    private static final KindSpec PHP_FPM = server("php-fpm").runs("php-fpm")
            .with(Families.releases("php:%-fpm", "8.2", "8.3", "8.4"))
            .with(PROTOCOL.or("fastcgi"), PORT.orVendor(9000, "PHP 8.2, www.conf listen"))
            .with(WORKERS.or(20), SERVICE_TIME.or(80), SLOW_AFTER.or(5), STATS_PORT.or(9001), CPU.or(2), MEMORY.or(2));
    private static final KindSpec WEB_APP = server("web-app");
    private static final KindSpec APPLICATION_SERVER = server("application-server")
            .with(WORKERS.orVendor(200, "Tomcat 10.1, maxThreads"), CPU.or(4), MEMORY.or(8), STARTUP_TIME.or(60));
    private static final KindSpec API_SERVER = server("api-server").with(SERVICE_TIME.or(50));
    private static final KindSpec WORKER = puller("worker", Section.COMPUTE).with(WORKERS.or(10), SERVICE_TIME.or(200));

    private ComputeKinds() {
    }

    static List<KindSpec> all() {
        return List.of(PHP_FPM, WEB_APP, APPLICATION_SERVER, API_SERVER, WORKER);
    }

    static KindSpec puller(String id, Section section) {
        return KindSpec.of(id, Role.CONSUMER, section).with(Families.WORKERS_POOL).with(RECORD_SIZE);
    }

    private static KindSpec server(String id) {
        return KindSpec.of(id, Role.SERVER, Section.COMPUTE).with(Families.WORKERS_POOL).with(PROTOCOL.or("http"), PORT.or(8080));
    }
}
