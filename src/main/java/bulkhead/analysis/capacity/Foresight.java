package bulkhead.analysis.capacity;

import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Looks at any demand of a deployment, all well: compiled once, then each {@link #at} only adds up, in time of flows × components.
 * For whoever moves a slider. Immutable, may be shared by threads.
 */
public final class Foresight {
    /** A second: more than anybody sends, so that growth without end stays a number. */
    private static final double MOST = 1e18;

    private final Network network;
    private final List<FlowDemand> demands;
    private final Rating rating;
    /** The same targets, of loads that rest on average demand. */
    private final Rating onAverage;
    private final UnitLoads running;
    private final Network scaledNetwork;
    private final UnitLoads scaled;

    private Foresight(Deployment deployment) {
        network = Network.of(deployment);
        demands = network.flows.stream().map(flow -> FlowDemand.of(deployment, flow)).toList();
        rating = Rating.normal(network, new Provenance(network, demands, LoadCase.PEAK));
        onAverage = Rating.normal(network, new Provenance(network, demands, LoadCase.AVERAGE));
        running = ofOne(network);
        scaledNetwork = Autoscaled.atMost(deployment).map(Network::of).orElse(network);
        scaled = scaledNetwork == network ? running : ofOne(scaledNetwork);
    }

    public static Foresight of(Deployment deployment) {
        return new Foresight(deployment);
    }

    private static UnitLoads ofOne(Network network) {
        var one = new double[network.flows.size()];
        Arrays.fill(one, 1);
        var bands = Bands.of(network);
        return new UnitLoads(network, new Load(network, bands, bands.structures(), one));
    }

    public Prospect at(Outlook outlook) {
        var demand = IntStream.range(0, demands.size()).mapToDouble(flow -> demand(flow, outlook)).toArray();
        var load = running.times(demand);
        var byFlow = new LinkedHashMap<Id, Double>();
        var headroom = new LinkedHashMap<Id, OptionalDouble>();
        for (int flow = 0; flow < demand.length; flow++) {
            byFlow.put(network.flows.get(flow).id(), demand[flow]);
            headroom.put(network.flows.get(flow).id(), headroom(flow, demand));
        }
        return new Prospect(outlook, byFlow, (outlook.of() == LoadCase.AVERAGE ? onAverage : rating).loads(load), rating.gaps(load), headroom, headroom(demand.length, demand));
    }

    private double demand(int flow, Outlook outlook) {
        var now = demands.get(flow).in(outlook.of()).map(rate -> rate.base()).orElse(0.0);
        return now == 0 ? 0 : Math.min(MOST, now * outlook.factor() * Expectation.factor(network.flows.get(flow), outlook.month()));
    }

    /** Of one flow, the others staying; of all together behind the last. */
    private OptionalDouble headroom(int growing, double[] demand) {
        var least = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < scaledNetwork.size(); cell++) {
            var component = scaled.survivors().component(cell);
            if (component >= 0 && Double.isFinite(scaledNetwork.rate(component))) {
                least = Math.min(least, factor(growing, demand, cell, rating.target(component) * scaledNetwork.rate(component)));
            }
        }
        return Double.isInfinite(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    private double factor(int growing, double[] demand, int cell, double limit) {
        var own = 0.0;
        var others = 0.0;
        for (int flow = 0; flow < demand.length; flow++) {
            var load = demand[flow] * scaled.ofOne(flow, cell);
            own += growing == demand.length || flow == growing ? load : 0;
            others += growing == demand.length || flow == growing ? 0 : load;
        }
        return own == 0 ? Double.POSITIVE_INFINITY : Math.max(0, (limit - others) / own);
    }
}
