package bulkhead.picture;

import bulkhead.diagram.Overlay;
import bulkhead.diagram.Overlay.Mark;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Meta;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents with all there is to draw. */
final class Samples {
    private Samples() {
    }

    /** Two data centres in one region, an edge in front, stand-by, replication, a cache with fallback, a stream, risks. */
    static Document shop() {
        var topology = Topologies.of("""
                clients -> edge -> proxies=[lb-1:haproxy@eu/north/n-front, lb-2:haproxy@eu/south/s-front!]
                lb-1 -> apps=[app-1:php-fpm@eu/north/n-apps*12, app-2:php-fpm@eu/south/s-apps*12]
                lb-2 -> apps
                app-1 r> redis-1:redis@eu/north/n-data*3
                app-2 r> redis-2:redis@eu/south/s-data*3
                app-1 -> maxscale-1:maxscale@eu/north/n-data
                app-2 -> maxscale-2:maxscale@eu/south/s-data
                maxscale-1 -> database=[db-1:mariadb@eu/north/n-data, db-2:mariadb@eu/south/s-data, \
                        db-3:mariadb@eu/south/s-data]:failover
                maxscale-2 -> database
                db-1 => db-2
                db-1 => db-3
                app-1 ~> kafka@eu/north/n-data*3 -> writers:consumer@eu/north/n-apps*4
                grafana -> metrics:victoria-metrics ?> app-1
                """);
        var elements = new ArrayList<Element>(topology.elements().map(Samples::named).toList());
        elements.add(risk("power-a", "Power feed A", RiskKind.POWER_FEED, "n-front", "n-apps", "db-1"));
        elements.add(risk("carrier", "Carrier ring", RiskKind.CARRIER, "clients->edge", "edge->proxies"));
        return Document.EMPTY.withMeta(new Meta("Shop across two data centres", "", Extras.NONE))
                .withTopology(Topology.of(elements));
    }

    private static Element named(Element element) {
        var name = Map.of("lb-1", "HAProxy north", "lb-2", "HAProxy south", "app-1", "Checkout back end north",
                "app-2", "Checkout back end south",
                "eu", "Europe", "north", "Data centre north", "south", "Data centre south",
                "n-data", "Data zone", "s-data", "Data zone")
                .getOrDefault(element.id().value(), "");
        if (element.id().value().equals("app-1->redis-1") && element instanceof bulkhead.model.Link link) {
            return link.withHitRatio(Optional.of(Quantity.assumed(95, Unit.PERCENT)));
        }
        return name.isEmpty() ? element : element.withName(name);
    }

    private static Risk risk(String id, String name, RiskKind kind, String... attachedTo) {
        return new Risk(Id.of(id), name, kind, java.util.Arrays.stream(attachedTo).map(Id::of).toList(), Optional.empty(),
                Reliability.UNSTATED,
                Map.of(), Extras.NONE);
    }

    static Overlay overlay() {
        var load = new LinkedHashMap<Id, Double>();
        load.put(Id.of("app-1"), 0.62);
        load.put(Id.of("app-2"), 1.34);
        load.put(Id.of("lb-1"), 0.18);
        load.put(Id.of("db-1"), 0.41);
        return new Overlay(Map.of(Id.of("db-1"), Mark.ERROR, Id.of("north"), Mark.WARNING, Id.of("edge"), Mark.NOTE,
                Id.of("kafka"), Mark.WARNING), load,
                Set.of());
    }

    static List<Document> all() {
        return List.of(shop());
    }
}
