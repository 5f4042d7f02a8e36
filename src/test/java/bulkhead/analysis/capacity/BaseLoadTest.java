package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.model.Balancing;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Loads worked out by hand. */
class BaseLoadTest {
    @Test
    void twoThousandMillionRequestsAMonthAre772ASecond() {
        var capacity = Loaded.of("clients -> app*2").demand(new Quantity(2e9, Unit.PER_MONTH, Source.MEASURED)).capacity();

        assertEquals(771.6, capacity.average().get(Id.of("app")).offered(), 0.01);
        assertEquals(3 * 2e9, capacity.demands().get(Id.of("work")).peak().orElseThrow().value());
        assertEquals(Source.Origin.MEASURED, capacity.demands().get(Id.of("work")).average().orElseThrow().source().origin());
        assertEquals(Source.Origin.ASSUMED, capacity.demands().get(Id.of("work")).peak().orElseThrow().source().origin());
    }

    @Test
    void aThousandNodesEveryTwentySecondsAreFiftyReportsASecond() {
        assertEquals(50, Loaded.of("agents*1000 -> app").capacity().average().get(Id.of("app")).offered(), 1e-9);
    }

    @Test
    void callsAreDealtByWeightAndInstances() {
        var loaded = Loaded.of("clients -> web=[app*2, app2]").demand(100).weight("app2", 2);

        assertEquals(Map.of("app", 50.0, "app2", 50.0), loaded.offered("app", "app2"));
    }

    @Test
    void leastConnectionsLevelUtilisation() {
        var loaded = Loaded.of("clients -> web=[app*2, app2]").demand(90).balancing("web", Balancing.LEAST_CONNECTIONS)
                .rate("app", 100).rate("app2", 400);

        assertEquals(Map.of("app", 30.0, "app2", 60.0), loaded.offered("app", "app2"));
        assertEquals(List.of(0.15, 0.15), List.of(loaded.utilisation("app"), loaded.utilisation("app2")));
    }

    @Test
    void standByMembersCarryNothingWhileTheActivesAreEnough() {
        assertEquals(Map.of("app", 100.0, "app2", 0.0), Loaded.of("clients -> web=[app, app2!]").demand(100)
                .offered("app", "app2"));
        assertEquals(Map.of("app", 50.0, "app2", 50.0), Loaded.of("clients -> web=[app, app2!]:2").demand(100)
                .offered("app", "app2"));
    }

    @Test
    void callsGoToTheNearestMembers() {
        var loaded = Loaded.of("clients -> lb@a+b*3 -> web=[app@a, app2@b]").demand(90).balancing("web", Balancing.LOCAL_FIRST);

        assertEquals(Map.of("app", 60.0, "app2", 30.0), loaded.offered("app", "app2"));
    }

    @Test
    void whatTheCacheMissesGoesToTheDatabase() {
        var loaded = Loaded.of("clients -> app -> cache; app -> db").demand(100).fallback("app->db", "app->cache")
                .hitRatio("app->cache", 0.9);

        assertEquals(Map.of("cache", 100.0, "db", 10.0), loaded.offered("cache", "db"));
        assertEquals(10, loaded.capacity().linkRates().get(Id.of("app->db")), 1e-9);
    }

    @Test
    void aFallbackWithoutHitRatioIdlesWhileTheFirstLinkIsServed() {
        assertEquals(Map.of("cache", 100.0, "db", 0.0),
                Loaded.of("clients -> app -> cache; app -> db").demand(100).fallback("app->db", "app->cache")
                        .offered("cache", "db"));
    }

    @Test
    void writesLoadEveryMultiPrimaryAndReadsAreShared() {
        assertEquals(Map.of("cache1", 100.0, "cache2", 200.0), Loaded.of("clients -> app -> [cache1, cache2*2]:multi-primary")
                .demand(100).offered("cache1", "cache2"));
        assertEquals(Map.of("cache1", 50.0, "cache2", 50.0), Loaded.of("clients -> app r> [cache1, cache2]:multi-primary")
                .demand(100).offered("cache1", "cache2"));
    }

    @Test
    void writesGoToThePrimaryAndAlongReplicationToItsReplicas() {
        var loaded = Loaded.of("clients -> app -> data=[db1, db2]:failover; app2 r> data; clients -> app2; db1 => db2")
                .demand(100).ratio("clients->app2", 4);

        assertEquals(Map.of("db1", 100.0, "db2", 500.0), loaded.offered("db1", "db2"));
        assertEquals(100, loaded.capacity().linkRates().get(Id.of("db1=>db2".replace("=>", "->"))), 1e-9);
    }

    @Test
    void thePrimaryOfThreeInstancesIsRatedByItself() {
        var loaded = Loaded.of("clients -> app -> [db*3]:failover").demand(100).rate("db", 1000);

        assertEquals(0.1, loaded.utilisation("db"), 1e-9);
        assertEquals(300, loaded.offered("db").get("db"), 1e-9);
    }

    @Test
    void aPartitionedStoreWritesEachCopy() {
        var loaded = Loaded.of("clients -> app -> store=[db1*3, db2*3]; app2 r> store; clients -> app2").demand(100)
                .partitioned("store", 3, 2);

        assertEquals(Map.of("db1", 250.0, "db2", 250.0), loaded.offered("db1", "db2"));
    }

    @Test
    void eachConsumerGroupGetsEveryRecordOnce() {
        var loaded = Loaded.of("clients -> app ~> [queue1, queue2] ~> one=[consumer1*2, consumer2]; "
                + "queue1 ~> other:consumer; queue2 ~> other").demand(90);

        assertEquals(Map.of("consumer1", 60.0, "consumer2", 30.0, "other", 90.0),
                loaded.offered("consumer1", "consumer2", "other"));
    }

    @Test
    void aCircleThatLosesCallsSettles() {
        var loaded = Loaded.of("clients -> app -> worker ?> app").demand(100).ratio("worker->app", 0.5);

        assertEquals(Map.of("app", 200.0, "worker", 200.0), loaded.offered("app", "worker"));
    }

    @Test
    void aCircleThatGainsCallsIsNamedAndNotTold() {
        var loaded = Loaded.of("clients -> app -> worker ?> app; worker -> db").demand(100);

        assertEquals(List.of(Id.of("app"), Id.of("worker")), loaded.capacity().endless().circle());
        assertEquals(Set.of(Id.of("clients")), loaded.capacity().peak().keySet());
    }

    @Test
    void headroomIsWhatTheBusiestPartLeavesToOneFlow() {
        var headroom = Loaded.of("clients -> lb -> app*2 -> db").demand(100).rate("lb", 1000).rate("app", 100).rate("db", 500)
                .capacity().headroom().get(Id.of("work"));

        assertEquals(1.4, headroom.allWell().orElseThrow(), 1e-9);
        assertEquals(Id.of("app"), headroom.bottleneck().orElseThrow());
    }

    @Test
    void theGapIsTheLeastNumberOfInstancesThatKeepsTheTarget() {
        assertEquals(List.of(new Gap(Id.of("app"), Map.of(Optional.empty(), 13))), Loaded.of("clients -> app*2").demand(1050).rate("app", 100).capacity()
                .gaps());
    }
}
