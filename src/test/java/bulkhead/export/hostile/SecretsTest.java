package bulkhead.export.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Models;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No password gets from a model into a file, and where a file wants one it finds a reference. */
class SecretsTest {
    private static final String MARK = "hunter2";
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)(#|;|--|//)( .*)?$|^<!--.*-->$");
    /** Text that may stand outside comments, by its field: names as names, and what a program is to ask, fetch or tell. */
    private static final Map<String, Pattern> PLACES = Map.of("storage-class", Pattern.compile("\\s*storageClassName: .*"), "name", Pattern.compile(".*"), "address", Pattern.compile(".*"),
            "image", Pattern.compile("\\s*(- )?(image|app.kubernetes.io/version): .*"), "certificate", Pattern.compile(".* ssl crt .*"),
            "check-path", Pattern.compile(".*(http-check send|monitor-uri|/curl|path: |path = ).*"), "readiness-path", Pattern.compile("\\s*path: .*"),
            "liveness-path", Pattern.compile("\\s*path: .*"), "check-host", Pattern.compile(".*(hdr Host|value: |Host.* = ).*"),
            "source", Pattern.compile("\\s*(threshold: '|\"description\": \").*"));
    /** What may want a password, with what it is given. */
    private static final Pattern WANTED = Pattern.compile("[\\w.@-]*(passw|secret|token|requirepass|masterauth|credential|api.?key).*", Pattern.CASE_INSENSITIVE);
    /** A variable of the environment or the session, a file, an object of Kubernetes by its name and key, or that there is none. */
    private static final Pattern REFERENCE = Pattern.compile("\\w+=\\$[A-Z_]+|\\w*@?\\w+\\)+;|\\w+='?, QUOTE\\(@\\w+\\)+;|credentials(\\.d/(\\*|redis))?\\.conf"
            + "|automountServiceAccountToken: false|\\w*[sS]ecret(Key)?Ref:|secret:|secretName: [a-z0-9.-]+|[a-z0-9.-]*credentials|[a-z]+-password|[A-Z_]+_PASSWORD");

    static Stream<String> topologies() {
        return ALL.keySet().stream();
    }

    private static final Map<String, Topology> ALL = all();

    private static Map<String, Topology> all() {
        var all = new LinkedHashMap<String, Topology>();
        Models.all().forEach((name, topology) -> {
            if (List.of("hq-after", "prime-insights", "instametrics-kafka-redis").contains(name)) {
                all.put(name, topology);
            }
        });
        all.put("each kind", Shapes.all().get("everybody calls himself"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void whatLooksLikeAPasswordReachesNoFile(String name) {
        for (var form : List.of("password=" + MARK + "-", "https://ops:" + MARK + "-@registry.example/", "/health?token=" + MARK + "-", "Passwort: " + MARK + "-")) {
            UnaryOperator<String> credential = field -> form.replace(MARK + "-", MARK + "-" + field);
            for (var topology : List.of(Planted.everywhere(ALL.get(name), credential), Planted.inKinds(ALL.get(name), credential))) {
                lines(topology).forEach((line, path) -> assertTrue(!line.toLowerCase(Locale.ROOT).contains(MARK), () -> path + ": " + line));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void textStandsOnlyWhereItIsMeantToStand(String name) {
        var seen = new TreeSet<String>();
        for (var topology : List.of(Planted.everywhere(ALL.get(name), field -> MARK + "-" + field), Planted.inKinds(ALL.get(name), field -> MARK + "-" + field))) {
            lines(topology).forEach((line, path) -> {
                var plain = COMMENT.matcher(line).replaceFirst("");
                for (var at = Pattern.compile(MARK + "-([a-z-]+)").matcher(plain); at.find();) {
                    if (!path.endsWith(".md") && !place(at.group(1)).matcher(plain).matches()) {
                        seen.add(at.group(1) + " in " + path + ": " + line);
                    }
                }
            });
        }
        assertEquals(Set.of(), seen);
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void wherePasswordsAreWantedThereAreReferences(String name) {
        var seen = new TreeSet<String>();
        lines(ALL.get(name)).forEach((line, path) -> {
            var wanted = WANTED.matcher(COMMENT.matcher(line).replaceFirst(""));
            if (!path.endsWith(".md") && wanted.find() && !REFERENCE.matcher(wanted.group()).matches()) {
                seen.add(path + ": " + line);
            }
        });
        assertEquals(Set.of(), seen);
    }

    private static Pattern place(String planted) {
        return PLACES.entrySet().stream().filter(entry -> planted.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(Pattern.compile(""));
    }

    private static Map<String, String> lines(Topology topology) {
        var exports = Exports.of(Deployment.of(topology, Catalog.standard()), Exporters.all());
        var lines = new LinkedHashMap<String, String>();
        Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap(locale -> exports.artifacts(locale).stream())
                .forEach(artifact -> artifact.lines().stream().map(Artifact.Line::text).forEach(line -> lines.put(line, artifact.path())));
        return lines;
    }
}
