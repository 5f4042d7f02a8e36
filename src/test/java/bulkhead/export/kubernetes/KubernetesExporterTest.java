package bulkhead.export.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
import bulkhead.export.Note;
import bulkhead.export.haproxy.HaproxyExporter;
import bulkhead.export.mariadb.MariadbExporter;
import bulkhead.export.phpfpm.PhpFpmExporter;
import bulkhead.export.prometheus.PrometheusExporter;
import bulkhead.model.Autoscaling;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.RandomDocuments;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import bulkhead.storage.DocumentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Manifests are what Kubernetes takes, hang together, and say what was drawn. */
class KubernetesExporterTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> HOSTILE = List.of("\"quoted\" 'twice'", "two\nlines: yes\r\n- x", "# comment",
            "${HOME} $(id) `id`", "../../etc/passwd",
            "ü".repeat(300), "🦊🐘", "שלום", "\u0000\u0007\u2028\u202e", "{{ .Values.x }}", "yes", "1e3", "~",
                    "&anchor *alias !tag", "a: b");

    @Test
    void everyManifestOfEveryModelIsValid(@TempDir Path temporary) throws Exception {
        var judge = judge(temporary);
        try (var models = Files.list(Path.of("models"))) {
            for (var model : models.sorted().toList()) {
                assertValid(judge, export(DocumentFiles.read(model, Catalog.standard())), model.toString());
            }
        }
    }

    @Test
    void everyManifestOfARichClusterIsValid(@TempDir Path temporary) throws Exception {
        var judge = judge(temporary);
        assertValid(judge, export(RichCluster.plain()), "plain");
        assertValid(judge, export(RichCluster.operated()), "operated");
        assertValid(judge, export(withoutCassandra(RichCluster.operated())), "no node of Cassandra");
    }

    private static Topology withoutCassandra(Topology topology) {
        var empty = topology;
        for (var component : topology.components().values()) {
            empty = component.kind().equals("cassandra") ? empty.with(component.withInstances(Quantity.assumed(0, Unit.ONE))) : empty;
        }
        return empty;
    }

    @Test
    void everyManifestOfHostileDocumentsIsValid(@TempDir Path temporary) throws Exception {
        var judge = judge(temporary);
        for (var text : HOSTILE) {
            assertValid(judge, export(Document.EMPTY.withTopology(rich(text, "example.org/web:1.2"))), text);
            assertValid(judge, export(Document.EMPTY.withTopology(rich(text, text))), text);
            assertValid(judge, export(RichCluster.renamed(RichCluster.operated(), text)), text);
            assertValid(judge, export(RichCluster.renamed(RichCluster.plain(), text)), text);
        }
        for (long seed : LongStream.range(0, 300).toArray()) {
            assertValid(judge, export(RandomDocuments.document(seed)), "seed " + seed);
            assertValid(judge, export(RichCluster.around(HostileTopologies.of(seed))), "hostile seed " + seed);
        }
    }

    @Test
    void theJudgeFindsAFieldThatDoesNotExist(@TempDir Path temporary) throws Exception {
        var manifest = YAML.readTree("{apiVersion: v1, kind: Service, metadata: {name: x}, spec: {clusterIp: None, ports: [{port: 80}]}}");
        assertEquals(1, judge(temporary).errors(manifest).size());
    }

    @Test
    void whatNoSchemaSeesHoldsEverywhere() {
        for (var document : Stream.concat(HOSTILE.stream().map(text ->
                Document.EMPTY.withTopology(rich(text, "example.org/web:1"))),
                Stream.of(prime())).toList()) {
            ClusterLaws.hold(export(document), document.topology().toString());
        }
        ClusterLaws.hold(KubernetesExporterTest.export(RichCluster.plain()), "plain");
        ClusterLaws.hold(KubernetesExporterTest.export(RichCluster.operated()), "operated");
    }

    @Test
    void anAutoscalerTakesTheDrawnBoundsAndNobodyElseSaysHowMany() {
        var manifests = manifests(export(prime()));
        var scaler = named(manifests, "HorizontalPodAutoscaler", "php-fpm-1");
        assertEquals(12, scaler.at("/spec/minReplicas").asInt());
        assertEquals(24, scaler.at("/spec/maxReplicas").asInt());
        assertEquals(70, scaler.at("/spec/metrics/0/resource/target/averageUtilization").asInt());
        assertTrue(named(manifests, "Deployment", "php-fpm-1").at("/spec/replicas").isMissingNode());
    }

    @Test
    void instancesOverDrawnZonesAreSpreadOverZones() {
        var manifests = manifests(export(Document.EMPTY.withTopology(rich("", "example.org/web:1.2"))));
        var keys = new ArrayList<String>();
        named(manifests, "Deployment", "web").at("/spec/template/spec/topologySpreadConstraints")
                .forEach(each -> keys.add(each.path("topologyKey").asString()));
        assertEquals(List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"), keys);
    }

    @Test
    void statefulKindsGetNamesAndVolumes() {
        var set = named(manifests(export(Document.EMPTY.withTopology(rich("", "example.org/web:1.2")))), "StatefulSet", "store");
        assertEquals("store-nodes", set.at("/spec/serviceName").asString());
        assertEquals("data", set.at("/spec/volumeClaimTemplates/0/metadata/name").asString());
    }

    @Test
    void policiesAllowDrawnLinksAndNothingElse() {
        var policies = manifests(export(Document.EMPTY.withTopology(rich("", "example.org/web:1.2")))).stream()
                .filter(manifest -> manifest.path("kind").asString().equals("NetworkPolicy"))
                .map(manifest -> manifest.at("/metadata/name").asString()).sorted().toList();
        assertEquals(List.of("allow-dns", "default-deny", "web-store.store-from-web", "web-store.web-to-store"), policies);
    }

    @Test
    void aWorkloadWithoutATaggedImageIsNotedAndNotWritten() {
        var export = export(Document.EMPTY.withTopology(rich("", "example.org/web")));
        assertTrue(export.notes().stream().anyMatch(note -> note.key().equals("no-image")));
        assertFalse(export.artifacts().stream().anyMatch(file -> file.path().contains("/web/deployment")));
    }

    @Test
    void whoCallsSeveralServicesAsOneIsToldToPick() {
        var topology = Topologies.of("clients -> web:web-app@k8s -> back=[app@k8s, app2@k8s!]; web -> store:redis@k8s; lb@k8s -> back");
        topology = topology.with(topology.places().get(Id.of("k8s")).withLevel(PlaceLevel.CLUSTER)
                .withProperty("orchestrator", new Value.Text("kubernetes")));
        for (var component : topology.components().values()) {
            topology = topology.with(component.withProperty("image", new Value.Text("example.org/x:1")));
        }
        assertEquals(List.of(List.of("web", "back")), export(Document.EMPTY.withTopology(topology)).notes().stream()
                .filter(note -> note.key().equals("group-unpicked")).map(Note::arguments).toList());
    }

    @Test
    void aRichClusterIsWrittenAsLastLookedAt() {
        Golden.matches("kubernetes-rich", own(export(RichCluster.plain())));
    }

    @Test
    void whatOperatorsRunIsWrittenAsLastLookedAt() {
        Golden.matches("kubernetes-operators", own(export(RichCluster.operated())));
    }

    /** Without the texts of other exporters, which are looked at beside those. */
    private static Export own(Export export) {
        return new Export(export.artifacts().stream().filter(file -> file.path().endsWith(".yaml")
                && !file.path().endsWith("rule.yaml")).toList(),
                export.notes());
    }

    @Test
    void podsReadTheVeryFilesThatAreWrittenBesideTheManifests() {
        var deployment = Deployment.of(RichCluster.plain(), Catalog.standard());
        var maps = ClusterFiles.of(new KubernetesExporter().export(deployment)).getFirst().configMaps();
        assertEquals(Installed.text(new PhpFpmExporter().export(deployment), "php-fpm/fpm/php-fpm.conf"),
                maps.get("shop/fpm-config").get("php-fpm.conf"));
        assertEquals(Installed.text(new MariadbExporter().export(deployment), "mariadb/db-3/my.cnf"), maps.get("shop/db-config")
                .get("db-2.my.cnf"));
        assertEquals(Installed.text(new HaproxyExporter().export(deployment), "haproxy/lb-1/haproxy.cfg"),
                maps.get("shop/lb-config").get("haproxy.cfg"));
        assertEquals(Set.of("lb-config", "fpm-config", "mx-config", "db-config", "redis-config", "keydb-config",
                "prometheus-config", "victoriametrics-config"),
                maps.keySet().stream().map(name -> name.replaceFirst(".*/", "")).collect(Collectors.toSet()));
    }

    @Test
    void rulesForAnOperatorAreThoseOfThePlainFile() {
        var deployment = Deployment.of(RichCluster.operated(), Catalog.standard());
        var groups = YAML.readTree(Installed.text(new PrometheusExporter().export(deployment), "prometheus/rules.yml"))
                .path("groups");
        var cluster = ClusterFiles.of(new KubernetesExporter().export(deployment)).getFirst();
        assertFalse(groups.isEmpty());
        assertEquals(groups, cluster.named("VMRule", "victoriametrics").at("/spec/groups"));
        assertEquals(groups, cluster.named("PrometheusRule", "prometheus").at("/spec/groups"));
    }

    @Test
    void anOperatorsMaxscaleIsToldWhatItsOwnFileSays() {
        var maxscale = ClusterFiles.of(export(RichCluster.operated())).getFirst().named("MaxScale", "mx");
        assertEquals("true", maxscale.at("/spec/monitor/params/auto_failover").asString());
        assertEquals("2s", maxscale.at("/spec/monitor/interval").asString());
        assertEquals("majority_of_running", maxscale.at("/spec/monitor/cooperativeMonitoring").asString());
        assertEquals("db", maxscale.at("/spec/mariaDbRef/name").asString());
    }

    @Test
    void ranksThatAnOperatorDoesNotWriteAreANote() {
        var topology = RichCluster.operated();
        var spread = topology.with(topology.components().get(Id.of("mx")).withSpread(List.of(Id.of("west"), Id.of("east"))));
        assertFalse(saysRanksAreMissing(spread));
        assertTrue(saysRanksAreMissing(spread.with(spread.groups().get(Id.of("databases")).withBalancing(Balancing.LOCAL_FIRST))));
    }

    private static boolean saysRanksAreMissing(Topology topology) {
        return export(topology).notes().stream().anyMatch(note -> note.key().equals("operator-ranks"));
    }

    @Test
    void fireCompartmentsAreRacksWhetherComponentsStandInThemOrAreSpreadOverThem() {
        for (var racks : List.of(racks(RichCluster.operated()), racks(RichCluster.apart()))) {
            assertEquals(YAML.readTree("""
                    - name: west
                      nodeAffinityLabels: {topology.kubernetes.io/zone: west}
                    - name: east
                      nodeAffinityLabels: {topology.kubernetes.io/zone: east}
                    """), racks);
        }
    }

    private static JsonNode racks(Topology topology) {
        return ClusterFiles.of(export(topology)).getFirst().named("K8ssandraCluster", "cassandra")
                .at("/spec/cassandra/datacenters/0/racks");
    }

    @Test
    void whatAnOperatorRunsHasNoFilesOfItsOwn() {
        var mariadb = new MariadbExporter().export(Deployment.of(RichCluster.operated(), Catalog.standard()));
        assertEquals(List.of(), mariadb.artifacts());
        assertEquals(List.of("operated-database"), mariadb.notes().stream().map(Note::key).toList());
    }

    @Test
    void everyLineOfEveryFileBelongsToAnElementOfTheDrawing() {
        for (var topology : List.of(RichCluster.plain(), RichCluster.operated())) {
            ArtifactLaws.hold(export(topology), topology, "rich");
        }
        for (long seed : LongStream.range(0, 60).toArray()) {
            var topology = RichCluster.around(HostileTopologies.of(seed));
            ArtifactLaws.hold(export(topology), topology, "seed " + seed);
        }
    }

    @Test
    void theSameTopologyGivesTheSameBytes() {
        assertEquals(export(prime()), export(prime()));
    }

    private static Export export(Document document) {
        return export(document.topology());
    }

    static Export export(Topology topology) {
        return new KubernetesExporter().export(Deployment.of(topology, Catalog.standard()));
    }

    private static Document prime() {
        try {
            return DocumentFiles.read(Path.of("models/prime-insights.bulkhead.json"), Catalog.standard());
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A web tier over two zones and a store of two nodes in one cluster. */
    private static Topology rich(String text, String image) {
        var elements = new ArrayList<Element>();
        elements.add(place("cluster", text, PlaceLevel.CLUSTER, null).withProperty("operators", new Value.Flag(false)));
        elements.add(place("zone-a", text, PlaceLevel.ZONE, "cluster"));
        elements.add(place("zone-b", text, PlaceLevel.ZONE, "cluster"));
        elements.add(Component.of(Id.of("web"), text, "web-app", Optional.of(Id.of("cluster")))
                .withInstances(Quantity.assumed(4, Unit.ONE))
                .withSpread(List.of(Id.of("zone-a"), Id.of("zone-b")))
                .withAutoscaling(Optional.of(new Autoscaling(Quantity.assumed(8, Unit.ONE),
                        Quantity.assumed(60, Unit.SECOND)))).withProperty("image", new Value.Text(image))
                .withProperty("readiness-path", new Value.Text(text.startsWith("/") ? text : "/" + text))
                .withProperty("description", new Value.Text(text)));
        elements.add(Component.of(Id.of("store"), "", "cassandra", Optional.of(Id.of("cluster")))
                .withInstances(Quantity.assumed(3, Unit.ONE))
                .withProperty("address", new Value.Text(text)));
        elements.add(Group.of(Id.of("stores"), text, List.of(Member.active(Id.of("store")))));
        elements.add(Link.of(Id.of("web-store"), LinkKind.CALLS, Id.of("web"), Id.of("stores")));
        return Topology.of(elements);
    }

    private static Place place(String id, String name, PlaceLevel level, String parent) {
        return new Place(Id.of(id), name, level, Optional.ofNullable(parent).map(Id::of), Optional.empty(), Reliability.UNSTATED,
                Map.of(), Extras.NONE);
    }

    private static List<JsonNode> manifests(Export export) {
        return ClusterFiles.of(export).stream().flatMap(cluster -> cluster.manifests().stream()).<JsonNode>map(each -> each)
                .toList();
    }

    private static JsonNode named(List<JsonNode> manifests, String kind, String name) {
        return manifests.stream().filter(manifest -> manifest.path("kind").asString().equals(kind)
                && manifest.at("/metadata/name").asString().equals(name))
                .findFirst().orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static void assertValid(ManifestJudge judge, Export export, String what) {
        for (var manifest : manifests(export)) {
            assertEquals(List.of(), judge.errors(manifest), () -> what + ": " + manifest);
        }
        ClusterLaws.hold(export, what);
    }

    private static ManifestJudge judge(Path temporary) throws IOException, InterruptedException {
        var oracle = System.getenv("BULKHEAD_ORACLE");
        if (oracle == null && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort("BULKHEAD_ORACLE names no folder with Kubernetes' OpenAPI documents");
        }
        return new ManifestJudge(Path.of(oracle), temporary);
    }
}
