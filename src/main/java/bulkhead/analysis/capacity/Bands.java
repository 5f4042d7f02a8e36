package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowBands;
import bulkhead.analysis.failure.FlowState;
import bulkhead.model.Flow;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Flows in bands: those of a band use the same links wherever they come by, so that who serves them and how their calls are dealt
 * is worked out once for all. With the routes of each band, and the order of calls over all. Immutable, may be shared by threads.
 */
final class Bands {
    final List<Routes> routes;
    final Waves waves;
    /** By band. */
    final List<Alike> alike;
    private final Network network;

    private Bands(Network network, Collection<int[]> bands) {
        this.network = network;
        routes = bands.stream().map(flows -> new Routes(network, flows)).toList();
        waves = new Waves(network, routes);
        alike = routes.stream().map(route -> new Alike(route, waves)).toList();
    }

    /** As large as can be. */
    static Bands of(Network network) {
        return of(network, FlowBands.of(network.deployment.topology()));
    }

    static Bands of(Network network, Collection<List<Flow>> bands) {
        return new Bands(network, bands.stream().map(band -> band.stream().mapToInt(network.flows::indexOf).toArray()).toList());
    }

    /** Of each band, compiled anew. */
    List<FailureStructure> structures() {
        return FailureAnalysis.structures(network.deployment, routes.stream()
                .map(route -> Arrays.stream(route.flows).mapToObj(network.flows::get).toList()).toList());
    }

    /** Of each flow, by its index, while all of these are dead; {@code structures} are those of the bands. */
    List<FlowState> states(List<FailureStructure> structures, Set<Event> dead) {
        var states = new FlowState[network.flows.size()];
        for (int band = 0; band < structures.size(); band++) {
            var flows = routes.get(band).flows;
            var ofBand = structures.get(band).evaluateAll(dead);
            for (int flow = 0; flow < flows.length; flow++) {
                states[flows[flow]] = ofBand.get(flow);
            }
        }
        return List.of(states);
    }

    /** Each flow by itself, with nothing that doesn't concern it. */
    static Bands single(Network network) {
        return new Bands(network, IntStream.range(0, network.flows.size()).mapToObj(flow -> new int[]{flow}).toList());
    }
}
