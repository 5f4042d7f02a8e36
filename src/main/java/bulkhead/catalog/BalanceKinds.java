package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;

/** What spreads requests over those who do the work. */
final class BalanceKinds {
    private static final KindSpec HAPROXY = haproxy("haproxy");
    private static final KindSpec CLOUD_LOAD_BALANCER = KindSpec.of("cloud-load-balancer", Role.BALANCER, Section.BALANCE)
            .runs("cloud-load-balancer").with(Families.SERVICE)
            .with(PORT.or(443), MAX_RATE.or(50_000), MODE.or("http"), TIMEOUT_CONNECT, TIMEOUT_CHECK, RETRIES, REDISPATCH.orYes());
    private static final KindSpec REVERSE_PROXY = haproxy("reverse-proxy").with(MAX_RATE.or(10_000));
    private static final KindSpec NGINX = proxy("nginx").runs("nginx")
            .with(IMAGE.or("nginx:1.28"), PORT.or(80), MAX_CONNECTIONS.orVendor(512, "nginx 1.28, worker_connections"));
    private static final KindSpec ENVOY = proxy("envoy").runs("envoy").with(IMAGE.or("envoyproxy/envoy:v1.34.0"), PORT.or(8080));

    private BalanceKinds() {
    }

    static List<KindSpec> all() {
        return List.of(HAPROXY, CLOUD_LOAD_BALANCER, REVERSE_PROXY, NGINX, ENVOY);
    }

    /** 2.6 is the oldest release written for: its files run on all later ones. */
    private static KindSpec haproxy(String id) {
        return proxy(id).runs("haproxy").with(Families.releases("haproxy:%", "2.6", "3.0", "3.2")).with(PORT.or(80))
                .with(PEERS_PORT.or(10_000), CERTIFICATE, CLIENT_LIMIT);
    }

    private static KindSpec proxy(String id) {
        return KindSpec.of(id, Role.BALANCER, Section.BALANCE).with(Families.PROXY).with(STARTUP_TIME.or(5));
    }
}
