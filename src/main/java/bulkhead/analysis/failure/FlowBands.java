package bulkhead.analysis.failure;

import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Flows in bands, as large as can be: those of a band use the same links wherever they come by. In file order. */
public final class FlowBands {
    private FlowBands() {
    }

    public static Collection<List<Flow>> of(Topology topology) {
        var named = topology.links().values().stream()
                .flatMap(link -> link.flows().stream().map(flow -> new Named(flow, link.id())))
                .collect(Collectors.groupingBy(Named::flow, Collectors.mapping(Named::link, Collectors.toSet())));
        var alike = new LinkedHashMap<Set<Id>, List<Flow>>();
        topology.flows().values().forEach(flow ->
                alike.computeIfAbsent(named.getOrDefault(flow.id(), Set.of()), _ -> new ArrayList<>()).add(flow));
        return alike.values();
    }

    /** A flow that a link is reserved for, among others perhaps. */
    private record Named(Id flow, Id link) {
    }
}
