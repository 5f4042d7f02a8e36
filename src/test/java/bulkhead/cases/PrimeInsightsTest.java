package bulkhead.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Props;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.rules.Inspection;
import bulkhead.rules.sensitivity.Sensitive;
import bulkhead.rules.sensitivity.Sensitivity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models of the market-research layout must show. */
class PrimeInsightsTest {
    private static final Case TARGET = Case.of("prime-insights");

    @Test
    void twoBillionRequestsAMonthAre772ASecond() {
        double total = List.of("read", "write").stream()
                .mapToDouble(flow -> TARGET.document().topology().flows().get(Id.of(flow)).demand().average().orElseThrow().base()).sum();
        assertEquals(772, total, 0.5);
        assertEquals(total, TARGET.report().capacity().average().get(Id.of("cloudflare")).offered(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dc-1", "dc-2", "dc-3"})
    void losingAnyDataCentreLeavesNoFlowDown(String dataCentre) {
        TARGET.loss(Event.place(Id.of(dataCentre))).flows().forEach((flow, outcome) -> assertFalse(outcome.is(Condition.DOWN), flow + " is down"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dc-1", "dc-2", "dc-3"})
    void afterLosingAnyDataCentreNothingIsOverItsEmergencyTarget(String dataCentre) {
        var over = TARGET.loss(Event.place(Id.of(dataCentre))).loads().values().stream().filter(ComponentLoad::overTarget).map(ComponentLoad::component)
                .toList();
        assertEquals(List.of(), over);
    }

    @Test
    void losingTheDataCentreOfThePrimaryInterruptsWritesForSecondsAndReadsNotAtAll() {
        var lost = Event.place(Id.of("dc-1"));
        assertFalse(TARGET.outcome("read", lost).is(Condition.INTERRUPTED));
        assertTrue(TARGET.outcome("write", lost).is(Condition.INTERRUPTED));
        assertEquals(15, TARGET.outcome("write", lost).interruptionSeconds(), 1e-9,
                "1 s + 2 × 3 s for the first look, 3 s more for each of two others, which is longer than 10 s of silence, and 2 s to promote");
    }

    @Test
    void losingThePrimaryCostsDetectionAndElectionAndNoOutage() {
        var outcome = TARGET.outcome("write", Event.instance(Id.of("mariadb-1"), 1));
        assertFalse(outcome.is(Condition.DOWN));
        assertTrue(outcome.interruptionSeconds() >= 3 + 2, "1 s × 3 to detect and 2 s to promote at least, not " + outcome.interruptionSeconds());
        assertTrue(outcome.interruptionSeconds() <= 15, "at most as long as a lost host, not " + outcome.interruptionSeconds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "write"})
    void theOnlySinglePointsOfFailureAreTheEdgesOwn(String flow) {
        var edges = Set.of("cloudflare", "cloudflare-network", "edge-certificate", "edge-dns");
        assertEquals(edges, TARGET.singlePoints(flow));
    }

    @Test
    void noOtherSinglePointIsFoundByTheRule() {
        assertEquals(Set.of("cloudflare", "cloudflare-network", "edge-certificate", "edge-dns"), TARGET.guilty("failure.single-point"));
    }

    @Test
    void theSystemsRunFarFromBusy() {
        var busiest = TARGET.report().capacity().peak().values().stream().mapToDouble(load -> load.utilisation().orElse(0)).max().orElseThrow();
        assertTrue(busiest < 0.5, "busiest at " + busiest);
    }

    @Test
    void theTargetCostsOverSeventyPerCentLessThanBefore() {
        assertTrue(cost(TARGET) < 0.3 * cost(Case.of("prime-insights-aws")), cost(TARGET) + " against " + cost(Case.of("prime-insights-aws")));
    }

    @Test
    void theStepBetweenHangsOnOneSwarmAndOneMaxScale() {
        var swarm = Case.of("prime-insights-swarm");
        assertTrue(swarm.singlePoints("write").containsAll(Set.of("swarm", "maxscale-1", "dc-1")), swarm.singlePoints("write").toString());
    }

    @Test
    void everyNumberOfTheUnknownLayoutIsMarkedAsAssumed() {
        var aws = Case.of("prime-insights-aws").document().topology();
        var stated = aws.components().values().stream().filter(component -> !component.id().equals(Id.of("users")))
                .flatMap(component -> component.properties().values().stream()).filter(Quantity.class::isInstance)
                .map(value -> ((Quantity) value).source().origin().name()).collect(Collectors.toSet());
        assertEquals(Set.of("ASSUMED"), stated);
    }

    private static double cost(Case model) {
        return model.document().topology().components().values().stream()
                .mapToDouble(component -> model.report().deployment().settings().of(component, Props.COST).map(cost -> cost.base()).orElse(0.0)
                        * component.instances().count()).sum();
    }

    @Test
    void theRateOfMariadbIsWhatToMeasureFirst() {
        var first = sensitive().getFirst();
        assertEquals("max-rate", first.assumption().fact());
        assertEquals(List.of(Id.of("mariadb-1"), Id.of("mariadb-2"), Id.of("mariadb-3")), first.assumption().elements());
    }

    @Test
    void theServiceTimeOfPhpMayGrowUntilTwoSitesAreTooFew() {
        var time = sensitive().stream().filter(each -> each.assumption().fact().equals("service-time")).findFirst().orElseThrow();
        assertEquals(List.of(Id.of("php-1"), Id.of("php-2"), Id.of("php-3")), time.assumption().elements());
        assertEquals(0.9 * 24 / (1.5 * 6.437), time.larger().orElseThrow().factor(), 0.03,
                "6.4 workers are busy at peak, half as many again without a site; 90 % of all 24, whom two proxies let in, is the target");
    }

    private static List<Sensitive> sensitive() {
        return Sensitivity.of(new Inspection(TARGET.document(), TARGET.report())).sensitive();
    }
}
