package bulkhead.analysis.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Props;
import bulkhead.model.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingsTest {
    @Test
    void memoryIsRateTimesSizeTimesTimeToLive() {
        var keeping = cache("clients -> app -> cache", 100).keeping(Medium.MEMORY, "cache");
        assertEquals(OptionalDouble.of(100 * 200 * 900), keeping.used());
        assertEquals(OptionalDouble.of(1e9), keeping.room());
        assertEquals(OptionalDouble.of(0.018), keeping.share());
        assertEquals(OptionalDouble.of(1e9 / 20_000), keeping.secondsToFill());
    }

    @Test
    void readsLeaveNothingBehind() {
        assertEquals(OptionalDouble.of(0), cache("clients -> app r> cache", 100).keeping(Medium.MEMORY, "cache").used());
    }

    @ParameterizedTest
    @CsvSource({"any, 1, 50", "multi-primary, 2, 100", "failover, 2, 100", "quorum, 2, 100"})
    void aGroupKeepsAsManyCopiesAsItsPolicySays(String policy, int copies, double records) {
        var keeping = cache("clients -> app -> caches=[cache, cache2]:" + policy, 100).keeping(Medium.MEMORY, "cache");
        assertEquals(copies, keeping.intake().copies());
        assertEquals(records, keeping.intake().records(), 1e-9);
    }

    @Test
    void aPartitionedGroupDealsItsCopiesOverAllInstances() {
        var keeping = cache("clients -> app -> caches=[cache*4, cache2*2]", 600).partitioned("caches", 3).keeping(Medium.MEMORY, "cache");
        assertEquals(300, keeping.intake().records(), 1e-9);
        assertEquals(4 * 300 * 200 * 900.0, keeping.used().orElseThrow(), 1e-3);
    }

    @Test
    void theFullestInstanceSaysHowFullAPartitionedGroupIs() {
        // each zone keeps a copy of 600 a second: 300 of two, 600 of one each, 450 on average
        var keeping = cache("clients -> app -> caches=[cache@a+b+c*4]", 600).partitioned("caches", 3).keeping(Medium.MEMORY, "cache");
        assertEquals(450, keeping.intake().records(), 1e-9);
        assertEquals(600 * 200 * 900 / 1e9, keeping.share().orElseThrow(), 1e-12);
        assertEquals(4 * 450 * 200 * 900.0, keeping.used().orElseThrow(), 1e-3);
        assertEquals(1e9 / (600 * 200), keeping.secondsToFill().orElseThrow(), 1e-6);
    }

    @Test
    void copiesThatAreReplicatedOutOfAGroupAreKeptInFull() {
        var keeping = cache("clients -> app -> cache; cache => cache2", 100).with("cache2", Props.RECORD_SIZE, 200, Unit.BYTE);
        assertEquals(100, keeping.keeping(Medium.MEMORY, "cache2").intake().records(), 1e-9);
    }

    @Test
    void replicationWithinAGroupIsNotCountedTwice() {
        var text = "clients -> app -> caches=[cache, cache2]:multi-primary; cache => cache2; cache2 => cache";
        assertEquals(100, cache(text, 100).keeping(Medium.MEMORY, "cache2").intake().records(), 1e-9);
    }

    @Test
    void aLinkThatStatesTheSizeOfItsRecordsIsBelieved() {
        var keeping = cache("clients -> app -> cache", 100).with("app->cache", Props.RECORD_SIZE, 50, Unit.BYTE);
        assertEquals(OptionalDouble.of(100 * 50 * 900), keeping.keeping(Medium.MEMORY, "cache").used());
    }

    @Test
    void diskIsRateTimesSizeTimesRetentionTimesCopies() {
        var keeping = Kept.of("clients -> app -> data=[search*6]", 1000).partitioned("data", 3).with("search", Props.RECORD_SIZE, 100, Unit.BYTE)
                .with("search", Props.RETENTION, 14, Unit.DAY).with("search", Props.DISK, 100, Unit.GIGABYTE).keeping(Medium.DISK, "search");
        assertEquals(1000 * 100 * 14 * 86_400.0 * 3, keeping.used().orElseThrow(), 1);
        assertEquals(OptionalDouble.of(6e11), keeping.room());
    }

    @Test
    void whatIsNeverDeletedHasNoShareButATimeUntilTheDiskIsFull() {
        var keeping = Kept.of("clients -> app -> db", 10).with("db", Props.RECORD_SIZE, 1000, Unit.BYTE).with("db", Props.DISK, 1, Unit.GIGABYTE)
                .keeping(Medium.DISK, "db");
        assertEquals(OptionalDouble.empty(), keeping.used());
        assertFalse(keeping.isTooMuch());
        assertEquals(OptionalDouble.of(1e5), keeping.secondsToFill());
    }

    @Test
    void fifteenMinutesAtTwentySecondsAreFortyFiveSamplesASeries() {
        var topology = Kept.of("nodes:agents -> app -> cache", 50).with("cache", Props.TTL, 15, Unit.MINUTE).with("nodes", Props.INTERVAL, 20, Unit.SECOND);
        assertEquals(OptionalDouble.of(45), topology.keeping(Medium.MEMORY, "cache").samples());
    }

    /** A limit of zero is out of its range and counts as not stated; another rule names it. */
    @Test
    void numbersOfZeroGiveZeroOrNothingAndNoFinding() {
        for (var property : List.of(Props.TTL, Props.RECORD_SIZE, Props.MEMORY_LIMIT)) {
            var keeping = cache("clients -> app -> cache", 100).with("cache", property, 0, property.unit()).keeping(Medium.MEMORY, "cache");
            finite(keeping);
            assertFalse(keeping.isTooMuch(), property.id());
        }
        finite(cache("clients -> app -> cache", 0).keeping(Medium.MEMORY, "cache"));
        assertEquals(List.of(), Keepings.of(cache("clients -> app -> cache*0", 100).report(), Medium.MEMORY));
    }

    @Test
    void absurdNumbersAreTooMuchAndStayFinite() {
        var keeping = cache("clients -> app -> cache", 100).ratio("app->cache", 1e9).keeping(Medium.MEMORY, "cache");
        finite(keeping);
        assertEquals(100 * 1e9 * 200 * 900, keeping.used().orElseThrow(), 1e6);
        var endless = cache("clients -> app -> cache", 100).ratio("app->cache", 1e300).with("cache", Props.TTL, 1e300, Unit.MINUTE).keeping(Medium.MEMORY, "cache");
        finite(endless);
        assertTrue(endless.isTooMuch());
    }

    private static void finite(Keeping keeping) {
        for (var figure : List.of(keeping.used(), keeping.room(), keeping.share(), keeping.secondsToFill(), keeping.records(), keeping.samples())) {
            assertEquals(figure, OptionalDouble.of(figure.orElse(0)).stream().filter(value -> figure.isPresent()).filter(Double::isFinite).findFirst());
        }
    }

    private static Kept cache(String text, double perSecond) {
        return Kept.of(text, perSecond).with("cache", Props.TTL, 15, Unit.MINUTE).with("cache", Props.RECORD_SIZE, 200, Unit.BYTE)
                .with("cache", Props.MEMORY_LIMIT, 1, Unit.GIGABYTE);
    }
}
