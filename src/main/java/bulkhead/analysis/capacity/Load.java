package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every component carries in one standing under one demand of each flow. */
final class Load {
    private final Network network;
    private final Survivors survivors;
    private final Dealer dealer;
    private final List<FlowLoad> flows;
    private final double[] ofOne;

    /** One flow's part; {@code answered} is the share of its work that goes to nobody who doesn't serve. */
    private record FlowLoad(Traffic traffic, Work work, double answered) {
    }

    private Load(Network network, Survivors survivors, Dealer dealer, List<FlowLoad> flows) {
        this.network = network;
        this.survivors = survivors;
        this.dealer = dealer;
        this.flows = flows;
        ofOne = new double[network.size()];
        for (int cell = 0; cell < ofOne.length; cell++) {
            for (var flow : flows) {
                ofOne[cell] += flow.work().ofOne(cell);
            }
        }
    }

    /**
     * {@code demand} a second of each flow, by its index. What a loss leaves as it is {@code allWell} under the same demand isn't
     * worked out again.
     */
    static Load of(Network network, Waves waves, Survivors survivors, double[] demand, Optional<Load> allWell) {
        var dealer = new Dealer(network, survivors, allWell.map(load -> load.dealer));
        var flows = new ArrayList<FlowLoad>();
        for (int flow = 0; flow < demand.length; flow++) {
            var number = flow;
            flows.add(allWell.filter(load -> load.holds(number, survivors)).map(load -> load.flows.get(number))
                    .orElseGet(() -> flow(network, waves, survivors, dealer, number, demand[number])));
        }
        return new Load(network, survivors, dealer, flows);
    }

    private static FlowLoad flow(Network network, Waves waves, Survivors survivors, Dealer dealer, int flow, double demand) {
        var traffic = Traffic.of(network, waves, survivors, dealer, flow, demand);
        return new FlowLoad(traffic, Work.of(network, survivors, traffic, flow),
                Answered.share(network, waves, survivors, dealer, flow));
    }

    /** Whether the flow runs on as it did: nothing that it can get to has changed. */
    private boolean holds(int flow, Survivors others) {
        for (int component : network.reach(flow)) {
            if (others.touches(flow, component)) {
                return false;
            }
        }
        return !others.cuts() && !others.borders();
    }

    Survivors survivors() {
        return survivors;
    }

    Work work(int flow) {
        return flows.get(flow).work();
    }

    double answered(int flow) {
        return flows.get(flow).answered();
    }

    /** Whether a flow's calls come to the cell so that somebody waits for the answer. */
    boolean waitedFor(int flow, int cell) {
        return flows.get(flow).traffic().waitedFor(cell);
    }

    /** A second, of one instance of a cell, over all flows. */
    double ofOne(int cell) {
        return ofOne[cell];
    }

    double full(int cell) {
        return flows.stream().mapToDouble(flow -> flow.work().full(cell)).sum();
    }

    double shared(int cell) {
        return flows.stream().mapToDouble(flow -> flow.work().shared(cell)).sum();
    }

    /** What the component's busiest instance is offered a second. */
    double busiest(int component) {
        var busiest = 0.0;
        for (int cell : survivors.cells(component)) {
            busiest = survivors.live(cell) > 0 ? Math.max(busiest, ofOne[cell]) : busiest;
        }
        return busiest;
    }

    double offered(int component) {
        var offered = 0.0;
        for (int cell : survivors.cells(component)) {
            for (var flow : flows) {
                offered += flow.work().ofAll(cell);
            }
        }
        return offered;
    }

    Map<Id, Double> alongLinks() {
        var rates = new LinkedHashMap<Id, Double>();
        network.links.forEach(link -> rates.put(link.id(), flows.stream()
                .mapToDouble(flow -> flow.work().along(network.index(link))).sum()));
        return rates;
    }

    boolean unbounded(int component) {
        return flows.stream().anyMatch(flow -> flow.traffic().unbounded(component));
    }
}
