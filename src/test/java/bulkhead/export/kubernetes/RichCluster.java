package bulkhead.export.kubernetes;

import bulkhead.model.Autoscaling;
import bulkhead.model.Component;
import bulkhead.model.Extras;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something of every kind that runs as pods, in one cluster over two fire compartments with two zones each. */
public final class RichCluster {
    private static final String TEXT = """
            edge -> lb*2 -> tier=[web:web-app*4]
            lb -> php=[fpm:php-fpm*3]
            fpm -> maxes=[mx:maxscale*2]
            mx -> databases=[db:mariadb*3]:failover
            fpm -> sessions=[redis*2]:manual
            web -> keys=[keydb*2]:multi-primary
            web -> memcached
            web -> pg:postgresql
            web ~> stream=[kafka*3]
            stream ~> consumer*2
            consumer -> rows=[cassandra*6]:quorum
            prometheus -> fpm
            victoriametrics -> kafka
            grafana -> prometheus
            nginx -> web
            """;
    private static final Set<String> OUTSIDE = Set.of("edge");
    private static final List<Id> COMPARTMENTS = List.of(Id.of("west"), Id.of("east"));

    private RichCluster() {
    }

    /** Databases, brokers and stores belong to operators. */
    public static Topology operated() {
        return topology();
    }

    /** Nobody but Kubernetes itself. */
    public static Topology plain() {
        var topology = topology();
        var cluster = topology.places().get(Id.of("cluster"));
        return topology.with(cluster.withProperty("operators", new Value.Flag(false))
                .withProperty("storage-class", new Value.Text("fast")));
    }

    /** The store as one component in each fire compartment instead of one spread over both. */
    public static Topology apart() {
        var topology = topology();
        var store = topology.components().get(Id.of("cassandra")).withSpread(List.of())
                .withInstances(Quantity.assumed(3, Unit.ONE));
        var rows = topology.groups().get(Id.of("rows"));
        return topology.with(store.withPlace(Optional.of(Id.of("west"))))
                .with(store.withId(Id.of("cassandra2")).withPlace(Optional.of(Id.of("east"))))
                .with(rows.withMembers(List.of(Member.active(Id.of("cassandra")), Member.active(Id.of("cassandra2")))));
    }

    /** Everything under the same name. */
    static Topology renamed(Topology topology, String name) {
        var renamed = topology;
        for (var element : topology.elements().toList()) {
            renamed = renamed.with(element.withName(name));
        }
        return renamed;
    }

    /** Any topology, with all it has in one cluster. */
    public static Topology around(Topology topology) {
        var clustered = topology.with(place("the-cluster", PlaceLevel.CLUSTER, null));
        for (var component : topology.components().values()) {
            clustered = clustered.with(component.withPlace(Optional.of(Id.of("the-cluster"))).withSpread(List.of()));
        }
        return clustered;
    }

    private static Topology topology() {
        var topology = Topologies.of(TEXT);
        for (var place : List.of(place("cluster", PlaceLevel.CLUSTER, null), place("shop", PlaceLevel.NAMESPACE, "cluster"),
                place("west", PlaceLevel.FIRE_COMPARTMENT, "cluster"), place("east", PlaceLevel.FIRE_COMPARTMENT, "cluster"))) {
            topology = topology.with(place);
        }
        for (var component : topology.components().values()) {
            topology = OUTSIDE.contains(component.id().value()) ? topology : topology.with(settled(component));
        }
        return failover(topology);
    }

    private static Component settled(Component component) {
        var settled = component.withPlace(Optional.of(Id.of("shop")));
        return switch (component.id().value()) {
            case "web" -> settled.withSpread(COMPARTMENTS)
                    .withAutoscaling(Optional.of(new Autoscaling(Quantity.assumed(8, Unit.ONE),
                    Quantity.assumed(60, Unit.SECOND)))).withProperty("image",
                            new Value.Text("registry.example:5000/shop/web:1.2@sha256:" + "a".repeat(64)))
                    .withProperty("readiness-path", new Value.Text("/ready"))
                    .withProperty("liveness-path", new Value.Text("/live"));
            case "consumer" -> settled.withProperty("image", new Value.Text("registry.example/shop/consumer:7"));
            case "fpm", "db", "kafka", "cassandra" -> settled.withSpread(COMPARTMENTS);
            case "redis" -> settled.withPlace(Optional.of(Id.of("west")));
            default -> settled;
        };
    }

    private static Topology failover(Topology topology) {
        var databases = topology.groups().get(Id.of("databases"));
        return topology.with(databases.withRedundancy(new Redundancy.PrimaryReplica(Id.of("db"),
                new Failover.Controller(Id.of("maxes"), Quantity.assumed(1, Unit.SECOND), false), List.of())));
    }

    static Place place(String id, PlaceLevel level, String parent) {
        return new Place(Id.of(id), "", level, Optional.ofNullable(parent).map(Id::of), Optional.empty(), Reliability.UNSTATED,
                Map.of(), Extras.NONE);
    }
}
