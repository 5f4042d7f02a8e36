package bulkhead.export.truth;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.Note;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of one export, read again by what is written in them alone. */
record CrossReading(Deployment deployment, Map<String, String> files, List<Note> notes) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, JsonNode> PARSED = new HashMap<>();
    private static final Pattern SERVER = Pattern.compile("(?m)^    server(?:-template)? (?<name>\\S+)(?: \\d+-\\d+)? (?<host>\\[[^]]+]|[^\\s:]+):(?<port>\\d+)");

    /** Where something can be reached. */
    record Address(String host, int port) {
    }

    static CrossReading of(Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var files = new LinkedHashMap<String, String>();
        var exports = Exports.of(deployment, Exporters.all());
        exports.artifacts(Locale.ENGLISH).forEach((Artifact artifact) -> files.put(artifact.path(), artifact.text()));
        return new CrossReading(deployment, files, exports.targets().values().stream().flatMap(export -> export.notes().stream()).toList());
    }

    /** The parts of paths of this form, which has groups, with the text of each file. */
    Map<String, String> files(String form) {
        var found = new LinkedHashMap<String, String>();
        files.forEach((path, text) -> {
            var match = Pattern.compile(form).matcher(path);
            if (match.matches()) {
                found.put(match.group(1), text);
            }
        });
        return found;
    }

    static Stream<MatchResult> all(String form, String text) {
        return Pattern.compile(form, Pattern.MULTILINE).matcher(text).results();
    }

    static Optional<String> value(String form, String text) {
        return all(form, text).map(match -> match.group(1)).findFirst();
    }

    static List<Address> servers(String haproxy) {
        return SERVER.matcher(haproxy).results().map(match -> new Address(match.group("host").replaceAll("[\\[\\]]", ""), Integer.parseInt(match.group("port")))).toList();
    }

    Map<String, Node> nodes() {
        var nodes = new HashMap<String, Node>();
        deployment.nodes().forEach(node -> nodes.put(node.name(), node));
        return nodes;
    }

    Map<String, String> proxies() {
        return files("haproxy/([^/]+)/haproxy.cfg");
    }

    /** Whose name in files this is. */
    Component component(String name) {
        return named(deployment.topology().components().values(), name);
    }

    Group group(String name) {
        return named(deployment.topology().groups().values(), name);
    }

    private <E extends Element> E named(Collection<E> elements, String name) {
        return elements.stream().filter(element -> deployment.names().of(element.id()).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is called " + name));
    }

    double base(Element element, PropertySpec property) {
        return deployment.settings().required(element, property).base();
    }

    /** Alarms of {@code rules.yml}. */
    Stream<JsonNode> rules() {
        return yaml("prometheus/rules.yml").path("groups").valueStream().flatMap(group -> group.path("rules").valueStream());
    }

    /** What dashboards show. */
    Stream<JsonNode> panels() {
        return files("grafana/(.*)\\.json").keySet().stream().flatMap(name -> yaml("grafana/" + name + ".json").path("panels").valueStream());
    }

    /** What notes of this key say about an element, besides its label. */
    Stream<String> said(String key, Element element) {
        return notes.stream().filter(note -> note.key().equals(key) && note.element().filter(element.id()::equals).isPresent())
                .map(note -> String.join(" ", note.arguments().stream().skip(1).toList()));
    }

    /** Nothing where there is no such file. */
    JsonNode yaml(String path) {
        return PARSED.computeIfAbsent(files.getOrDefault(path, "{}"), CrossReading::parsed);
    }

    /** The reader trips over a pair of surrogates at the end of its buffer, so characters that need one are replaced. */
    private static JsonNode parsed(String text) {
        return YAML.readTree(text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"));
    }

    /** The same with something else in the first file of this form that has it. */
    CrossReading spoilt(String path, String right, String wrong) {
        var other = new LinkedHashMap<>(files);
        var spoilt = files.entrySet().stream().filter(file -> file.getKey().matches(path) && Pattern.compile(right, Pattern.MULTILINE).matcher(file.getValue()).find())
                .findFirst().orElseThrow(() -> new AssertionError(right + " is in no " + path));
        other.put(spoilt.getKey(), Pattern.compile(right, Pattern.MULTILINE).matcher(spoilt.getValue()).replaceFirst(wrong));
        return new CrossReading(deployment, other, notes);
    }

    static double seconds(String time) {
        var unit = time.replaceAll("[0-9]", "");
        double factor = Map.of("us", 1e-6, "ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3600.0, "d", 86_400.0).get(unit);
        return Long.parseLong(time.replaceAll("[a-z]", "")) * factor;
    }

    /** On which ports of which hosts somebody listens, by his own file. */
    Map<String, Set<Integer>> listening() {
        var listening = new HashMap<String, Set<Integer>>();
        var nodes = nodes();
        files("mariadb/([^/]+)/my.cnf").forEach((node, text) -> add(listening, nodes.get(node).host(), ports("^port=(\\d+)", text)));
        files("redis/([^/]+)/redis.conf").forEach((node, text) -> add(listening, nodes.get(node).host(), ports("^port (\\d+)", text)));
        files("keydb/([^/]+)/keydb.conf").forEach((node, text) -> add(listening, nodes.get(node).host(), ports("^port (\\d+)", text)));
        files("haproxy/([^/]+)/haproxy.cfg").forEach((node, text) -> add(listening, nodes.get(node).host(), ports("^    bind \\S*:(\\d+)", text)));
        files("maxscale/([^/]+)/maxscale.cnf").forEach((node, text) -> add(listening, nodes.get(node).host(), ports("^type=listener\\n(?:.+\\n)*?port=(\\d+)", text)));
        files("php-fpm/([^/]+)/php-fpm.conf").forEach((component, text) -> deployment.topology().components().keySet().stream()
                .filter(id -> deployment.names().of(id).equals(component)).forEach(id -> {
                    deployment.nodes(id).forEach(node -> add(listening, node.host(), ports("^listen = (?:\\S+:)?(\\d+)", text)));
                    deployment.serviceHost(id).ifPresent(host -> add(listening, host, ports("^listen = (?:\\S+:)?(\\d+)", text)));
                }));
        return listening;
    }

    /** Hosts of proxies that call nobody, and so meet nobody; notes say so. */
    Set<String> idle() {
        var idle = new HashSet<String>();
        var nodes = nodes();
        files("haproxy/([^/]+)/haproxy.cfg").forEach((node, text) -> all("^backend ", text).findAny().ifPresentOrElse(_ -> { }, () -> idle.add(nodes.get(node).host())));
        files("maxscale/([^/]+)/maxscale.cnf").forEach((node, text) -> all("^type=listener", text).findAny().ifPresentOrElse(_ -> { }, () -> idle.add(nodes.get(node).host())));
        return idle;
    }

    private static Set<Integer> ports(String form, String text) {
        var ports = new HashSet<Integer>();
        all(form, text).forEach(match -> ports.add(Integer.parseInt(match.group(1))));
        return ports;
    }

    private static void add(Map<String, Set<Integer>> listening, String host, Set<Integer> ports) {
        listening.computeIfAbsent(host, _ -> new HashSet<>()).addAll(ports);
    }

    /** Every host the deployment has, by itself or by a name that leads to it. */
    Set<String> hosts() {
        var hosts = new HashSet<String>();
        deployment.nodes().forEach(node -> hosts.add(node.host()));
        deployment.topology().components().keySet().forEach(id -> deployment.serviceHost(id).ifPresent(hosts::add));
        return hosts;
    }

    Stream<JsonNode> objects() {
        return files.entrySet().stream().filter(file -> file.getKey().startsWith("kubernetes/") && file.getKey().endsWith(".yaml"))
                .map(file -> yaml(file.getKey()));
    }
}
