package bulkhead.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models of the metrics pipeline must show. */
class InstametricsTest {
    private static final Case CASSANDRA = Case.of("instametrics-cassandra-only");
    private static final Case DUAL = Case.of("instametrics-dual-write");
    private static final Case TARGET = Case.of("instametrics-kafka-redis");

    @Test
    void theRateFollowsFromNodesSeriesAndInterval() {
        assertEquals(5000 * 360 / 20.0, TARGET.report().capacity().average().get(Id.of("monitoring")).offered(), 1e-6);
    }

    @Test
    void synchronousDualWritesFromTheBusyMonitoringServersAreFound() {
        assertEquals(Set.of("monitoring"), DUAL.guilty("stream.synchronous-dual-write"));
        assertEquals(Set.of(), CASSANDRA.guilty("stream.synchronous-dual-write"));
        assertEquals(Set.of(), TARGET.guilty("stream.synchronous-dual-write"));
    }

    @Test
    void aMemoryLimitAboveHalfTheMachineWithAnAppendOnlyFileIsFound() {
        assertEquals(Set.of("redis"), DUAL.guilty("memory.fork-headroom"));
        assertEquals(Set.of(), TARGET.guilty("memory.fork-headroom"));
    }

    @Test
    void raisingTheLimitOfTheTargetBringsTheMemoryFindingBack() {
        var limit = Quantity.assumed(40, Unit.GIBIBYTE);
        var raised = Change.property(List.of(TARGET.document().topology().components().get(Id.of("redis"))), Props.MEMORY_LIMIT.id(), limit)
                .apply(TARGET.document());
        assertEquals(Set.of("redis"), Case.of(raised).guilty("memory.fork-headroom"));
    }

    @Test
    void redisNodesOfTheSecondAttemptRunAtAboutSeventyPerCent() {
        var redis = DUAL.report().capacity().average().get(Id.of("redis"));
        assertEquals(90_000, redis.offered() / 6, 3_000, "operations a second and node, reads of customers included");
        assertEquals(0.7, redis.utilisation().orElseThrow(), 0.03);
    }

    @Test
    void theCacheTakesTheReadsOffCassandra() {
        double before = CASSANDRA.report().capacity().linkRates().get(Id.of("api-to-cassandra-ring"));
        double after = TARGET.report().capacity().linkRates().get(Id.of("api-to-cassandra-ring"));
        assertEquals(0.02, after / before, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "redis-writers", "redis", "cassandra", "cassandra-writers", "monitoring", "api"})
    void noInstanceTakesAFlowDown(String component) {
        TARGET.loss(Event.instance(Id.of(component), 1)).flows().forEach((flow, outcome) -> assertFalse(outcome.is(Condition.DOWN), flow + " is down"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone-a", "zone-b", "zone-c"})
    void noZoneTakesAFlowDown(String zone) {
        TARGET.loss(Event.place(Id.of(zone))).flows().forEach((flow, outcome) -> assertFalse(outcome.is(Condition.DOWN), flow + " is down"));
    }

    @Test
    void withoutRedisQueriesFallBackToCassandraAndNoMetricIsLost() {
        var lost = Event.component(Id.of("redis"));
        assertFalse(TARGET.outcome("query", lost).is(Condition.DOWN));
        assertFalse(TARGET.outcome("ingest", lost).is(Condition.DOWN));
        var loss = TARGET.loss(lost);
        var peak = TARGET.report().capacity().peak().get(Id.of("cassandra"));
        assertTrue(loss.loads().get(Id.of("cassandra")).offered() > peak.offered());
    }

    @Test
    void withoutKafkaMetricsAreDelayedAndQueriesAreUp() {
        var lost = Event.component(Id.of("kafka"));
        assertTrue(TARGET.outcome("ingest", lost).is(Condition.DELAYED));
        assertFalse(TARGET.outcome("ingest", lost).is(Condition.DOWN));
        assertFalse(TARGET.outcome("query", lost).is(Condition.DOWN));
    }

    @Test
    void withoutWritersTheMonitoringServersGoOn() {
        var lost = Event.component(Id.of("redis-writers"));
        assertFalse(TARGET.outcome("ingest", lost).is(Condition.DOWN));
        assertTrue(TARGET.outcome("ingest", lost).is(Condition.DELAYED));
    }
}
