package bulkhead.export.phpfpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
import bulkhead.export.Note;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhpFpmExporterTest {
    private static final Installed PHP_FPM = new Installed("php-fpm8.2", "php8.2-fpm");
    private static final String TEXT = "lb:haproxy -> web=[php:php-fpm*3, spare:php-fpm!]; job:worker -> php; idle:php-fpm";
    @TempDir
    private Path folder;

    @Test
    void aPoolIsWrittenAsItWasLastLookedAt() {
        Golden.matches("php-fpm-rich", export(rich()));
    }

    @Test
    void phpTakesEveryFile() throws Exception {
        var export = export(rich());
        Installed.write(export, folder);
        for (var artifact : export.artifacts()) {
            var answer = PHP_FPM.run(folder, "-t", "-y", folder.resolve(artifact.path()).toString());
            assertEquals(0, answer.code(), answer.said());
            assertTrue(!answer.said().contains("WARNING"), answer.said());
        }
    }

    @Test
    void aRequestIsEndedWhenTheMostPatientCallerHasLeft() {
        var text = Installed.text(export(rich()), "php-fpm/php/php-fpm.conf");
        assertTrue(text.contains("\nrequest_terminate_timeout = 30s\n"), text);
        var patient = change(rich(), "job->php", "timeout", Quantity.measured(99.5, Unit.SECOND));
        assertTrue(Installed.text(export(patient), "php-fpm/php/php-fpm.conf").contains("\nrequest_terminate_timeout = 100s\n"));
    }

    @Test
    void poolsNobodyCallsOrThatHaveNoWorkerAreSpokenOf() {
        var export = export(change(rich(), "spare", "workers", Quantity.measured(0, Unit.ONE)));
        assertEquals(List.of("fpm-no-workers", "fpm-uncalled"),
                export.notes().stream().map(Note::key).filter(List.of("fpm-no-workers", "fpm-uncalled")::contains).toList());
        assertEquals(2, export.artifacts().size());
    }

    @Test
    void hostileNamesStayInTheirPlace() {
        int files = 0;
        for (long seed : LongStream.range(0, 200).toArray()) {
            var topology = HostileTopologies.of(seed);
            var export = export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            export.artifacts().forEach(artifact -> artifact.lines().forEach(line -> assertTrue(
                    line.text().matches("|; .*|\\[[a-z][a-z0-9-]*]|[a-z_.]+ = [A-Za-z0-9/.:,_-]+"), () -> line + ", seed " + seed)));
            files += export.artifacts().size();
        }
        assertTrue(files > 20, files + " files");
    }

    private static Topology rich() {
        var topology = change(Topologies.of(TEXT), "lb", "address", new Value.Text("10.0.0.%"));
        topology = change(topology, "job", "address", new Value.Text("2001:db8::%"));
        return change(topology, "php", "workers", Quantity.measured(12, Unit.ONE));
    }

    private static Topology change(Topology topology, String id, String property, Value value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    private static Export export(Topology topology) {
        return new PhpFpmExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
