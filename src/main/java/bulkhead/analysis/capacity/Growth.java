package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one flow can grow, the others staying, until an instance reaches its target: the smallest (target × rate − others'
 * load) ÷ own load. Exact, since how calls are dealt doesn't depend on how many there are. Never below zero: the others alone may
 * be too much.
 */
record Growth(OptionalDouble factor, Optional<Id> bottleneck) {
    static Growth of(Network network, Rating rating, Load load, int flow) {
        var least = Double.POSITIVE_INFINITY;
        var bottleneck = -1;
        for (int cell = 0; cell < network.size(); cell++) {
            var own = load.work(flow).ofOne(cell);
            if (own > 0 && load.survivors().live(cell) > 0) {
                var component = load.survivors().component(cell);
                var factor = Math.max(0, (rating.target(component) * network.rate(component) - (load.ofOne(cell) - own)) / own);
                bottleneck = factor < least ? component : bottleneck;
                least = Math.min(factor, least);
            }
        }
        return bottleneck < 0 ? new Growth(OptionalDouble.empty(), Optional.empty())
                : new Growth(OptionalDouble.of(least), Optional.of(network.components.get(bottleneck).id()));
    }
}
