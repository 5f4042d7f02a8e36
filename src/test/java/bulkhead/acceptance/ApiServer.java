package bulkhead.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers what kubectl asks before it creates anything: version, discovery and OpenAPI, from OpenAPI documents by group and
 * version ({@code api/v1}, {@code apis/apps/v1}). Remembers what it was asked; takes nothing.
 */
final class ApiServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KIND = "x-kubernetes-group-version-kind";

    private final HttpServer server;
    private final Map<String, JsonNode> documents;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private ApiServer(Map<String, JsonNode> documents) throws IOException {
        this.documents = documents;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static ApiServer of(Map<String, JsonNode> documents) throws IOException {
        return new ApiServer(new TreeMap<>(documents));
    }

    /** From the documents of a release of Kubernetes, a file each below a folder. */
    static ApiServer reading(Path folder, Predicate<String> which) throws IOException {
        try (var files = Files.walk(folder)) {
            return of(files.filter(file -> file.toString().endsWith(".json")).filter(file -> which.test(name(folder, file)))
                    .collect(Collectors.toMap(file -> name(folder, file), file -> JSON.readTree(file.toFile()))));
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.json$", "");
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Method and path of each request. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replaceAll("^/|/$", "");
        asked.add(exchange.getRequestMethod() + " " + path);
        exchange.getRequestBody().readAllBytes();
        boolean old = path.equals("openapi/v2");
        var body = old ? OldSchema.bytes() : found(path).map(each -> each.toString().getBytes(StandardCharsets.UTF_8)).orElse(null);
        exchange.getResponseHeaders().set("Content-Type",
                old ? "application/com.github.proto-openapi.spec.v2.v1.0+protobuf" : "application/json");
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body == null ? new byte[0] : body);
        }
    }

    private Optional<JsonNode> found(String path) {
        return switch (path) {
            case "version" -> Optional.of(object().put("major", "1").put("minor", "35").put("gitVersion", "v1.35.2"));
            case "api" -> Optional.of(versions());
            case "apis" -> Optional.of(groups());
            case "openapi/v3" -> Optional.of(index());
            case "apis/apiextensions.k8s.io/v1/customresourcedefinitions" -> Optional.of(definitions());
            default -> path.startsWith("openapi/v3/") ? Optional.ofNullable(documents.get(path.substring("openapi/v3/".length())))
                    : Optional.ofNullable(documents.get(path)).map(document -> resources(path, document));
        };
    }

    private static ObjectNode versions() {
        var versions = object().put("kind", "APIVersions");
        versions.putArray("versions").add("v1");
        return versions;
    }

    /** None. */
    private static ObjectNode definitions() {
        var list = object().put("kind", "CustomResourceDefinitionList").put("apiVersion", "apiextensions.k8s.io/v1");
        list.putArray("items");
        list.putObject("metadata").put("resourceVersion", "1");
        return list;
    }

    private ObjectNode groups() {
        var list = object().put("kind", "APIGroupList").put("apiVersion", "v1");
        var groups = list.putArray("groups");
        documents.keySet().stream().filter(name -> name.startsWith("apis/")).map(name -> name.split("/"))
                .collect(Collectors.groupingBy(parts -> parts[1], TreeMap::new, Collectors.toList())).forEach((group, all) -> {
                    var node = groups.addObject().put("name", group);
                    var versions = node.putArray("versions");
                    all.forEach(parts -> versions.addObject().put("groupVersion", group + "/" + parts[2]).put("version", parts[2]));
                    node.putObject("preferredVersion").put("groupVersion", group + "/" + all.getFirst()[2])
                            .put("version", all.getFirst()[2]);
                });
        return list;
    }

    private ObjectNode index() {
        var index = object();
        var paths = index.putObject("paths");
        documents.keySet().forEach(name -> paths.putObject(name).put("serverRelativeURL", "/openapi/v3/" + name + "?hash=1"));
        return index;
    }

    private static ObjectNode resources(String name, JsonNode document) {
        var list = object().put("kind", "APIResourceList").put("apiVersion", "v1")
                .put("groupVersion", name.substring(name.indexOf('/') + 1));
        var resources = list.putArray("resources");
        var made = Pattern.compile("/" + Pattern.quote(name) + "(/namespaces/\\{namespace})?/([a-z]+)");
        document.path("paths").properties().forEach(path -> {
            var created = made.matcher(path.getKey());
            if (created.matches() && path.getValue().has("post")) {
                var kind = path.getValue().path("post").path(KIND).path("kind").asString();
                resources.addObject().put("name", created.group(2)).put("singularName", "").put("kind", kind)
                        .put("namespaced", created.group(1) != null).putArray("verbs").add("create").add("get");
            }
        });
        return list;
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * The older document, of which kubectl reads one thing about kinds that the newer ones don't have: whether the server would look
     * at fields itself, taken from namespaces. In protocol buffers, since it takes nothing else (gnostic, OpenAPIv2.proto).
     */
    private static final class OldSchema {
        private OldSchema() {
        }

        static byte[] bytes() {
            var query = join(field(2, "query"), field(4, "fieldValidation"));
            var parameter = field(1, field(2, field(3, query)));
            var kind = join(field(1, KIND), field(2, field(2, "group: \"\"\nkind: Namespace\nversion: v1\n")));
            var patch = field(8, join(field(8, parameter), field(13, kind)));
            return join(field(1, "2.0"), field(8, field(2, join(field(1, "/api/v1/namespaces/{name}"), field(2, patch)))));
        }

        private static byte[] field(int number, String text) {
            return field(number, text.getBytes(StandardCharsets.UTF_8));
        }

        private static byte[] field(int number, byte[] content) {
            var out = new ByteArrayOutputStream();
            out.write(number << 3 | 2);
            int left = content.length;
            for (; left > 127; left >>= 7) {
                out.write(left & 127 | 128);
            }
            out.write(left);
            out.writeBytes(content);
            return out.toByteArray();
        }

        private static byte[] join(byte[]... parts) {
            var out = new ByteArrayOutputStream();
            for (var part : parts) {
                out.writeBytes(part);
            }
            return out.toByteArray();
        }
    }
}
