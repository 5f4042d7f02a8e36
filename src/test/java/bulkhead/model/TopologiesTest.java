package bulkhead.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopologiesTest {
    @Test
    void aLineOfTextBecomesComponentsGroupsLinksAndAFlow() {
        var topology = Topologies.of("clients -> lb*2 -> web=[app@dc/zone-a*2, app2@dc/zone-b!]:2 -> db:sql-pool");

        assertEquals(List.of("dc", "zone-a", "zone-b"), topology.places().keySet().stream().map(Id::value).toList());
        assertEquals(Optional.of(Id.of("dc")), topology.places().get(Id.of("zone-a")).parent());
        assertEquals(Component.of(Id.of("app"), "", "web-app", Optional.of(Id.of("zone-a"))).withInstances(Quantity.assumed(2, Unit.ONE)),
                topology.components().get(Id.of("app")));
        assertEquals("sql-pool", topology.components().get(Id.of("db")).kind());
        assertEquals(Map.of(Id.of("web"), Group.of(Id.of("web"), "", List.of(Member.active(Id.of("app")), Member.standby(Id.of("app2"))))
                .withRedundancy(new Redundancy.KOfN(Quantity.assumed(2, Unit.ONE)))), topology.groups());
        assertEquals(List.of("clients->lb", "lb->web", "app->db", "app2->db"), topology.links().keySet().stream().map(Id::value).toList());
        assertEquals(Id.of("clients"), topology.flows().get(Id.of("work")).entry());
    }

    @Test
    void chainsShareTheirComponentsAndArrowsTellTheKind() {
        var topology = Topologies.of("""
                app@zone-a+zone-b ~> queue; app ?> cache
                app r> [db, db2]:failover
                db => db2
                """);

        assertEquals(List.of(Id.of("zone-a"), Id.of("zone-b")), topology.components().get(Id.of("app")).spread());
        assertEquals(List.of(LinkKind.SENDS, LinkKind.CALLS, LinkKind.CALLS, LinkKind.REPLICATES),
                topology.links().values().stream().map(Link::kind).toList());
        assertEquals(true, topology.links().get(Id.of("app->cache")).optional());
        assertEquals(Access.READ, topology.links().get(Id.of("app->g1")).access());
    }
}
