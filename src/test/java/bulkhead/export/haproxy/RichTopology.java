package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.model.Balancing;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A topology with something of everything a proxy's file can say. */
public final class RichTopology {
    private static final String TEXT = """
            cloudflare:edge -> entry=[lb@dc1/a, lb2@dc1/b]
            entry -> web=[app@dc1/a*2, app2@dc1/b*2, app3@dc2/c!]
            entry -> php=[fpm:php-fpm@dc1/a*3]
            entry -> sessions=[redis@dc1/a, redis2:redis@dc1/b]
            entry -> databases=[db@dc1/a, db2:mariadb@dc1/b]:failover
            entry -> stream=[queue@dc1/a*3]
            entry -> static:object-store
            entry -> leaflet:web-app
            """;

    private RichTopology() {
    }

    public static Topology topology() {
        return release("2.6");
    }

    static Topology release(String release) {
        var topology = Topologies.of(TEXT);
        for (var proxy : List.of("lb", "lb2")) {
            topology = change(topology, proxy, it -> it.withProperty("release", new Value.Text(release))
                    .withName("Load balancer “" + proxy + "”"));
            topology = topology.with(topology.links().get(Id.of(proxy + "->leaflet")).withKind(LinkKind.FALLBACK)
                    .withBacks(Optional.of(Id.of(proxy + "->web"))));
        }
        topology = change(topology, "lb2", it -> it.withProperty("timeout-server",
                new Quantity(90, Unit.SECOND, new Source(Source.Origin.MEASURED, "load test of 3 May")))
                .withProperty("redispatch", new Value.Flag(false)));
        topology = change(topology, "lb2", it -> it.withProperty("address", new Value.Text("192.0.2.12"))
                .withProperty("certificate", new Value.Text("site's.pem")));
        topology = change(topology, "lb", it -> it.withProperty("address", new Value.Text("192.0.2.11"))
                .withProperty("client-limit", Quantity.measured(20, Unit.PER_SECOND)));
        topology = change(topology, "web", it -> it.withProperty("affinity", new Value.Text("cookie")));
        topology = change(topology, "stream", it -> it.withProperty("affinity", new Value.Text("source")));
        topology = change(topology, "app", it -> it.withProperty("agent-port", Quantity.assumed(9707, Unit.ONE)));
        topology = group(topology, "web", group -> group.withBalancing(Balancing.LOCAL_FIRST).withHealthCheck(HealthCheck.DEEP));
        topology = change(topology, "web", it -> it.withName("Web tier")
                .withProperty("check-path", new Value.Text("/ready?deep=1&a=$b"))
                .withProperty("check-host", new Value.Text("shop.example"))
                .withProperty("check-interval", Quantity.assumed(500, Unit.MILLISECOND)));
        topology = group(topology, "php", group -> group.withBalancing(Balancing.HASH).withHealthCheck(HealthCheck.DEEP));
        topology = group(topology, "sessions", group -> group.withBalancing(Balancing.LEAST_CONNECTIONS)
                .withHealthCheck(HealthCheck.DEEP)
                .withMembers(List.of(Member.active(Id.of("redis")),
                new Member(Id.of("redis2"), Optional.of(Quantity.assumed(3, Unit.ONE)), false))));
        topology = group(topology, "stream", group -> group.withHealthCheck(HealthCheck.DEEP));
        return change(topology, "redis", it -> it.withProperty(Props.ADDRESS.id(), new Value.Text("2001:db8::%")));
    }

    /** A proxy that is reached by IPv6. */
    static Topology overIpv6() {
        return change(Topologies.of("clients -> lb -> app"), "lb", it -> it.withProperty(Props.ADDRESS.id(), new Value.Text("2001:db8::1")));
    }

    /** Pods behind an active proxy and one that stands by, which bytes run through, too. */
    public static Topology discovered() {
        var topology = Topologies.of("clients -> entry=[lb, lb2]; entry -> web=[app@k8s*3]; entry -> far:mariadb");
        topology = topology.with(topology.places().get(Id.of("k8s")).withLevel(PlaceLevel.CLUSTER));
        topology = group(topology, "entry", group -> group.withBalancing(Balancing.ACTIVE_STANDBY));
        topology = change(topology, "web", it -> it.withProperty("affinity", new Value.Text("cookie")));
        for (var proxy : List.of("lb", "lb2")) {
            topology = change(topology, proxy, it -> it.withProperty("client-limit", Quantity.measured(5, Unit.PER_SECOND)));
        }
        return topology;
    }

    private static Topology change(Topology topology, String id, UnaryOperator<Element> change) {
        return topology.with(change.apply(topology.element(Id.of(id)).orElseThrow()));
    }

    private static Topology group(Topology topology, String id, UnaryOperator<Group> change) {
        return topology.with(change.apply(topology.groups().get(Id.of(id))));
    }
}
