package bulkhead.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models of the agency software must show. */
class HqTest {
    private static final Case BEFORE = Case.of("hq-before");
    private static final Case AFTER = Case.of("hq-after");

    @Test
    void beforeTheNetworkOfTheDataCentreAndTheDataCentreItselfAreTheSinglePoints() {
        assertEquals(Set.of("dc", "dc-network"), BEFORE.singlePoints("work"));
        assertEquals(Set.of("dc", "dc-network"), BEFORE.guilty("failure.single-point"));
    }

    @Test
    void beforeTheActiveCompartmentIsOverCapacityAtPeakWhileTheStandbyIdles() {
        assertEquals(Set.of("app-a"), BEFORE.guilty("capacity.idle-standby"));
        assertTrue(BEFORE.report().capacity().peak().get(Id.of("app-a")).overloaded());
        assertEquals(0, BEFORE.report().capacity().peak().get(Id.of("app-b")).offered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy-a", "app-a", "maxscale-a", "db-a", "proxy-b", "app-b", "maxscale-b", "db-b"})
    void beforeNoSingleElementTakesTheWorkDown(String component) {
        assertFalse(BEFORE.outcome("work", Event.instance(Id.of(component), 1)).is(Condition.DOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compartment-a", "compartment-b"})
    void beforeOneCompartmentCarriesOnWithoutTheOther(String compartment) {
        assertFalse(BEFORE.outcome("work", Event.place(Id.of(compartment))).is(Condition.DOWN));
    }

    @Test
    void afterNeitherWeakPointIsLeft() {
        assertFalse(AFTER.singlePoints("work").stream().anyMatch(point -> point.startsWith("dc-") || point.startsWith("network-")),
                AFTER.singlePoints("work").toString());
        assertEquals(Set.of(), AFTER.guilty("failure.single-point"));
        assertEquals(Set.of(), AFTER.guilty("capacity.idle-standby"));
        assertEquals(Set.of(), AFTER.guilty("capacity.over-target"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dc-1", "dc-2"})
    void afterEitherDataCentreCanBeLost(String dataCentre) {
        assertFalse(AFTER.outcome("work", Event.place(Id.of(dataCentre))).is(Condition.DOWN));
    }

    @Test
    void dataStaysInGermanyInBoth() {
        assertEquals(Set.of(), BEFORE.guilty("data.outside-countries"));
        assertEquals(Set.of(), AFTER.guilty("data.outside-countries"));
    }
}
