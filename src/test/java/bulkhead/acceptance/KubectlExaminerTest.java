package bulkhead.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Installed;
import bulkhead.export.kubernetes.KubernetesExporter;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Value;
import bulkhead.program.SearchPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The real kubectl, set to a server that answers as an API server does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "kubectl is set by a shell script")
class KubectlExaminerTest {
    private static final Installed KUBECTL = new Installed("kubectl", "kubernetes-client");
    private static final List<Artifact> EXPORT = new KubernetesExporter().export(Deployment.of(topology(), Catalog.standard()))
            .artifacts();
    private static final String STRIMZI = "apis/kafka.strimzi.io/";

    @TempDir
    private Path folder;

    private static Topology topology() {
        var drawn = Topologies.of("clients -> web:web-app@pods ~> queue:kafka@pods");
        var pods = drawn.places().get(Id.of("pods"));
        var web = drawn.components().get(Id.of("web")).withProperty("image", new Value.Text("registry.test/web:1"));
        return drawn.with(web).with(new Place(pods.id(), "", PlaceLevel.CLUSTER, pods.parent(), pods.country(), pods.reliability(),
                pods.properties(), pods.extras()));
    }

    /** An OpenAPI document of each group and version of the export: its kinds can be created, and the server looks at fields itself. */
    private static Map<String, JsonNode> documents() {
        var documents = new TreeMap<String, JsonNode>();
        EXPORT.stream().filter(artifact -> artifact.path().endsWith(".yaml")).map(artifact -> new YAMLMapper().readTree(artifact.text()))
                .forEach(manifest -> {
                    var group = manifest.path("apiVersion").asString();
                    var name = (group.contains("/") ? "apis/" : "api/") + group;
                    var kind = manifest.path("kind").asString();
                    var paths = (ObjectNode) documents
                            .computeIfAbsent(name, _ -> JsonMapper.shared().createObjectNode()).withObject("/paths");
                    var path = "/" + name + "/" + kind.toLowerCase(Locale.ROOT) + "s";
                    operation(paths.putObject(path).putObject("post"), group, kind);
                    operation(paths.putObject(path + "/{name}").putObject("patch"), group, kind);
                });
        return documents;
    }

    private static void operation(ObjectNode operation, String group, String kind) {
        operation.putArray("parameters").addObject().put("name", "fieldValidation").put("in", "query");
        operation.putObject("x-kubernetes-group-version-kind").put("kind", kind)
                .put("group", group.contains("/") ? group.substring(0, group.indexOf('/')) : "")
                .put("version", group.substring(group.indexOf('/') + 1));
    }

    private List<Result> results(String server) throws IOException {
        var kubectl = folder.resolve("kubectl");
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(kubectl, "#!/bin/sh\nHOME=" + folder.resolve("home") + " KUBECONFIG=/dev/null exec " + KUBECTL.path()
                + " --server=" + server + " \"$@\"\n");
        assertTrue(kubectl.toFile().setExecutable(true));
        return Acceptance.of(EXPORT, new SearchPath(List.of(folder))).results().stream()
                .filter(result -> result.judge().startsWith("kubectl")).toList();
    }

    private static TreeSet<String> reasons(List<Result> results) {
        var reasons = new TreeSet<String>();
        results.forEach(result -> reasons.add(result.outcome() instanceof Outcome.Unchecked unchecked
                ? unchecked.reason(Locale.ENGLISH) : result.outcome().getClass().getSimpleName()));
        return reasons;
    }

    private void nothingWasWritten(ApiServer server) throws IOException {
        try (var own = Files.list(folder.resolve("home"))) {
            assertEquals(List.of(), own.toList());
        }
        assertFalse(server.asked().isEmpty());
        assertTrue(server.asked().stream().allMatch(request -> request.matches("GET (?:version|api|apis|openapi)(?:/.*)?")),
                () -> server.asked().toString());
    }

    @Test
    void whereAnApiServerAnswersItKnowsAllKindsAndIsSentNothing() throws Exception {
        try (var server = ApiServer.of(documents())) {
            var results = results(server.address());
            assertEquals(EXPORT.size(), results.size());
            assertEquals(List.of("Accepted"), List.copyOf(reasons(results)));
            assertTrue(results.getFirst().judge().matches("kubectl [\\d.]+ dry-run=client, API server 1\\.35\\.2"), results::toString);
            nothingWasWritten(server);
        }
    }

    @Test
    void whatTheServerHasNoKindForIsLeftUncheckedAndTheRestIsNot() throws Exception {
        var documents = documents();
        assertTrue(documents.keySet().removeIf(name -> name.startsWith(STRIMZI)));
        try (var server = ApiServer.of(documents)) {
            var results = results(server.address());
            lacksStrimzi(results);
            nothingWasWritten(server);
        }
    }

    private static void lacksStrimzi(List<Result> results) {
        for (var result : results) {
            var file = EXPORT.stream().filter(artifact -> artifact.path().equals(result.path())).findFirst().orElseThrow();
            assertEquals(file.text().contains("\napiVersion: kafka.strimzi.io/"), result.outcome() instanceof Outcome.Unchecked unchecked
                    && unchecked.key().equals("no-kind") && unchecked.arguments().get(1).startsWith("kafka.strimzi.io/"), result::toString);
        }
        assertTrue(reasons(results).contains("Accepted") && reasons(results).size() > 1, results::toString);
    }

    @Test
    void kubernetesItselfWithoutStrimziTakesAllButItsFiles() throws Exception {
        var oracle = System.getenv("BULKHEAD_ORACLE");
        Assumptions.assumeTrue(oracle != null || "true".equals(System.getenv("CI")),
                "BULKHEAD_ORACLE names no folder with Kubernetes' OpenAPI documents");
        var unpack = new ProcessBuilder("tar", "xzf", Path.of(oracle, "kubernetes-1.35.tgz").toAbsolutePath().toString())
                .directory(folder.toFile()).inheritIO().start();
        assertEquals(0, unpack.waitFor());
        try (var server = ApiServer.reading(folder.resolve("k8s-openapi-1.35"), _ -> true)) {
            lacksStrimzi(results(server.address()));
            nothingWasWritten(server);
        }
    }

    @Test
    void whereNobodyAnswersItIsOnlyPutTogether() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var reasons = reasons(results("http://127.0.0.1:" + free));
        assertEquals(1, reasons.size());
        assertTrue(reasons.first().matches("no API server answers kubectl; put together by kubectl kustomize [\\d.]+ only"),
                reasons.first());
    }

    @Test
    void whereSomebodyHangsItIsOnlyPutTogetherToo() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var reasons = reasons(results("http://127.0.0.1:" + silent.getLocalPort()));
            assertEquals(1, reasons.size());
            assertTrue(reasons.first().startsWith("no API server answers kubectl"), reasons.first());
        }
    }

    @Test
    void whatAnswersButIsNoApiServerIsNone() throws Exception {
        try (var other = ApiServer.of(Map.of("version", JsonMapper.shared().createObjectNode()))) {
            assertEquals(1, reasons(results(other.address() + "/somewhere/else")).size());
        }
    }
}
