package bulkhead.export.kubernetes;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Judges manifests by Kubernetes' own OpenAPI documents and the operators' resource definitions, strictly: a field the schema
 * doesn't have is an error. The documents are unpacked once into a temporary folder.
 */
final class ManifestJudge {
    private final Path documents;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, JsonNode> definitions = new HashMap<>();

    /** @param oracle the folder that holds {@code kubernetes-1.35.tgz} */
    ManifestJudge(Path oracle, Path temporary) throws IOException, InterruptedException {
        var unpack = new ProcessBuilder("tar", "xzf", oracle.resolve("kubernetes-1.35.tgz").toAbsolutePath().toString())
                .directory(temporary.toFile())
                .inheritIO().start();
        if (unpack.waitFor() != 0) {
            throw new IOException("The OpenAPI documents can't be unpacked.");
        }
        documents = temporary.resolve("k8s-openapi-1.35");
    }

    List<String> errors(JsonNode manifest) {
        var apiVersion = manifest.path("apiVersion").asString();
        var kind = manifest.path("kind").asString();
        return schemas.computeIfAbsent(apiVersion + " " + kind, _ -> schema(apiVersion, kind))
                .validate(manifest.toString(), InputFormat.JSON).stream()
                .map(error -> kind + error.getInstanceLocation() + " " + error.getMessage()).toList();
    }

    private Schema schema(String apiVersion, String kind) {
        return definitions().containsKey(apiVersion + " " + kind) ? custom(apiVersion + " " + kind) : builtIn(apiVersion, kind);
    }

    /** Schemas of custom resources by version and kind, read once. */
    private Map<String, JsonNode> definitions() {
        if (definitions.isEmpty()) {
            try (var files = Files.walk(documents.resolveSibling("crds"))) {
                files.filter(file -> file.toString().endsWith(".yaml")).forEach(this::define);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return definitions;
    }

    private void define(Path file) {
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            documents.forEachRemaining(definition -> definition.at("/spec/versions").forEach(version -> definitions.put(
                    definition.at("/spec/group").asString("") + "/" + version.path("name")
                            .asString() + " " + definition.at("/spec/names/kind").asString(""),
                    version.at("/schema/openAPIV3Schema"))));
        }
    }

    private Schema custom(String id) {
        var schema = definitions.get(id).deepCopy();
        tighten(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    private Schema builtIn(String apiVersion, String kind) {
        try {
            var file = documents.resolve(apiVersion.contains("/") ? "apis/" + apiVersion + ".json"
                    : "api/" + apiVersion + ".json");
            var root = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
            tighten(root.path("components").path("schemas"));
            var document = JsonMapper.shared().createObjectNode();
            document.put("$ref", "#/components/schemas/" + name(root, apiVersion, kind));
            document.set("components", root.path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(document.toString(), InputFormat.JSON);
        } catch (IOException failure) {
            throw new AssertionError("There is no schema for " + apiVersion + " " + kind, failure);
        }
    }

    private static String name(JsonNode root, String apiVersion, String kind) {
        for (var entry : root.path("components").path("schemas").properties()) {
            for (var names : entry.getValue().path("x-kubernetes-group-version-kind")) {
                var group = names.path("group").asString();
                if ((group.isEmpty() ? "" : group + "/").concat(names.path("version").asString()).equals(apiVersion)
                        && names.path("kind").asString().equals(kind)) {
                    return entry.getKey();
                }
            }
        }
        throw new AssertionError("There is no schema for " + apiVersion + " " + kind);
    }

    /** Unknown fields become errors, formats and rules in Kubernetes' own language are left out. */
    private static void tighten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")
                    && !object.has("x-kubernetes-preserve-unknown-fields")
                    && object.path("type").asString("").equals("object")) {
                object.put("additionalProperties", false);
            }
            object.remove(List.of("x-kubernetes-validations"));
            if (object.path("format").isString()) {
                object.remove("format");
            }
        }
        node.forEach(ManifestJudge::tighten);
    }
}
