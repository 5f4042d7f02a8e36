package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What takes flows down by failing. All are wired into the same gates, those of a band together, so that what one flow's events and
 * tangles are called and known for holds for all. For one thread.
 */
final class FailingFlows {
    /** About a second's work. */
    static final int MOST_NODES = 300_000;

    private final Hazards hazards;
    private final Map<Id, Integer> tops = new HashMap<>();
    private final Gates gates;
    private final Odds odds;
    private final Tangles tangles = new Tangles();
    private final int mostNodes;

    /**
     * @param bands of flows that use the same links
     * @param mostNodes of a decision diagram
     */
    FailingFlows(Hazards hazards, Collection<List<Flow>> bands, int mostNodes) {
        this.hazards = hazards;
        this.mostNodes = mostNodes;
        var draft = new Draft();
        for (var band : bands) {
            var wiring = new Wiring(hazards, band, draft);
            band.forEach(flow -> tops.put(flow.id(), wiring.serves(flow.entry())));
        }
        this.gates = draft.freeze();
        this.odds = Odds.of(gates, hazards);
    }

    static FailingFlows of(Deployment deployment) {
        return new FailingFlows(Hazards.failing(deployment), FlowBands.of(deployment.topology()), MOST_NODES);
    }

    static FailingFlow alone(Deployment deployment, Flow flow, int mostNodes) {
        return new FailingFlows(Hazards.failing(deployment), List.of(List.of(flow)), mostNodes).of(flow);
    }

    FailingFlow of(Flow flow) {
        return new FailingFlow(this, flow, tops.get(flow.id()));
    }

    Hazards hazards() {
        return hazards;
    }

    Gates gates() {
        return gates;
    }

    Odds odds() {
        return odds;
    }

    int mostNodes() {
        return mostNodes;
    }

    Tangles tangles() {
        return tangles;
    }
}
