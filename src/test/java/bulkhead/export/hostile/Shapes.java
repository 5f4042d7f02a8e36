package bulkhead.export.hostile;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.KindSpec;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Objectives;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Topologies at the edge of what can be drawn, by name. */
final class Shapes {
    private static final Id CLUSTER = Id.of("cluster");

    private Shapes() {
    }

    static Map<String, Topology> all() {
        var shapes = new LinkedHashMap<String, Topology>();
        shapes.put("nothing", Topology.EMPTY);
        shapes.put("5,000 servers of one component", large("web-app", 5000, 1));
        shapes.put("5,000 servers of one component in Kubernetes", inCluster(large("web-app", 5000, 1)));
        shapes.put("5,000 servers of 500 components", large("web-app", 10, 500));
        shapes.put("300 databases behind a MaxScale", Topologies.of("app -> mx:maxscale -> db=[a:mariadb*150, b:mariadb*150]:failover"));
        shapes.put("empty groups everywhere", emptyGroups());
        shapes.put("everybody calls himself", eachKind("selves", (all, component) -> all.add(Link.of(Id.of("self " + all.size()), LinkKind.CALLS, component, component))));
        shapes.put("everybody copies himself", eachKind("copies", (all, component) -> all.add(Link.of(Id.of("self " + all.size()), LinkKind.REPLICATES, component, component))));
        shapes.put("no instance anywhere", changed(component -> component.withInstances(Quantity.measured(0, Unit.ONE))));
        shapes.put("one port for all", changed(component -> (Component) ports(component, 80)));
        shapes.put("the last port for all", changed(component -> (Component) ports(component, 65_535)));
        shapes.put("one address for all", changed(component -> component.withProperty("address", new Value.Text("10.0.0.1"))));
        shapes.put("one name for all", changed(component -> component.withName("the same")));
        shapes.put("names that differ in case only", numbered("Näme", "NÄME", "name", "na\u0308me", "Name ", " name", "naeme", "Na-me", "na_me"));
        shapes.put("names that become empty", numbered("🦊", "!!!", "日本", "---", "\u202e", "ß́"));
        shapes.put("names like those that are made up", numbered("a-1", "a", "a 1", "a-1-1", "a-nodes", "a nodes", "default-deny", "links", "own_metrics", "php", "dns", "defaults",
                "maxscale", "kustomization", "namespace", "kube-system"));
        shapes.put("names of a hundred thousand characters", changed(component -> component.withName("\u00e4".repeat(100_000))));
        return shapes;
    }

    private static Topology large(String kind, int instances, int components) {
        var elements = new ArrayList<Element>(Topologies.of("edge -> lb*2; prometheus -> lb").elements().toList());
        var members = IntStream.range(0, components).mapToObj(at -> Component.of(Id.of("big" + at), "", kind, Optional.empty())
                .withInstances(Quantity.measured(instances, Unit.ONE))).toList();
        elements.addAll(members);
        elements.add(Group.of(Id.of("back"), "", members.stream().map(Component::id).map(Member::active).toList()).withHealthCheck(HealthCheck.DEEP)
                .withBalancing(Balancing.ROUND_ROBIN));
        elements.add(Link.of(Id.of("to back"), LinkKind.CALLS, Id.of("lb"), Id.of("back")));
        return Topology.of(elements);
    }

    private static Topology inCluster(Topology topology) {
        var cluster = new Place(CLUSTER, "", PlaceLevel.CLUSTER, Optional.empty(), Optional.empty(), Reliability.UNSTATED, Map.of(), Extras.NONE);
        var elements = new ArrayList<Element>(List.of(cluster.withProperty("orchestrator", new Value.Text("kubernetes"))));
        topology.elements().map(element -> element instanceof Component component ? component.withPlace(Optional.of(CLUSTER))
                .withProperty("image", new Value.Text("registry.example/app:1.0")) : element).forEach(elements::add);
        return Topology.of(elements);
    }

    private interface Further {
        void add(List<Element> all, Id component);
    }

    /** A component of each kind in a cluster, all calling the one before and a common group. */
    private static Topology eachKind(String name, Further further) {
        var elements = new ArrayList<Element>();
        for (var kind : Catalog.standard().kinds().stream().map(KindSpec::id).toList()) {
            elements.add(Component.of(Id.of(kind), "", kind, Optional.empty()).withInstances(Quantity.measured(2, Unit.ONE)));
        }
        var components = elements.stream().map(Element::id).toList();
        elements.add(Group.of(Id.of(name), "", components.stream().map(Member::active).toList()));
        components.forEach(component -> elements.add(Link.of(Id.of("to group " + elements.size()), LinkKind.CALLS, component, Id.of(name))));
        components.forEach(component -> further.add(elements, component));
        return inCluster(Topology.of(elements));
    }

    private static Topology emptyGroups() {
        var topology = eachKind("full", (all, component) -> {
            var empty = Group.of(Id.of("empty " + all.size()), "", List.of());
            all.add(empty);
            all.add(Link.of(Id.of("to " + empty.id()), LinkKind.CALLS, component, empty.id()));
        });
        return topology.with(new Flow(Id.of("flow"), "", topology.components().keySet().iterator().next(), Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE));
    }

    private static Topology changed(UnaryOperator<Component> change) {
        var topology = eachKind("everybody", (_, _) -> { });
        return Topology.of(topology.elements().map(element -> element instanceof Component component ? change.apply(component) : element).toList());
    }

    private static Element ports(Element element, int port) {
        var changed = element;
        for (var property : List.of("port", "stats-port", "admin-port")) {
            changed = changed.withProperty(property, Quantity.measured(port, Unit.ONE));
        }
        return changed;
    }

    /** Each kind under each of these names in turn. */
    private static Topology numbered(String... names) {
        var at = new int[1];
        return changed(component -> component.withName(names[at[0]++ % names.length]));
    }
}
