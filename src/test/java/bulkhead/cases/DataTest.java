package bulkhead.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.data.Feed;
import bulkhead.analysis.data.Feeds;
import bulkhead.analysis.data.Keeping;
import bulkhead.analysis.data.Keepings;
import bulkhead.analysis.data.Medium;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory for the time to live, disk for the retention, and the streams of the metrics pipeline. */
class DataTest {
    private static final double DAY = 86_400;
    private static final Case TARGET = Case.of("instametrics-kafka-redis");

    @Test
    void fifteenMinutesAtTwentySecondsAreFortyFiveSamplesOfEachCachedSeries() {
        var redis = keeping(TARGET, Medium.MEMORY, "redis");
        assertEquals(OptionalDouble.of(45), redis.samples());
        assertEquals(5000 * 360 * 0.5 * 45 * 2, redis.records().orElseThrow(), 1e-3, "half of all series, each record twice");
    }

    @Test
    void redisHoldsTheWindowInAFractionOfItsLimit() {
        var redis = keeping(TARGET, Medium.MEMORY, "redis");
        assertEquals(45_000.0 * 100 * 900 * 2, redis.used().orElseThrow(), 1);
        assertEquals(6 * 28 * Unit.GIBIBYTE.factor(), redis.room().orElseThrow(), 1);
        assertEquals(0.0449, redis.share().orElseThrow(), 5e-5);
    }

    @Test
    void withoutATimeToLiveOnMostRecordsRedisRunsOutOfMemory() {
        var hours = Quantity.assumed(15 * 30, Unit.MINUTE);
        var redis = TARGET.document().topology().components().get(Id.of("redis"));
        var untimed = Case.of(Change.property(List.of(redis), Props.TTL.id(), hours).apply(TARGET.document()));
        assertEquals(Set.of("redis"), untimed.guilty("memory.over-limit"), "with one given in one minute out of thirty they live thirty times as long in the mean, at least");
        assertEquals(OptionalDouble.of(45 * 30), keeping(untimed, Medium.MEMORY, "redis").samples());
    }

    @Test
    void kafkaKeepsThreeDaysThreeTimes() {
        var kafka = keeping(TARGET, Medium.DISK, "kafka");
        assertEquals(90_000 * 120 * 3 * DAY * 3, kafka.used().orElseThrow(), 1e3);
        assertEquals(0.175, kafka.share().orElseThrow(), 5e-4);
    }

    @Test
    void cassandraKeepsTwoWeeksThreeTimes() {
        assertEquals((90_000 + 4_500) * 60 * 14 * DAY * 3, keeping(TARGET, Medium.DISK, "cassandra").used().orElseThrow(), 1e3);
        var before = keeping(Case.of("instametrics-cassandra-only"), Medium.DISK, "cassandra").used().orElseThrow();
        assertEquals((90_000 + 2_250) * 60 * 14 * DAY * 3, before, 0.001 * before, "a roll-up for every twentieth of 45,000");
    }

    @Test
    void redisWritersKeepUpAndCatchUpAfterAnHourInFiveMinutes() {
        var feed = feed(TARGET, "kafka-to-redis-writer-tier");
        assertEquals(45_000, feed.average(), 1e-6);
        assertEquals(OptionalDouble.of(600_000), feed.capacity());
        assertEquals(3600 * 45_000 / 555_000.0, feed.catchUpSeconds(3600).orElseThrow(), 1e-9);
    }

    @Test
    void halfTheWritersThroughputWasNotEnoughForTheStoreOfAllMetrics() {
        var writers = TARGET.document().topology().components().get(Id.of("cassandra-writers"));
        var slow = Case.of(Change.property(List.of(writers), Props.MAX_RATE.id(), Quantity.assumed(7_000, Unit.PER_SECOND)).apply(TARGET.document()));
        assertEquals(Set.of("cassandra-writers"), slow.guilty("stream.slow-consumer"));
        assertEquals(6_000, feed(slow, "kafka-to-cassandra-writer-tier").growth().orElseThrow(), 1e-6);
        assertEquals(3 * DAY * 90_000 / 6_000, feed(slow, "kafka-to-cassandra-writer-tier").secondsUntilLoss().orElseThrow(), 1e-3);
    }

    @Test
    void whatMonitoringHoldsBackWithoutKafkaIsTenMinutesOfMetrics() {
        var feed = feed(TARGET, "monitoring-to-kafka-brokers");
        assertEquals(OptionalDouble.of(0), feed.lostIn(600));
        assertEquals(50 * 60 * 90_000.0, feed.lostIn(3600).orElseThrow(), 1e-3);
    }

    @ParameterizedTest
    @MethodSource("bulkhead.cases.ModelsTest#names")
    void asStatedNothingIsTooFullOrTooSlow(String name) {
        var model = Case.of(name);
        for (var rule : List.of("memory.over-limit", "disk.over-limit", "stream.slow-consumer", "stream.short-retention")) {
            assertEquals(Set.of(), model.guilty(rule));
        }
        for (var medium : Medium.values()) {
            Keepings.of(model.report(), medium).forEach(keeping -> assertTrue(keeping.share().orElse(0) < 0.2, keeping.toString()));
        }
    }

    private static Keeping keeping(Case model, Medium medium, String component) {
        return Keepings.of(model.report(), medium).stream().filter(keeping -> keeping.component().equals(Id.of(component))).findFirst().orElseThrow();
    }

    private static Feed feed(Case model, String link) {
        return Feeds.of(model.report()).stream().filter(feed -> feed.link().equals(Id.of(link))).findFirst().orElseThrow();
    }
}
