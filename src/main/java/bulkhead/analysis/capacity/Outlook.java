package bulkhead.analysis.capacity;

import bulkhead.deployment.Deployment;
import bulkhead.model.Demand;
import bulkhead.model.Flow;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;

/**
 * A demand to look at: that of a load case times a factor, after so many months of growth (month 0 is now).
 *
 * @throws IllegalArgumentException where the factor isn't a number from 0 to a million, or the month not one of the next hundred years
 */
public record Outlook(LoadCase of, double factor, int month) {
    public static final Outlook AVERAGE = new Outlook(LoadCase.AVERAGE, 1, 0);
    public static final Outlook PEAK = new Outlook(LoadCase.PEAK, 1, 0);
    public static final int LAST_MONTH = Expectation.LAST;
    public static final double MOST = 1e6;

    public Outlook {
        if (!(factor >= 0 && factor <= MOST)) {
            throw new IllegalArgumentException("A load factor must be from 0 to a million, not " + factor + ".");
        }
        if (month < 0 || month > LAST_MONTH) {
            throw new IllegalArgumentException("A month must be from 0 to " + LAST_MONTH + ", not " + month + ".");
        }
    }

    /** How many times its demand of now a flow has in the month. */
    public double growth(Flow flow) {
        return Expectation.factor(flow, month);
    }

    /** The topology whose flows state the demand looked at, average and peak, as if it were that of now. */
    public Topology on(Deployment deployment) {
        var topology = deployment.topology();
        for (var flow : deployment.topology().flows().values()) {
            var demand = FlowDemand.of(deployment, flow);
            topology = topology.with(flow.withDemand(new Demand(demand.average().map(rate -> grown(rate, flow)),
                    demand.peak().map(rate -> grown(rate, flow)), flow.demand().growth())));
        }
        return topology;
    }

    private Quantity grown(Quantity rate, Flow flow) {
        var most = Quantity.LARGEST / rate.unit().factor();
        return rate.withValue(rate.value() == 0 ? 0 : Math.min(most, rate.value() * factor * growth(flow)));
    }

    public Outlook times(double newFactor) {
        return new Outlook(of, newFactor, month);
    }

    public Outlook in(int newMonth) {
        return new Outlook(of, factor, newMonth);
    }
}
