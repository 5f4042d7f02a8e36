package bulkhead.analysis;

import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Components that call each other in a circle: the strongly connected parts of the graph of synchronous calls, in file order. */
public final class CallCycles {
    private CallCycles() {
    }

    public static List<List<Id>> of(Topology topology) {
        return along(topology, link -> link.kind() == LinkKind.CALLS || link.kind() == LinkKind.FALLBACK);
    }

    /** Of whatever passes work on, sends included. */
    public static List<List<Id>> ofWork(Topology topology) {
        return along(topology, link -> link.kind() != LinkKind.REPLICATES);
    }

    private static List<List<Id>> along(Topology topology, Predicate<Link> follows) {
        var graph = new DefaultDirectedGraph<Id, DefaultEdge>(DefaultEdge.class);
        topology.components().keySet().forEach(graph::addVertex);
        topology.links().values().stream().filter(follows)
                .forEach(link -> topology.targets(link).forEach(target -> graph.addEdge(link.from(), target)));
        var order = new ArrayList<>(topology.components().keySet());
        return new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets().stream()
                .filter(part -> part.size() > 1 || graph.containsEdge(part.iterator().next(), part.iterator().next()))
                .map(part -> part.stream().sorted(Comparator.comparingInt(order::indexOf)).toList())
                .sorted(Comparator.comparingInt(part -> order.indexOf(part.getFirst())))
                .toList();
    }
}
