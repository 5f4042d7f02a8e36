package bulkhead.export.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import bulkhead.acceptance.Acceptance;
import bulkhead.acceptance.Outcome;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Installed;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Topology;
import bulkhead.program.SearchPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for evil drawings is taken by the programs that read it, as far as they are installed: a sample, the same each time. */
class JudgedSampleTest {
    private static final long SEED = 20;
    private static final int KINDS = 10;
    private static final List<String> SHAPES = List.of("nothing");
    private static final Map<String, Topology> SAMPLE = sample();

    private static Map<String, Topology> sample() {
        var sample = new LinkedHashMap<String, Topology>();
        var kinds = new ArrayList<>(EveryKind.kinds());
        Collections.shuffle(kinds, new Random(SEED));
        kinds.subList(0, KINDS).forEach(kind -> sample.put("kind " + kind, EveryKind.of(kind, SEED)));
        SHAPES.forEach(shape -> sample.put(shape, Shapes.all().get(shape)));
        return sample;
    }

    static Set<String> names() {
        return SAMPLE.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noProgramRefusesAFile(String name) {
        var files = Exports.of(Deployment.of(SAMPLE.get(name), Catalog.standard()), Exporters.all()).artifacts(Locale.ENGLISH);
        var results = Acceptance.of(files, SearchPath.ofUser()).results();
        assertEquals(List.of(), results.stream().filter(result -> result.outcome() instanceof Outcome.Refused).toList());
    }

    @ParameterizedTest
    @CsvSource({"haproxy, haproxy", "promtool, prometheus", "mariadbd, mariadb-server", "redis-server, redis-server"})
    void theSampleIsJudgedByThisProgram(String program, String debianPackage) {
        new Installed(program, debianPackage).path();
        assertNotEquals(Optional.empty(), SearchPath.ofUser().find(program));
    }
}
