package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.FlowState;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a deployment carries in whatever standing is asked for: compiled once, worked out in full each time. Not for several
 * threads.
 */
public final class Standings {
    private final Network network;
    private final Bands bands;
    /** By band. */
    private final List<FailureStructure> structures;
    private final Load load;
    private final double[] normal;
    private final double[] emergency;

    private Standings(Network network) {
        this.network = network;
        bands = Bands.of(network);
        structures = bands.structures();
        var one = new double[network.flows.size()];
        Arrays.fill(one, 1);
        load = new Load(network, bands, structures, one);
        normal = network.components.stream().mapToDouble(component -> network.deployment.settings()
                .required(component, Props.NORMAL_TARGET).base()).toArray();
        emergency = network.components.stream().mapToDouble(component -> network.deployment.settings()
                .required(component, Props.EMERGENCY_TARGET).base()).toArray();
    }

    public static Standings of(Deployment deployment) {
        return new Standings(Network.of(deployment));
    }

    /** Every single loss, each with those that do the same. */
    public List<List<Event>> losses() {
        return List.copyOf(Losses.of(network, structures));
    }

    /** While all of these are dead; all well if none is. */
    public Standing without(Set<Event> dead) {
        var states = lose(dead);
        var ofOne = IntStream.range(0, load.flows()).mapToObj(flow -> IntStream.range(0, network.size())
                .mapToDouble(cell -> load.survivors().live(cell) == 0 ? 0 : load.flow(flow).ofOne(cell)).toArray()).toArray(double[][]::new);
        var answered = IntStream.range(0, load.flows())
                .mapToDouble(flow -> states.get(flow).up() ? load.flow(flow).answered() : 0).toArray();
        var up = new boolean[load.flows()];
        var unbounded = new boolean[load.flows()];
        for (int flow = 0; flow < unbounded.length; flow++) {
            up[flow] = states.get(flow).up();
            unbounded[flow] = load.flow(flow).unbounded() || !network.tellsFlow(flow);
        }
        return new Standing(network.flows.stream().map(flow -> flow.id()).toList(),
                IntStream.range(0, network.size()).mapToObj(this::post).toList(), ofOne, up, answered, unbounded);
    }

    /** Of each flow while all of these are dead. */
    public List<Ways> ways(Set<Event> dead) {
        lose(dead);
        return IntStream.range(0, load.flows()).mapToObj(flow -> new WaysDrawing(network, load.flow(flow)).ways()).toList();
    }

    private List<FlowState> lose(Set<Event> dead) {
        var states = bands.states(structures, dead);
        load.lose(dead, states);
        return states;
    }

    private Post post(int cell) {
        var home = load.survivors().home(cell);
        if (home < 0) {
            return new Post(network.components.get(network.componentOf(0)).id(), 0, 0, Double.POSITIVE_INFINITY, 1, 1);
        }
        var component = network.componentOf(home);
        return new Post(network.components.get(component).id(), network.cells.get(home).numbers().getFirst(),
                load.survivors().live(cell), network.rate(component), normal[component], emergency[component]);
    }
}
