package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.FailureStructure;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Flows in bands: those of a band use the same links wherever they come by, so that who serves them and how their calls are dealt
 * is worked out once for all. With the routes of each band, and the order of calls over all. Immutable, may be shared by threads.
 */
final class Bands {
    final List<Routes> routes;
    final Waves waves;

    private Bands(Network network, Collection<int[]> bands) {
        routes = bands.stream().map(flows -> new Routes(network, flows)).toList();
        waves = new Waves(network, routes);
    }

    /** As large as can be. */
    static Bands of(Network network) {
        var named = network.links.stream().filter(link -> !link.flows().isEmpty())
                .flatMap(link -> link.flows().stream().map(flow -> new Named(flow, link.id())))
                .collect(Collectors.groupingBy(Named::flow, Collectors.mapping(Named::link, Collectors.toSet())));
        var alike = new LinkedHashMap<Object, int[]>();
        for (int flow = 0; flow < network.flows.size(); flow++) {
            alike.merge(named.getOrDefault(network.flows.get(flow).id(), Set.of()), new int[]{flow}, Bands::both);
        }
        return new Bands(network, alike.values());
    }

    /** Of each band, given those of the flows. */
    List<FailureStructure> structures(List<FailureStructure> byFlow) {
        return routes.stream().map(route -> Arrays.stream(route.flows).mapToObj(byFlow::get).toList())
                .map(FailureStructure::together).toList();
    }

    /** Each flow by itself, with nothing that doesn't concern it. */
    static Bands single(Network network) {
        return new Bands(network, IntStream.range(0, network.flows.size()).mapToObj(flow -> new int[]{flow}).toList());
    }

    /** A flow that a link is reserved for, among others perhaps. */
    private record Named(Id flow, Id link) {
    }

    private static int[] both(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }
}
