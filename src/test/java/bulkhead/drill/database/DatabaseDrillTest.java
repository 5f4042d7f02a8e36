package bulkhead.drill.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.drill.rig.Change;
import bulkhead.export.Installed;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.program.SearchPath;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real MariaDB servers that copy each other by what was exported. */
class DatabaseDrillTest {
    private static final Installed MARIADBD = new Installed("mariadbd", "mariadb-server");

    private static Optional<Copying> copying(Topology topology) {
        return Copying.of(Deployment.of(topology, Catalog.standard()));
    }

    @Test
    void whatIsConfirmedSurvivesThePrimaryAndTheOldOneJoinsAgain() throws Exception {
        MARIADBD.path();
        var topology = DocumentFiles.reading(Path.of("models/prime-insights.bulkhead.json"), Catalog.standard()).document()
                .topology();
        var report = DatabaseDrill.run(copying(topology).orElseThrow(), Tools.of(SearchPath.ofUser()).orElseThrow(),
                SearchPath.ofUser());
        assertEquals(2, report.replicas());
        assertEquals(2, report.copied(), "every write and the primary's position");
        assertTrue(report.confirming() && report.semiSynchronous());
        assertTrue(report.confirmed() > 0);
        assertEquals(0, report.lost(), "confirmed and missing");
        assertEquals(DatabaseReport.Return.JOINED, report.back());
        assertTrue(report.changes().stream().map(Change::exported)
                .allMatch(line -> line.startsWith("bind_address=") || line.contains("MASTER_HOST=")));
        assertTrue(report.held());
    }

    @Test
    void aDatabaseThatNobodyCopiesHasNothingToDrill() {
        assertEquals(Optional.empty(), copying(Topologies.of("app -> db:mariadb")));
    }
}
