package bulkhead.export.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.acceptance.Acceptance;
import bulkhead.acceptance.Outcome;
import bulkhead.acceptance.Result;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Installed;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Topology;
import bulkhead.program.SearchPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is written for evil drawings is taken by the programs that read it, as far as they are installed: a drawing around every kind, and those at the edge
 * of what can be drawn.
 */
class JudgedTest {
    private static final long SEED = 20;
    /** Tests of alarms are played through second by second, which takes a hundred times as long as to read them. */
    private static final String PLAYED = "/rules-test.yml";
    private static final int PLAYED_IN_EACH = 24;
    /** Names of ten thousand characters are among the evil ones. */
    private static final Set<String> LENGTHY = Set.of("names of a hundred thousand characters");
    /** A cluster of thousands of policies takes kubectl seconds. */
    private static final Set<String> PUT_TOGETHER = Set.of("nothing", "names that become empty", "names like those that are made up");
    /** Of hundreds of databases the files are alike. */
    private static final int ALIKE = 8;
    /** Which program must have taken a file of which target for every kind. */
    private static final Map<String, Installed> JUDGES = Map.of("haproxy", new Installed("haproxy", "haproxy"), "keepalived", new Installed("keepalived", "keepalived"),
            "mariadb", new Installed("mariadbd", "mariadb-server"), "redis", new Installed("redis-server", "redis-server"), "php-fpm", new Installed("php-fpm8.2", "php8.2-fpm"),
            "prometheus", new Installed("promtool", "prometheus"));
    /** It says nothing to who isn't root, nor on a machine without a network. */
    private static final String UNASKED = "keepalived";
    private static final Map<String, Topology> DRAWINGS = drawings();
    private static final Map<String, Set<String>> TAKEN = new TreeMap<>();

    private static Map<String, Topology> drawings() {
        var drawings = new LinkedHashMap<String, Topology>();
        EveryKind.kinds().forEach(kind -> drawings.put("kind " + kind, EveryKind.of(kind, SEED)));
        drawings.putAll(Shapes.all());
        drawings.keySet().removeAll(LENGTHY);
        return drawings;
    }

    static Set<String> names() {
        return DRAWINGS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noProgramRefusesAFile(String name) {
        var results = Acceptance.of(files(name), SearchPath.ofUser()).results();
        assertEquals(List.of(), results.stream().filter(result -> result.outcome() instanceof Outcome.Refused).toList());
        results.stream().filter(result -> result.byProgram() && result.outcome() instanceof Outcome.Accepted).map(Result::path)
                .forEach(path -> TAKEN.computeIfAbsent(path.replaceFirst("/.*", ""), _ -> new TreeSet<>()).add(name));
    }

    private static List<Artifact> files(String name) {
        boolean played = new ArrayList<>(DRAWINGS.keySet()).indexOf(name) % PLAYED_IN_EACH == 0;
        var seen = new HashMap<String, Integer>();
        return Exports.of(Deployment.of(DRAWINGS.get(name), Catalog.standard()), Exporters.all()).artifacts(Locale.ENGLISH).stream()
                .filter(file -> played || !file.path().endsWith(PLAYED))
                .filter(file -> file.path().startsWith("kubernetes/") ? name.startsWith("kind ") || PUT_TOGETHER.contains(name) : seen.merge(file.path().replaceFirst("/.*/", "/"), 1, Integer::sum) <= ALIKE).toList();
    }

    @AfterAll
    static void everyExporterWasJudgedWithEveryKind() {
        JUDGES.forEach((target, judge) -> {
            judge.path();
            if (target.equals(UNASKED) && !TAKEN.containsKey(target)) {
                return;
            }
            EveryKind.kinds().forEach(kind -> assertTrue(TAKEN.getOrDefault(target, Set.of()).contains("kind " + kind), () -> "no file of " + target + " with " + kind
                    + " was judged"));
        });
    }
}
