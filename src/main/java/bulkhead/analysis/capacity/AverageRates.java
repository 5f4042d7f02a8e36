package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What runs a second at average demand, all well: calls, and copies of writes, along each link; and by flow what it brings to
 * each component that it gets to.
 */
public record AverageRates(Map<Id, Double> links, Map<Id, Map<Id, Double>> flows) {
    public AverageRates {
        links = Ordered.copy(links);
        flows = Ordered.copy(flows);
    }

    static AverageRates of(Network network, Load load) {
        var flows = new LinkedHashMap<Id, Map<Id, Double>>();
        for (int flow = 0; flow < load.flows(); flow++) {
            flows.put(network.flows.get(flow).id(), offered(network, load, flow));
        }
        return new AverageRates(load.alongLinks(), flows);
    }

    private static Map<Id, Double> offered(Network network, Load load, int flow) {
        var offered = new LinkedHashMap<Id, Double>();
        for (int component : network.reach(flow)) {
            offered.put(network.components.get(component).id(), load.offered(component, flow));
        }
        return offered;
    }

    /** What a flow brings to a component. */
    public double offered(Id flow, Id component) {
        return flows.getOrDefault(flow, Map.of()).getOrDefault(component, 0.0);
    }

    public double along(Id link) {
        return links.getOrDefault(link, 0.0);
    }
}
