package bulkhead.analysis.data;

import bulkhead.analysis.failure.LossEffect;
import bulkhead.model.Link;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an outage of those who take what is sent costs: the longest repair after one loss, or an hour, assumed, where none is
 * stated. {@code lost} are records, {@code seconds} how long until nothing lags any more once they are back.
 */
public record CatchUp(Quantity outage, Optional<LossEffect> after, OptionalDouble lost, OptionalDouble seconds) {
    private static final Quantity HOUR = Quantity.assumed(1, Unit.HOUR);

    public static CatchUp of(Feed feed, Link link, Outages outages) {
        var after = outages.longest(link);
        var outage = after.flatMap(LossEffect::repair).orElse(HOUR);
        return new CatchUp(outage, after, feed.lostIn(outage.base()), feed.catchUpSeconds(outage.base()));
    }
}
