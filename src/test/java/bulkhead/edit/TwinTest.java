package bulkhead.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import bulkhead.model.Document;
import bulkhead.model.Extras;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a second component comes from, whom it calls, who calls it. */
class TwinTest {
    @Test
    void aLoneComponentAndItsTwinAreOneGroupThatItsCallersCall() {
        var twinned = twin("clients -> lb -> db", "lb", Optional.empty());
        assertEquals(List.of("clients calls group-1", "lb calls db", "haproxy-1 calls db"), links(twinned));
        assertEquals(List.of(Id.of("lb"), Id.of("haproxy-1")), members(twinned, "group-1"));
    }

    @Test
    void aMemberOfAGroupGetsAThirdThatNobodyNeedsToBeToldOf() {
        var twinned = twin("clients -> web=[app, app2] -> db", "app2", Optional.empty());
        assertEquals(List.of("clients calls web", "app calls db", "app2 calls db", "web-app-1 calls db"), links(twinned));
        assertEquals(List.of(Id.of("app"), Id.of("app2"), Id.of("web-app-1")), members(twinned, "web"));
    }

    @Test
    void aPrimarysTwinIsAReplica() {
        var twinned = twin("clients -> data=[db, db2]:failover\ndb => db2", "db", Optional.empty());
        assertEquals(List.of("clients calls data", "db replicates db2", "db replicates mariadb-1"), links(twinned));
    }

    @Test
    void aReplicasTwinIsFilledByThePrimary() {
        var twinned = twin("clients -> data=[db, db2]:failover\ndb => db2", "db2", Optional.empty());
        assertEquals(List.of("clients calls data", "db replicates db2", "db replicates mariadb-1"), links(twinned));
    }

    @Test
    void amongSeveralPrimariesEachIsKeptInStepWithEach() {
        var twinned = twin("clients -> data=[db, db2]:multi-primary\ndb => db2; db2 => db", "db", Optional.empty());
        assertEquals(List.of("clients calls data", "db replicates db2", "db2 replicates db", "db2 replicates mariadb-1",
                "mariadb-1 replicates db2", "db replicates mariadb-1", "mariadb-1 replicates db"), links(twinned));
    }

    @Test
    void aFallbackOfTheTwinBacksTheTwinsOwnLink() {
        var topology = Topologies.of("clients -> app -> cache\napp -> db");
        topology = topology.with(topology.links()
                .get(Id.of("app->db")).withKind(LinkKind.FALLBACK).withBacks(Optional.of(Id.of("app->cache"))));
        var twinned = twin(Document.EMPTY.withTopology(topology), "app", Optional.empty());
        var backed = twinned.links().values().stream().filter(link -> link.from().equals(Id.of("web-app-1"))).toList();
        assertEquals(List.of(Optional.empty(), Optional.of(backed.getFirst().id())), backed.stream().map(Link::backs).toList());
    }

    @Test
    void elsewhereItSharesTheProgramsRisksButNotTheGrounds() {
        var topology = Topologies.of("clients -> app@a\nother@b").with(risk("feed", RiskKind.POWER_FEED))
                .with(risk("version", RiskKind.SOFTWARE_VERSION));
        var elsewhere = twin(Document.EMPTY.withTopology(topology), "app", Optional.of(Id.of("b")));
        assertEquals(List.of(Id.of("app")), elsewhere.risks().get(Id.of("feed")).attachedTo());
        assertEquals(List.of(Id.of("app"), Id.of("web-app-1")), elsewhere.risks().get(Id.of("version")).attachedTo());
        var beside = twin(Document.EMPTY.withTopology(topology), "app", Optional.of(Id.of("a")));
        assertEquals(List.of(Id.of("app"), Id.of("web-app-1")), beside.risks().get(Id.of("feed")).attachedTo());
    }

    @Test
    void itsAddressIsItsOwn() {
        var topology = Topologies.of("clients -> app");
        topology = topology.with(topology.components().get(Id.of("app")).withProperty("address", new Value.Text("10.0.0.1")));
        var twinned = twin(Document.EMPTY.withTopology(topology), "app", Optional.empty());
        assertEquals(Map.of(), twinned.components().get(Id.of("web-app-1")).properties());
    }

    @Test
    void nobodysTwinChangesNothing() {
        var document = Topologies.document("clients -> app");
        assertSame(document, new Twin(Id.of("nobody"), Optional.empty(), 1, new Redundancy.Any(), HealthCheck.DEEP)
                .apply(document));
    }

    private static Risk risk(String id, RiskKind kind) {
        return new Risk(Id.of(id), "", kind, List.of(Id.of("app")), Optional.empty(), Reliability.UNSTATED, Map.of(),
                Extras.NONE);
    }

    private static Topology twin(String text, String component, Optional<Id> place) {
        return twin(Topologies.document(text), component, place);
    }

    private static Topology twin(Document document, String component, Optional<Id> place) {
        return new Twin(Id.of(component), place, 1, new Redundancy.Any(), HealthCheck.DEEP).apply(document).topology();
    }

    private static List<Id> members(Topology topology, String group) {
        return topology.groups().get(Id.of(group)).members().stream().map(Member::component).toList();
    }

    private static List<String> links(Topology topology) {
        return topology.links().values().stream()
                .map(link -> link.from() + " " + link.kind().name().toLowerCase(Locale.ROOT) + " " + link.to()).toList();
    }
}
