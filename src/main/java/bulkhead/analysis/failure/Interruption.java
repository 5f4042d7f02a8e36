package bulkhead.analysis.failure;

import bulkhead.deployment.Delay;
import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an automatic takeover after one loss interrupts a flow that stays up: {@code seconds} is the longest of the switches, which
 * happen at once. {@code lostShares} is, by link, what calls to the lost one of several actives cost until that is noticed, in seconds of
 * all that is called along it: no interruption.
 */
public record Interruption(double seconds, List<Switch> switches, Map<Id, Double> lostShares) {
    /** Nothing switches, or the flow is down and not interrupted. */
    public static final Interruption NONE = new Interruption(0, List.of(), Map.of());

    public Interruption {
        switches = List.copyOf(switches);
        lostShares = Ordered.copy(lostShares);
    }

    /** The least reliable setting of the longest switches, which decide. */
    public Optional<Footing> footing() {
        return Footing.worst(switches.stream().filter(each -> each.seconds() == seconds)
                .flatMap(each -> each.delay().settings().stream()).map(Footing::of));
    }

    /** One group that goes over to others: how long until that is noticed and, where somebody is promoted, done. */
    public record Switch(Id group, Delay delay) {
        public double seconds() {
            return delay.seconds();
        }
    }
}
