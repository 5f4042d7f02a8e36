package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class GroupAvailabilityTest {
    private static final double PRECISION = 1e-15;

    /**
     * Each region alone: 0.999 × 0.999 = 0.998001. As if independent: 1 − 0.001999² = 0.999996003999. In truth the name service
     * counts once: 0.999 × (1 − 0.001²).
     */
    @Test
    void twoRegionsThatShareANameServiceAreNotAsGoodAsTheirTableSays() {
        var topology = failing(Topologies.of("clients -> web=[app@a, app2@b]"), "a", "b").with(dns("a", "b"));
        var group = only(topology);
        assertEquals(1 - 0.998999001, group.down(), PRECISION);
        assertEquals(0.001999 * 0.001999, group.naiveDown(), PRECISION);
        assertEquals(List.of(Id.of("dns")), group.shared());
        assertTrue(group.differs());
    }

    @Test
    void twoRegionsWithANameServiceEachShareNothing() {
        assertEquals(List.of(), GroupAvailabilities.of(deployment(failing(Topologies.of("clients -> web=[app@a, app2@b]"), "a",
                "b").with(dns("a")))));
    }

    /** Both call one database of 0.999: 1 − (1 − 0.999²)² against 0.999 × (1 − 0.001²). */
    @Test
    void aComponentThatBothMembersCallIsSharedAsWell() {
        var group = only(failing(Topologies.of("clients -> web=[app@a, app2@b] -> db"), "a", "b", "db"));
        assertEquals(1 - 0.999 * (1 - 1e-6), group.down(), PRECISION);
        assertEquals(Math.pow(1 - 0.999 * 0.999, 2), group.naiveDown(), PRECISION);
        assertEquals(List.of(Id.of("db")), group.shared());
    }

    /** Two of three, each 0.998001 alone: naively 3q² − 2q³; in truth the shared 0.001, else 3·10⁻⁶ − 2·10⁻⁹. */
    @Test
    void twoOfThreeAreCountedMemberByMember() {
        var group = only(failing(Topologies.of("clients -> web=[app@a, app2@b, app3@c]:2"), "a", "b", "c")
                .with(dns("a", "b", "c")));
        double q = 0.001999;
        assertEquals(3 * q * q - 2 * q * q * q, group.naiveDown(), PRECISION);
        assertEquals(0.001 + 0.999 * (3e-6 - 2e-9), group.down(), PRECISION);
    }

    @Test
    void whatNeverFailsIsNotWorthAWord() {
        assertEquals(List.of(), GroupAvailabilities.of(deployment(Topologies.of("clients -> web=[app@dc/a, app2@dc/b]"))));
    }

    @Test
    void severalInstancesOfWhichKMustServeHaveNoUsualArithmetic() {
        var topology = failing(Topologies.of("clients -> web=[app@a*2, app2@b*2]:3"), "a", "b").with(dns("a", "b"));
        assertEquals(List.of(), GroupAvailabilities.of(deployment(topology)));
        assertFalse(GroupAvailabilities.of(deployment(failing(Topologies.of("clients -> web=[app@a*2, app2@b*2]"), "a", "b")
                .with(dns("a", "b")))).isEmpty());
    }

    private static GroupAvailability only(Topology topology) {
        var groups = GroupAvailabilities.of(deployment(topology));
        assertEquals(1, groups.size());
        return groups.getFirst();
    }

    private static Deployment deployment(Topology topology) {
        return Deployment.of(topology, Catalog.standard());
    }

    private static Reliability threeNines() {
        return Reliability.available(Quantity.assumed(99.9, Unit.PERCENT));
    }

    private static Topology failing(Topology topology, String... ids) {
        for (var id : Stream.of(ids).map(Id::of).toList()) {
            var place = topology.places().get(id);
            topology = topology.with(place == null ? topology.components().get(id).withReliability(threeNines())
                    : place.withReliability(threeNines()));
        }
        return topology;
    }

    private static Risk dns(String... places) {
        return new Risk(Id.of("dns"), "", RiskKind.DNS, Stream.of(places).map(Id::of).toList(), Optional.empty(), threeNines(),
                Map.of(), Extras.NONE);
    }
}
