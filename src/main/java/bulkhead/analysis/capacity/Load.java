package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What every component carries in one standing under one demand of each flow. */
final class Load {
    private final Network network;
    private final Survivors survivors;
    private final List<Traffic> traffic;
    private final List<Work> work;

    private Load(Network network, Survivors survivors, List<Traffic> traffic, List<Work> work) {
        this.network = network;
        this.survivors = survivors;
        this.traffic = traffic;
        this.work = work;
    }

    /** {@code demand} a second of each flow, by its index. */
    static Load of(Network network, Waves waves, Survivors survivors, double[] demand) {
        var dealer = new Dealer(network, survivors);
        var traffic = IntStream.range(0, demand.length).mapToObj(flow -> Traffic.of(network, waves, survivors, dealer, flow, demand[flow])).toList();
        var work = IntStream.range(0, demand.length).mapToObj(flow -> Work.of(network, survivors, traffic.get(flow), flow)).toList();
        return new Load(network, survivors, traffic, work);
    }

    Survivors survivors() {
        return survivors;
    }

    Work work(int flow) {
        return work.get(flow);
    }

    /** A second, of one instance of a cell, over all flows. */
    double ofOne(int cell) {
        return work.stream().mapToDouble(each -> each.ofOne(cell)).sum();
    }

    double full(int cell) {
        return work.stream().mapToDouble(each -> each.full(cell)).sum();
    }

    double shared(int cell) {
        return work.stream().mapToDouble(each -> each.shared(cell)).sum();
    }

    /** What the component's busiest instance is offered a second. */
    double busiest(int component) {
        return Arrays.stream(survivors.cells(component)).filter(cell -> survivors.live(cell) > 0).mapToDouble(this::ofOne).max().orElse(0);
    }

    double offered(int component) {
        return Arrays.stream(survivors.cells(component)).mapToDouble(cell -> work.stream().mapToDouble(each -> each.ofAll(cell)).sum()).sum();
    }

    Map<Id, Double> alongLinks() {
        var rates = new LinkedHashMap<Id, Double>();
        network.links.forEach(link -> rates.put(link.id(), work.stream().mapToDouble(each -> each.along(network.index(link))).sum()));
        return rates;
    }

    boolean unbounded(int component) {
        return traffic.stream().anyMatch(each -> each.unbounded(component));
    }
}
