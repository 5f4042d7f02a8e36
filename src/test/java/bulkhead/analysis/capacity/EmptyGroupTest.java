package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmptyGroupTest {
    @ParameterizedTest
    @EnumSource(LinkKind.class)
    void aFlowThatLeadsToAnEmptyGroupIsWorkedOutAllTheSame(LinkKind kind) {
        var topology = Topologies.of("clients -> app -> db").with(Group.of(Id.of("none"), "", List.of()))
                .with(Link.of(Id.of("app->none"), kind, Id.of("app"), Id.of("none")));
        assertDoesNotThrow(() -> load(topology));
    }

    private static Capacity load(Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        return CapacityAnalysis.of(deployment);
    }
}
