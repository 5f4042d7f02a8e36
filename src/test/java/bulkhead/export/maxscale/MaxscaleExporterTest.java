package bulkhead.export.maxscale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Detection;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.Note;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxscaleExporterTest {
    private static final String TEXT = "app -> mx=[mx1:maxscale@dc1/a, mx2:maxscale@dc2/b]\n"
            + "mx -> db=[db1:mariadb@dc1/a, db2:mariadb@dc2/b*2, arbiter:mariadb@dc3/c, db3:mariadb@dc2/b!]:failover";

    @Test
    void aSmallTopologyIsWrittenAsItWasLastLookedAt() {
        Golden.matches("maxscale-small", export(Topologies.of("app -> mx:maxscale -> db:mariadb*2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.02", "24.02", "25.10"})
    void aRichTopologyIsWrittenForEachReleaseAsItWasLastLookedAt(String release) {
        Golden.matches("maxscale-rich-" + release, export(rich(release, true)));
    }

    @Test
    void serversThatAllTakeWritesAreWrittenAsTheyWereLastLookedAt() {
        Golden.matches("maxscale-galera", export(Topologies.of("app -> mx:maxscale*2 -> db=[g1:mariadb, g2:mariadb*2]:multi-primary")));
    }

    @Test
    void aParameterThatTheReleaseDoesNotHaveIsRefused() {
        assertEquals("MaxScale 25.10 has no 'connection_timeout' in a section of readwritesplit.",
                assertThrows(IllegalArgumentException.class, () -> Parameters.of(Section.SERVICE, "connection_timeout", "25.10"))
                        .getMessage());
        assertEquals("duration", Parameters.of(Section.SERVICE, "connection_timeout", "23.02").type());
    }

    @Test
    void whoStatesAnIpv6AddressListensThereToo() {
        var topology = Topologies.of("app -> mx:maxscale -> db:mariadb*2");
        var mx = topology.components().get(Id.of("mx"));
        var text = export(topology.with(mx.withProperty(Props.ADDRESS.id(), new Value.Text("2001:db8::1")))).artifacts().getFirst().text();
        assertTrue(text.contains("\naddress=::\nport=3306\n"), text);
        assertTrue(export(topology).artifacts().getFirst().text().contains("\naddress=0.0.0.0\nport=3306\n"));
    }

    @Test
    void theTimersAreThoseOfDetection() {
        var deployment = Deployment.of(rich("23.02", true), Catalog.standard());
        var databases = deployment.topology().groups().get(Id.of("db"));
        assertEquals(5.0, deployment.detection().takeover(databases, Detection.Loss.PROCESS).orElseThrow().seconds());
        assertEquals(15.0, deployment.detection().takeover(databases, Detection.Loss.HOST).orElseThrow().seconds());
        var text = export(deployment.topology()).artifacts().getFirst().text();
        assertTrue(text.contains("\nmonitor_interval=1s\nfailcount=3\n"), text);
        assertTrue(text.contains("\nmaster_failure_timeout=10s\n"), text);
        assertTrue(text.contains("\ndelayed_retry_timeout=15s\n"), text);
    }

    @Test
    void locksFollowTheDrawnMajorityAndSayWhy() {
        assertEquals(List.of("locks-of-all"), keys(export(rich("23.02", true)), "locks-of-all", "locks-of-running"));
        assertEquals(List.of("locks-of-running"), keys(export(rich("23.02", false)), "locks-of-all", "locks-of-running"));
    }

    @Test
    void manualFailoverPromotesNobody() {
        var export = export(Topologies.of("mx:maxscale -> db=[a:mariadb, b:mariadb]:manual"));
        assertEquals(List.of("failover-by-hand"), keys(export, "failover-by-hand"));
        assertTrue(export.artifacts().getFirst().text().contains("\nauto_failover=false\nauto_rejoin=false\n"));
        assertFalse(export.artifacts().getFirst().text().contains("master_failure_timeout"));
    }

    @Test
    void timeoutsThatMaxscaleTakesInWholeSecondsOnlyAreRoundedUp() {
        var topology = rich("24.02", true);
        for (var property : List.of("monitor-timeout", "master-failure-timeout", "failover-timeout")) {
            topology = topology.with(topology.components().get(Id.of("mx1")).withProperty(property, Quantity.measured(10.5, Unit.SECOND)));
        }
        var text = export(topology).artifacts().getFirst().text();
        for (var parameter : List.of("backend_connect_timeout", "backend_read_timeout", "master_failure_timeout", "failover_timeout")) {
            assertTrue(text.contains("\n" + parameter + "=11s\n"), text);
        }
    }

    @Test
    void whoStandsByNearestLeavesTheWorkToThoseFurtherAway() {
        var topology = Topologies.of("mx:maxscale@dc/c -> db=[db1:mariadb@dc/a, db2:mariadb@dc/c!]");
        topology = topology.with(topology.groups().get(Id.of("db")).withBalancing(Balancing.LOCAL_FIRST));
        var text = export(topology).artifacts().getFirst().text();
        assertTrue(text.indexOf("rank=secondary") > text.indexOf("[db2-1]"), text);
        assertEquals(text.indexOf("rank=secondary"), text.lastIndexOf("rank=secondary"), text);
    }

    @Test
    void thePrimarySharesItsRankWithTheNearestReplicasWhereverItStands() {
        assertEquals(List.of("db4-1", "db5-1"), secondary("db@dc2/b, db2:mariadb@dc/c, db3:mariadb@dc/c, db4:mariadb@dc2/b, db5:mariadb@dc/c!"));
        assertEquals(List.of(), secondary("db@dc/c, db2:mariadb@dc2/b, db3:mariadb@dc2/b"), "reads go to replicas, however far");
        assertEquals(List.of("db3-1"), secondary("db@dc/c, db2:mariadb@dc2/b, db3:mariadb@dc2/b!"));
    }

    private static List<String> secondary(String members) {
        var text = nearFirst(members, ":failover").artifacts().getFirst().text();
        return Pattern.compile("\\[(\\S+)]\\n(?:[^\\[\\n].*\\n)*?rank=secondary").matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Export nearFirst(String members, String policy) {
        var topology = Topologies.of("mx:maxscale@dc/c -> data=[" + members + "]" + policy);
        return export(topology.with(topology.groups().get(Id.of("data")).withBalancing(Balancing.LOCAL_FIRST)));
    }

    @Test
    void whatTwoRanksCannotSayIsANote() {
        var wanted = new String[]{"rank-follows-primary", "reads-by-primary", "two-ranks"};
        assertEquals(List.of("rank-follows-primary", "reads-by-primary"), keys(nearFirst("db@dc/c, db2:mariadb@dc/c, db3:mariadb@dc2/b", ":failover"), wanted));
        assertEquals(List.of("rank-follows-primary"), keys(nearFirst("db@dc/c, db2:mariadb@dc/c, db3:mariadb@dc2/b!", ":failover"), wanted),
                "the primary takes reads before one that stands by");
        assertEquals(List.of("rank-follows-primary"), keys(nearFirst("db@dc/c, db2:mariadb@dc2/b, db3:mariadb@dc2/b", ":multi-primary"), wanted));
        assertEquals(List.of("rank-follows-primary", "two-ranks"),
                keys(nearFirst("db@dc/c, db2:mariadb@dc2/b, db3:mariadb@dc2/b!", ":multi-primary"), wanted));
        assertEquals(List.of(), keys(nearFirst("db@dc/c, db2:mariadb@dc/c", ":failover"), wanted));
    }

    @Test
    void whatMaxscaleCannotLookAfterIsLeftOutWithAReason() {
        var text = "mx:maxscale -> p:postgresql; mx -> a:mariadb*0; mx -> g=[b:mariadb]; mx -> b; mx -> mx; mx2:maxscale\n"
                + "x=[c:mariadb, d:mariadb]:failover";
        var export = export(Topologies.of(text));
        assertEquals(List.of("not-mariadb", "empty-database", "server-twice", "no-database", "no-maxscale"),
                keys(export, "not-mariadb", "empty-database", "server-twice", "no-database", "no-maxscale"));
        assertEquals(2, export.artifacts().size());
    }

    private static List<String> keys(Export export, String... wanted) {
        return export.notes().stream().map(Note::key).filter(List.of(wanted)::contains).toList();
    }

    static Topology rich(String release, boolean majorityOfAll) {
        var topology = Topologies.of(TEXT);
        for (var id : List.of("mx1", "mx2")) {
            topology = topology.with(((Component) topology.element(Id.of(id)).orElseThrow())
                    .withProperty("release", new Value.Text(release))
                    .withProperty("monitor-interval", Quantity.measured(1, Unit.SECOND))
                    .withProperty("failcount", Quantity.measured(3, Unit.ONE)));
        }
        var failover = new Failover.Controller(Id.of("mx"), Quantity.measured(2, Unit.SECOND), majorityOfAll);
        return topology.with(topology.groups().get(Id.of("db")).withName("Customer data").withBalancing(Balancing.LOCAL_FIRST)
                .withRedundancy(new Redundancy.PrimaryReplica(Id.of("db1"), failover, List.of(Id.of("arbiter")))));
    }

    static Export export(Topology topology) {
        return new MaxscaleExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
