package bulkhead.analysis.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Props;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FeedsTest {
    @Test
    void whoKeepsUpHasNoLagAndCatchesUpWithWhatIsLeft() {
        var feed = consumed(1000, 3, 500).feed("queue->worker");
        assertEquals(OptionalDouble.of(1500), feed.capacity());
        assertEquals(OptionalDouble.of(0), feed.growth());
        assertEquals(OptionalDouble.of(7200), feed.catchUpSeconds(3600), "an hour of 1,000 a second, 500 a second left");
        assertEquals(OptionalDouble.empty(), feed.secondsUntilLoss());
    }

    @Test
    void onlyWhatIsStillKeptAfterAnOutageIsCaughtUp() {
        var feed = consumed(1000, 3, 500).feed("queue->worker");
        assertEquals(OptionalDouble.of(6 * 86_400), feed.catchUpSeconds(3 * 86_400), "three days of 1,000 a second, 500 a second left");
        assertEquals(OptionalDouble.of(6 * 86_400), feed.catchUpSeconds(5 * 86_400), "the first two of five days are lost");
    }

    @Test
    void theLagOfWhoIsTooSlowGrowsUntilTheRetentionIsOver() {
        var feed = consumed(1000, 2, 400).feed("queue->worker");
        assertEquals(OptionalDouble.of(200), feed.growth());
        assertEquals(OptionalDouble.of(5 * 3 * 86_400), feed.secondsUntilLoss(), "a fifth of a second older each second, until three days");
        assertEquals(OptionalDouble.empty(), feed.catchUpSeconds(60));
    }

    @Test
    void whatAnOutageLosesIsWhatCameBeforeTheRetention() {
        var feed = consumed(1000, 3, 500).feed("queue->worker");
        assertEquals(OptionalDouble.of(0), feed.lostIn(2 * 86_400));
        assertEquals(OptionalDouble.of(86_400 * 1000.0), feed.lostIn(4 * 86_400));
    }

    @Test
    void aConsumerOfTwoStreamsHasForEachItsPartOfWhatItCanDo() {
        var text = "clients -> app ~> queue ~> worker; app ~> queue2 ~> worker";
        var topology = Kept.of(text, 100).ratio("app->queue2", 3).with("worker", Props.MAX_RATE, 800, Unit.PER_SECOND);
        assertEquals(200, topology.feed("queue->worker").capacity().orElseThrow(), 1e-9);
        assertEquals(600, topology.feed("queue2->worker").capacity().orElseThrow(), 1e-9);
    }

    @Test
    void moreReadersThanPartitionsReadNoMore() {
        var topology = consumed(1000, 4, 500).with("queue", Props.PARTITIONS, 2, Unit.ONE);
        assertEquals(OptionalDouble.of(1000), topology.feed("queue->worker").capacity());
        assertEquals(OptionalDouble.of(2000), consumed(1000, 4, 500).feed("queue->worker").capacity(), "unless nobody states how many there are");
    }

    @Test
    void aSenderHoldsBackForAsLongAsItsBufferTakes() {
        var topology = Kept.of("clients -> app ~> queue", 10).with("app->queue", Props.BUFFER, 5, Unit.MINUTE);
        assertEquals(OptionalDouble.of(10 * 55 * 60.0), topology.feed("app->queue").lostIn(3600));
    }

    @Test
    void theOutageIsTheLongestRepairOnTheWayOrAnHourAssumed() {
        var topology = consumed(10, 1, 20);
        var worker = topology.topology().components().get(Id.of("worker"));
        var repaired = new Kept(topology.topology().with(worker.withReliability(new Reliability(Optional.empty(),
                Optional.of(Quantity.measured(1000, Unit.HOUR)), Optional.of(Quantity.measured(5, Unit.HOUR))))));
        assertEquals(Quantity.measured(5, Unit.HOUR), catchUp(repaired).outage());
        assertEquals(OptionalDouble.of(5 * 3600.0), catchUp(repaired).seconds());
        assertEquals(Quantity.assumed(1, Unit.HOUR), catchUp(topology).outage());
    }

    @Test
    void numbersOfZeroAndAbsurdOnesStayFinite() {
        for (var feed : List.of(consumed(0, 2, 400).feed("queue->worker"), consumed(1000, 2, 0).feed("queue->worker"),
                consumed(1000, 0, 400).feed("queue->worker"), consumed(1000, 2, 1e300).ratio("app->queue", 1e300).feed("queue->worker"),
                consumed(1000, 2, 400).with("queue", Props.RETENTION, 0, Unit.DAY).feed("queue->worker"))) {
            for (var figure : List.of(feed.capacity(), feed.growth(), feed.growthAtPeak(), feed.utilisation(), feed.catchUpSeconds(3600),
                    feed.secondsUntilLoss(), feed.lostIn(1e300))) {
                assertTrue(figure.isEmpty() || Double.isFinite(figure.getAsDouble()), feed.toString());
            }
        }
    }

    private static CatchUp catchUp(Kept kept) {
        var link = kept.topology().links().get(Id.of("queue->worker"));
        return CatchUp.of(kept.feed("queue->worker"), link, new Outages(kept.report()));
    }

    /** So many workers of so much each, behind a broker that keeps three days. */
    private static Kept consumed(double perSecond, int workers, double each) {
        return Kept.of("clients -> app ~> queue ~> worker*" + workers, perSecond).with("queue", Props.RETENTION, 3, Unit.DAY)
                .with("worker", Props.MAX_RATE, each, Unit.PER_SECOND);
    }
}
