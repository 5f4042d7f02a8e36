package bulkhead.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.cost.CostDifference;
import bulkhead.analysis.cost.Costs;
import bulkhead.model.Id;
import bulkhead.model.Source.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the models cost, and the comparisons that were published. */
class CostTest {
    @Test
    void primeInsightsCostsOverSeventyPerCentLessThanOnAws() {
        var difference = difference("prime-insights", "prime-insights-aws");
        assertEquals(42_540, difference.total().other().orElseThrow().known(), 1e-9);
        assertEquals(7_590, difference.total().sum().orElseThrow().known(), 1e-9);
        assertEquals(-0.8216, difference.total().change().orElseThrow(), 5e-5);
        var reads = difference.flows().stream().filter(flow -> flow.name().equals("Show questions and pages")).findFirst().orElseThrow();
        assertEquals(-0.8221, reads.changePerMillion().orElseThrow(), 5e-5, "of a million requests");
    }

    @Test
    void theStepBetweenAlreadyCostsLessThanAws() {
        assertTrue(difference("prime-insights-swarm", "prime-insights-aws").total().change().orElseThrow() < -0.7);
    }

    @Test
    void theSecondAttemptCostsARedisClusterMoreThanCassandraAlone() {
        var difference = difference("instametrics-dual-write", "instametrics-cassandra-only");
        assertEquals(49_620, difference.total().other().orElseThrow().known(), 1e-9);
        assertEquals(51_180, difference.total().sum().orElseThrow().known(), 1e-9);
        assertEquals(1_560 / 49_620.0, difference.total().change().orElseThrow(), 1e-12);
    }

    @Test
    void theTargetOfThePipelineCostsLessThanBothStatesBefore() {
        assertEquals(45_240 / 49_620.0 - 1, difference("instametrics-kafka-redis", "instametrics-cassandra-only").total().change().orElseThrow(), 1e-12);
        assertEquals(45_240 / 51_180.0 - 1, difference("instametrics-kafka-redis", "instametrics-dual-write").total().change().orElseThrow(), 1e-12);
    }

    @Test
    void cassandraOfTheTargetCostsTwentyThreePerCentLess() {
        var cassandra = difference("instametrics-kafka-redis", "instametrics-cassandra-only").components().stream()
                .filter(row -> row.id().filter(Id.of("cassandra")::equals).isPresent()).findFirst().orElseThrow();
        assertEquals(31_200 / 40_500.0 - 1, cassandra.change().orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("bulkhead.cases.ModelsTest#names")
    void everyPriceIsStatedAndSaysThatItIsAssumed(String name) {
        var costs = Costs.of(Case.of(name).report());
        assertTrue(costs.total().isComplete(), costs.total().toString());
        assertEquals(Origin.ASSUMED, costs.total().origin());
    }

    private static CostDifference difference(String name, String other) {
        return CostDifference.of(Case.of(name).report(), Case.of(other).report());
    }
}
