package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.Note;
import bulkhead.model.Autoscaling;
import bulkhead.model.Balancing;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HaproxyExporterTest {
    @TempDir
    private Path folder;

    @Test
    void aSmallTopologyIsWrittenAsItWasLastLookedAt() throws Exception {
        var export = export("clients -> lb*2 -> web=[app*2, app2!] -> db:mariadb");
        Golden.matches("haproxy-small", export);
        Haproxy.accepts(export, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.6", "3.0", "3.2"})
    void aRichTopologyIsWrittenForEachReleaseAsItWasLastLookedAt(String release) throws Exception {
        var export = export(RichTopology.release(release));
        Golden.matches("haproxy-rich-" + release, export);
        Haproxy.accepts(KeywordsTest.asFor26(export), folder);
    }

    @Test
    void discoveredPodsAreWrittenAsTheyWereLastLookedAt() throws Exception {
        var export = export(RichTopology.discovered());
        Golden.matches("haproxy-discovered", export);
        Haproxy.accepts(export, folder);
    }

    @Test
    void fiveThousandServersAreAccepted() throws Exception {
        var members = IntStream.rangeClosed(1, 5000).mapToObj(number -> "app" + number).collect(Collectors.joining(", "));
        var export = export("lb -> web=[" + members + "]");
        assertEquals(5000, export.artifacts().getFirst().lines().stream().filter(line -> line.text().startsWith("    server "))
                .count());
        assertEquals(List.of("too-many-in-turn"), keys(export, "too-many-in-turn"));
        Haproxy.accepts(export, folder);
    }

    @Test
    void aProxyThatCallsOnlyItselfOrNobodyIsWrittenWithoutServers() throws Exception {
        var export = export("lb -> lb; lb2*1 -> web=[app*0]; lb3");
        assertEquals(List.of("calls-itself", "nothing-called", "empty-backend", "nothing-called"),
                keys(export, "calls-itself", "nothing-called", "empty-backend"));
        Haproxy.accepts(export, folder);
    }

    @Test
    void anUnknownKindNeedsAStatedPort() throws Exception {
        var export = export("lb -> x:never-heard-of");
        assertEquals(List.of("no-port", "empty-backend"), keys(export, "no-port", "empty-backend"));
        Haproxy.accepts(export, folder);
    }

    @Test
    void serversThatAnAutoscalerMayStartAreSaidToBeMissing() {
        var topology = Topologies.of("clients -> lb -> app*2");
        var scaled = topology.with(topology.components().get(Id.of("app"))
                .withAutoscaling(Optional.of(new Autoscaling(Quantity.assumed(5, Unit.ONE), Quantity.assumed(60, Unit.SECOND)))));
        assertEquals(List.of("scaled-servers"), keys(export(scaled), "scaled-servers"));
        assertEquals(List.of(), keys(export(topology), "scaled-servers"));
    }

    @Test
    void whoStandsByNearestLeavesTheWorkToThoseFurtherAway() {
        var topology = Topologies.of("clients -> lb@dc/c -> web=[app@dc/a, app2@dc/c!]");
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        var servers = export(topology).artifacts().getFirst().text().lines().filter(line -> line.startsWith("    server ")).toList();
        assertEquals(List.of(false, true), servers.stream().map(line -> line.endsWith(" backup")).toList());
    }

    @Test
    void eachTwoRanksHaveABackEndOfTheirOwnAndEachServerIsInOne() throws Exception {
        var topology = Topologies.of("clients -> lb@r/dc/c -> web=[app@r/dc/c, app2@r/dc/a*2, app3@r/dc2/b, app4@r2/dc3/d, app5@r/dc/c!]");
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        assertEquals(List.of("use_backend web_rank3 if { nbsrv(web) lt 1 } { nbsrv(web_rank3) gt 0 }",
                "use_backend web_rank5 if { nbsrv(web) lt 1 } { nbsrv(web_rank5) gt 0 }", "default_backend web", "backend web",
                "server app-1", "server app2-1 backup", "server app2-2 backup", "backend web_rank3", "server app3-1", "server app4-1 backup",
                "backend web_rank5", "server app5-1"), routing(export(topology)));
        Haproxy.accepts(export(topology), folder);
        var bytes = topology.with(topology.components().get(Id.of("lb")).withProperty("mode", new Value.Text("tcp")));
        assertEquals(routing(export(topology)), routing(export(bytes)));
        Haproxy.accepts(export(bytes), folder);
        var remembered = export(topology.with(topology.groups().get(Id.of("web")).withProperty("affinity", new Value.Text("source"))));
        assertEquals(3, remembered.artifacts().getFirst().text().lines().filter(line -> line.contains("stick on src")).count());
        Haproxy.accepts(remembered, folder);
    }

    private static List<String> routing(Export export) {
        return export.artifacts().getFirst().text().lines().map(String::strip)
                .filter(line -> line.matches("(use_backend|default_backend|backend|server) .*"))
                .map(line -> line.replaceFirst("(server \\S+) .*?( backup)?$", "$1$2")).toList();
    }

    @Test
    void whoStandsByJoinsWhoIsLeftOnceFewerThanEnoughAre() throws Exception {
        var topology = Topologies.of("clients -> lb -> web=[app*2, app2*2, app3!]");
        var group = topology.groups().get(Id.of("web"));
        var enough = topology.with(group.withRedundancy(new Redundancy.KOfN(Quantity.assumed(3, Unit.ONE))));
        assertEquals(List.of("use_backend web_rank0 if { nbsrv(web) lt 3 } { nbsrv(web_rank0) gt 0 }", "default_backend web", "backend web_rank0",
                "server app-1", "server app-2", "server app2-1", "server app2-2", "server app3-1", "backend web",
                "server app-1", "server app-2", "server app2-1", "server app2-2", "server app3-1 backup"), routing(export(enough)));
        assertEquals(List.of(), keys(export(enough), "standby-after-all"));
        Haproxy.accepts(export(enough), folder);
        assertEquals("default_backend web", routing(export(topology)).getFirst(), "one is enough");
        var near = enough.with(enough.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        assertEquals(List.of("standby-after-all"), keys(export(near), "standby-after-all"));
    }

    @Test
    void aDrawnPrimaryTakesWritesBeforeNearerReplicasAndReadsAfterThemAll() {
        var topology = Topologies.of("clients -> lb@dc/c -> data=[db@dc2/a, db2:mariadb@dc/c, db3:mariadb@dc2/a]:failover; lb r> data");
        topology = topology.with(topology.groups().get(Id.of("data")).withBalancing(Balancing.LOCAL_FIRST));
        var servers = routing(export(topology)).stream().filter(line -> !line.contains("use_backend") && !line.startsWith("default")).toList();
        assertEquals(List.of("backend data", "server db-1", "server db2-1 backup", "server db3-1 backup"), servers.subList(0, 4));
    }

    @Test
    void podsThatStandInSeveralRanksAreSaidToBeTakenForOne() {
        var topology = Topologies.of("clients -> lb@k8s/z1 -> web=[app@k8s/z1, app2@k8s/z2, app3@z1+z2*2]");
        topology = topology.with(topology.places().get(Id.of("k8s")).withLevel(PlaceLevel.CLUSTER));
        assertEquals(List.of(), keys(export(topology), "pods-of-one-rank"));
        var near = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        assertEquals(List.of("pods-of-one-rank"), keys(export(near), "pods-of-one-rank"));
        assertEquals(List.of("server-template app- 1-1", "server-template app2- 1-1 backup", "server-template app3- 1-2"),
                export(near).artifacts().getFirst().text().lines().map(String::strip).filter(line -> line.startsWith("server-template "))
                        .map(line -> line.replaceFirst("(server-template \\S+ \\S+) .*?( backup)?$", "$1$2")).toList());
    }

    @Test
    void eachInstanceHasTheWeightOfItsMemberAsInTheLoads() {
        var topology = Topologies.of("clients -> lb -> web=[app*2, app2*3]");
        var group = topology.groups().get(Id.of("web"));
        var weighted = topology.with(group.withMembers(List.of(
                new Member(Id.of("app"), Optional.of(Quantity.assumed(3, Unit.ONE)), false), Member.active(Id.of("app2")))));
        assertEquals(List.of("3", "3", "1", "1", "1"), weights(weighted));
        assertEquals(List.of(), weights(topology), "in turn equal ones need none");
    }

    @Test
    void whoWeighsNothingWaitsUntilNobodyElseIsLeft() {
        var topology = Topologies.of("clients -> lb -> web=[app*2, app2]");
        var group = topology.groups().get(Id.of("web"));
        var weighted = topology.with(group.withMembers(List.of(
                new Member(Id.of("app"), Optional.of(Quantity.assumed(0, Unit.ONE)), false), Member.active(Id.of("app2")))));
        var text = export(weighted).artifacts().getFirst().text();
        assertEquals(List.of(), weights(weighted), "with 0 it would get nothing at any time");
        assertEquals(2, text.lines().filter(line -> line.startsWith("    server app-") && line.endsWith(" backup")).count());
        assertTrue(text.contains("\n    balance random(1)\n"), "those dealt in turn never get to backups while requests wait for the vanished");
        assertTrue(export(topology).artifacts().getFirst().text().contains("\n    balance roundrobin\n"));
    }

    @Test
    void whoIsDealtByAHashStandsOnTheRingOftenEnough() {
        assertEquals(Set.of("256"), Set.copyOf(weights(hashed("app*4"))));
        assertEquals(Set.of("163"), Set.copyOf(weights(hashed("app*100"))), "places on the ring take memory");
        assertEquals(List.of(), weights(hashed("app*9000")));
    }

    private static Topology hashed(String members) {
        var topology = Topologies.of("clients -> lb -> web=[" + members + "]");
        return topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.HASH));
    }

    private static List<String> weights(Topology topology) {
        return export(topology).artifacts().getFirst().text().lines().filter(line -> line.startsWith("    server ") && line.contains(" weight "))
                .map(line -> line.replaceAll(".* weight (\\d+).*", "$1")).toList();
    }

    /** Two sites of two proxies each: near ones, one near, none because the pool stands by, none because all are far. */
    @Test
    void workersThatProxiesKeepBackAreToldByTheNumberOfNearOnes() {
        var told = List.of(
                "Of the 40 workers of an instance of 'app2' the 2 near proxy instances may use 10 each; the rest is kept for the far ones, "
                        + "which come only when their own site has none left.",
                "Of the 40 workers of an instance of 'app2' the one near proxy instance may use 20; the rest is kept for the far ones, "
                        + "which come only when their own site has none left.",
                "While all is well no proxy instance sends to 'app2'; of the 40 workers of an instance each keeps 20 for when its own site has none left.",
                "While all is well no proxy instance sends to 'app2'; of the 40 workers of an instance each keeps 20 for when its own site has none left.");
        var drawn = List.of("lb@a*2, lb2@b*2] -> web=[app@a, app2@b]", "lb@a, lb2@b] -> web=[app@a, app2@b]", "lb@a, lb2@b] -> web=[app@a, app2@b!]",
                "lb@a, lb2@a] -> web=[app@a, app2@b]");
        assertEquals(told, drawn.stream().map(text -> keptBack("clients -> front=[" + text, Locale.ENGLISH)).toList());
        assertEquals("Von den 40 Workern einer Instanz von „app2“ darf die eine nahe Proxy-Instanz 20 nutzen; der Rest bleibt den entfernten vorbehalten, "
                + "die erst kommen, wenn an ihrem Standort keiner mehr bedient.", keptBack("clients -> front=[" + drawn.get(1), Locale.GERMAN));
        assertEquals("Solange alles läuft, sendet keine Proxy-Instanz an „app2“; von den 40 Workern einer Instanz hält jede 20 für den Fall zurück, "
                + "dass an ihrem Standort keiner mehr bedient.", keptBack("clients -> front=[" + drawn.get(2), Locale.GERMAN));
    }

    private static String keptBack(String text, Locale locale) {
        var topology = Topologies.of(text);
        topology = topology.with(topology.components().get(Id.of("app2")).withProperty("workers", Quantity.assumed(40, Unit.ONE)));
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        return export(topology).notes().stream().filter(note -> note.element().equals(Optional.of(Id.of("app2"))) && note.key().startsWith("workers-"))
                .map(note -> note.sentence(locale)).distinct().collect(Collectors.joining("\n"));
    }

    @Test
    void whoStatesAnIpv6AddressListensThereToo() throws Exception {
        var export = export(RichTopology.overIpv6());
        var text = export.artifacts().getFirst().text();
        assertTrue(text.contains("    bind *:80\n    bind [::]:80 v6only\n"), text);
        assertTrue(text.contains("    bind *:8404\n    bind [::]:8404 v6only\n"), text);
        assertFalse(export("clients -> lb -> app").artifacts().getFirst().text().contains("[::]"));
        Haproxy.accepts(export, folder);
    }

    @Test
    void theSameDeploymentGivesTheSameBytes() {
        assertEquals(export(RichTopology.topology()), export(RichTopology.topology()));
    }

    private static List<String> keys(Export export, String... wanted) {
        return export.notes().stream().map(Note::key).filter(List.of(wanted)::contains).toList();
    }

    static Export export(String text) {
        return export(Topologies.of(text));
    }

    static Export export(Topology topology) {
        return new HaproxyExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
