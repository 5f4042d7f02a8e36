package bulkhead.export.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
import bulkhead.export.Note;
import bulkhead.export.cloudflare.HclReader.Block;
import bulkhead.export.cloudflare.HclReader.Reference;
import bulkhead.export.haproxy.HaproxyExporter;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CloudflareExporterTest {
    private static final String FILE = "cloudflare/edge-edge.tf";
    /** Attributes of the provider's resources, release 5.8, with the type each takes. */
    private static final Map<String, Map<String, Class<?>>> RESOURCES = Map.of(
            "cloudflare_load_balancer_monitor", Map.ofEntries(Map.entry("account_id", Reference.class),
            Map.entry("description", String.class),
                    Map.entry("type", String.class), Map.entry("method", String.class), Map.entry("path", String.class),
                    Map.entry("expected_codes", String.class), Map.entry("port", Double.class),
                    Map.entry("interval", Double.class),
                    Map.entry("timeout", Double.class), Map.entry("retries", Double.class),
                    Map.entry("consecutive_down", Double.class),
                    Map.entry("consecutive_up", Double.class), Map.entry("header", Map.class)),
            "cloudflare_load_balancer_pool", Map.of("account_id", Reference.class, "name", String.class, "description",
            String.class,
                    "monitor", Reference.class, "minimum_origins", Double.class, "notification_email", Reference.class,
                    "origin_steering", Map.class, "origins", List.class),
            "cloudflare_load_balancer", Map.ofEntries(Map.entry("zone_id", Reference.class), Map.entry("name", Reference.class),
                    Map.entry("description", String.class), Map.entry("proxied", Boolean.class),
                    Map.entry("default_pools", List.class),
                    Map.entry("fallback_pool", Reference.class), Map.entry("steering_policy", String.class),
                    Map.entry("session_affinity", String.class), Map.entry("adaptive_routing", Map.class),
                    Map.entry("random_steering", Map.class)));
    private static final Set<String> STEERING = Set.of("off", "random", "dynamic_latency", "least_connections");

    @Test
    void theFilesAreWrittenAsTheyWereLastLookedAt() {
        Golden.matches("cloudflare-rich", export(rich(Balancing.ROUND_ROBIN)));
    }

    @Test
    void everyResourceHasWhatTheProviderTakesAndRefersToWhatIsThere() {
        for (var balancing : Balancing.values()) {
            sound(export(rich(balancing)));
        }
    }

    @Test
    void theHealthPathIsThatOfTheExportedProxy() {
        var topology = rich(Balancing.ROUND_ROBIN);
        var lb = topology.element(Id.of("lb")).orElseThrow().withProperty("check-path", new Value.Text("/ready to go?all"));
        topology = topology.with(lb);
        var monitor = resources(export(topology), "cloudflare_load_balancer_monitor").getFirst();
        var proxy = new HaproxyExporter().export(deployment(topology)).artifacts().stream()
                .filter(file -> file.path().endsWith("haproxy.cfg"))
                .findFirst().orElseThrow().text();
        assertTrue(proxy.contains("monitor-uri '" + monitor.attributes().get("path") + "'"), monitor.attributes().get("path")
                + "\n" + proxy);
    }

    @Test
    void eachSiteIsAPoolAndStandByComesLast() {
        var balancer = resources(export(rich(Balancing.ACTIVE_STANDBY)), "cloudflare_load_balancer").getFirst();
        assertEquals(List.of(pool("dc1"), pool("dc2"), pool("dc3_standby")), balancer.attributes().get("default_pools"));
        assertEquals(pool("dc3_standby"), balancer.attributes().get("fallback_pool"));
        assertEquals("off", balancer.attributes().get("steering_policy"));
    }

    @Test
    void ofSeveralSitesThatStandByOneIsUsedAndANoteSaysWhich() {
        var text = "edge -> web=[app@dc1, app2@dc2!, app3@dc3!]";
        assertEquals(List.of(List.of("web", "dc3")), oneStandby(text));
        assertEquals(List.of(), oneStandby(text.replace("app3@dc3!", "app3@dc3")));
    }

    private static List<List<String>> oneStandby(String text) {
        return export(Topologies.of(text)).notes().stream().filter(note -> note.key().equals("cloudflare-one-standby")).map(Note::arguments).toList();
    }

    @Test
    void weightsAreTheDrawnOnes() {
        var balancer = resources(export(rich(Balancing.ROUND_ROBIN)), "cloudflare_load_balancer").getFirst();
        assertEquals(Map.of("pool_weights", Map.of(pool("dc1"), 1.0, pool("dc2"), 0.17)), balancer.attributes()
                .get("random_steering"));
    }

    @Test
    void clientsThatAreHashedStayWithTheirOrigin() {
        var balancer = resources(export(rich(Balancing.HASH)), "cloudflare_load_balancer").getFirst();
        assertEquals("ip_cookie", balancer.attributes().get("session_affinity"));
    }

    @Test
    void noVariableHasADefault() {
        var variables = HclReader.read(Installed.text(export(rich(Balancing.ROUND_ROBIN)), "cloudflare/variables.tf")).blocks();
        assertTrue(variables.size() > 4);
        variables.forEach(variable -> assertEquals(Set.of("type", "description"), variable.attributes().keySet()));
    }

    @Test
    void whatIsNotCalledByHttpIsLeftOut() {
        var export = export(Topologies.of("edge -> db:mariadb"));
        assertEquals(List.of(), export.artifacts());
        assertEquals(List.of("cloudflare-other"), export.notes().stream().map(note -> note.key()).toList());
    }

    @Test
    void hostileNamesStayInTheirStrings() {
        for (long seed : LongStream.range(0, 150).toArray()) {
            var topology = HostileTopologies.of(seed);
            var export = export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            sound(export);
        }
    }

    @Test
    void theReaderRefusesWhatHclDoes() {
        for (var wrong : List.of("a = ", "a = \"${b\"", "a = \"x\" y", "b {", "a = [1 2]", "a = 1\na = 2", "a = \"q\"q\"")) {
            assertThrows(RuntimeException.class, () -> HclReader.read(wrong), wrong);
        }
    }

    private static void sound(Export export) {
        var all = export.artifacts().stream().flatMap(file -> HclReader.read(file.text()).blocks().stream()).toList();
        var known = new HashSet<String>();
        for (var block : all) {
            switch (block.type()) {
                case "variable" -> assertTrue(known.add("var." + block.labels().getFirst()));
                case "resource" -> {
                    assertTrue(known.add(String.join(".", block.labels())));
                    attributes(block);
                }
                default -> assertTrue(Set.of("terraform", "provider").contains(block.type()));
            }
        }
        all.stream().flatMap(block -> references(block.attributes())).map(reference -> reference.replaceFirst("\\.id$", ""))
                .filter(reference -> !reference.equals("string")).forEach(reference ->
                        assertTrue(known.contains(reference), reference));
    }

    private static void attributes(Block block) {
        var taken = RESOURCES.get(block.labels().getFirst());
        block.attributes().forEach((name, value) -> assertTrue(taken.containsKey(name) && taken.get(name).isInstance(value), name
                + "=" + value));
        if (block.attributes().get("steering_policy") instanceof String policy) {
            assertTrue(STEERING.contains(policy));
        }
    }

    private static Stream<String> references(Object value) {
        return switch (value) {
            case Reference(var path) -> Stream.of(path);
            case Map<?, ?> map -> Stream.concat(map.keySet().stream(), map.values().stream())
                    .flatMap(CloudflareExporterTest::references);
            case List<?> list -> list.stream().flatMap(CloudflareExporterTest::references);
            default -> Stream.empty();
        };
    }

    private static Reference pool(String site) {
        return new Reference("cloudflare_load_balancer_pool.edge_lb_" + site + ".id");
    }

    private static List<Block> resources(Export export, String type) {
        return HclReader.read(Installed.text(export, FILE)).blocks().stream()
                .filter(block -> block.labels().getFirst().equals(type)).toList();
    }

    private static Topology rich(Balancing balancing) {
        var topology = Topologies.of("clients -> edge -> lb=[a:haproxy@dc1/z1*2, b:haproxy@dc2/z2, c:haproxy@dc3/z3!] -> app");
        var group = topology.groups().get(Id.of("lb"));
        var members = group.members().stream().map(member -> member.component().equals(Id.of("a"))
                ? new Member(member.component(), Optional.of(Quantity.measured(3, Unit.ONE)), false) : member).toList();
        var address = topology.element(Id.of("b")).orElseThrow().withProperty("address", new Value.Text("203.0.113.7"));
        return topology.with(address).with(new Group(group.id(), "Sites \"north\" ${and} %{south}", members, group.redundancy(),
                balancing,
                group.healthCheck(), group.properties(), group.extras()));
    }

    private static Deployment deployment(Topology topology) {
        return Deployment.of(topology, Catalog.standard());
    }

    private static Export export(Topology topology) {
        return new CloudflareExporter().export(deployment(topology));
    }
}
