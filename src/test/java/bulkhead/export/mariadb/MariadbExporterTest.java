package bulkhead.export.mariadb;

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

class MariadbExporterTest {
    private static final Installed MARIADBD = new Installed("mariadbd", "mariadb-server");
    private static final String CLUSTER = "app -> mx:maxscale -> db=[db1:mariadb@dc1/a, db2:mariadb@dc1/b*2]:failover\n"
            + "db1 => db2 => far:mariadb@dc2/a; app -> alone:mariadb";
    @TempDir
    private Path folder;

    @Test
    void aSmallTopologyIsWrittenAsItWasLastLookedAt() {
        Golden.matches("mariadb-small", export(Topologies.of("app -> db:mariadb")));
    }

    @Test
    void aRichTopologyIsWrittenAsItWasLastLookedAt() {
        Golden.matches("mariadb-rich", export(rich()));
    }

    @Test
    void serversThatAllTakeWritesAreOneClusterAsItWasLastLookedAt() throws Exception {
        var export = export(cluster());
        Golden.matches("mariadb-galera", export);
        taken(export);
    }

    @Test
    void mariadbTakesEveryFile() throws Exception {
        taken(export(rich()));
    }

    private void taken(Export export) throws Exception {
        Installed.write(export, folder);
        for (var artifact : export.artifacts()) {
            if (artifact.path().endsWith("my.cnf")) {
                accepts(artifact.path());
            }
        }
    }

    @Test
    void everyServerHasItsOwnNumberAndReplicasTheDomainOfWhomTheyCopy() {
        var export = export(rich());
        var files = export.artifacts().stream().filter(artifact -> artifact.path().endsWith("my.cnf")).toList();
        assertEquals(List.of("1", "2", "3", "4", "5"), files.stream().map(file -> value(file.text(), "server_id")).toList());
        assertEquals(List.of("1", "1", "1", "1", "2"), files.stream().map(file -> value(file.text(), "gtid_domain_id")).toList());
        assertEquals(List.of("OFF", "ON", "ON", "ON", "OFF"), files.stream().map(file -> value(file.text(), "read_only")).toList());
    }

    @Test
    void replicationInACircleIsLeftOutWithAReason() {
        var export = export(Topologies.of("a:mariadb => b:mariadb => a; c:mariadb => a"));
        assertEquals(List.of("replication-circle"), keys(export, "replication-circle").stream().distinct().toList());
        assertTrue(export.artifacts().stream().noneMatch(artifact -> artifact.path().endsWith("join.sql")));
    }

    @Test
    void whatMariadbCannotDoIsSaid() {
        assertEquals(List.of("mariadb-synchronous", "mariadb-synchronous"),
                keys(export(replicating("synchronous")), "mariadb-synchronous"));
        assertEquals(List.of("replication-other-primary"),
                keys(export(Topologies.of("db=[a:postgresql, b:mariadb]:failover")), "replication-other-primary"));
        assertEquals(List.of("mariadb-connections"), keys(export(change(Topologies.of("app -> db:mariadb"), "db",
                "max-connections", Quantity.measured(1, Unit.ONE))), "mariadb-connections"));
    }

    @Test
    void hostileNamesStayInTheirPlace() {
        int files = 0;
        for (long seed : LongStream.range(0, 200).toArray()) {
            var topology = HostileTopologies.of(seed);
            var export = export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            for (var artifact : export.artifacts()) {
                var form = artifact.path().endsWith(".cnf") ? "|# .*|\\[mariadbd]|[a-z_]+=[A-Za-z0-9_.:,/*=-]+(  # .*)?"
                        : "|-- .*|(STOP|START) REPLICA;|CREATE USER IF NOT EXISTS 'haproxy_check'@'%';|EXECUTE IMMEDIATE CONCAT\\([A-Za-z0-9_.:,=@%'()* -]+;?| +[A-Z_',=() @a-z]+;";
                artifact.lines().forEach(line -> assertTrue(line.text().matches(form), () -> line + ", seed " + seed));
            }
            files += export.artifacts().size();
        }
        assertTrue(files > 100, files + " files");
    }

    private void accepts(String path) throws Exception {
        var answer = MARIADBD.run(folder, "--defaults-file=" + folder.resolve(path), "--user=root", "--help", "--verbose");
        assertEquals(0, answer.code(), answer.said());
        // how many files may be open is up to the machine
        var warnings = answer.said().lines().filter(line -> line.contains("[Warning]") || line.contains("[ERROR]"))
                .filter(line -> !line.contains("max_open_files")).toList();
        assertEquals(List.of(), warnings, path);
    }

    static Topology rich() {
        var topology = replicating("semi-synchronous");
        for (int number = 1; number <= 2; number++) {
            topology = change(topology, "db" + number, "address", new Value.Text("10.1." + number + ".%"));
        }
        return change(topology, "db1", "max-connections", Quantity.measured(500, Unit.ONE))
                .with(topology.groups().get(Id.of("db")).withName("Customer “data”\nDROP"));
    }

    private static Topology cluster() {
        var topology = Topologies.of("lb -> app -> mx:maxscale -> db=[g1:mariadb@dc1/a*2, g2:mariadb@dc2/b]:multi-primary; lb -> db");
        topology = change(topology, "g1", "memory", Quantity.measured(24, Unit.GIBIBYTE));
        return change(topology, "g1", "address", new Value.Text("10.3.1.%"));
    }

    private static Topology replicating(String how) {
        return change(Topologies.of(CLUSTER), "db1->db2", "replication", new Value.Text(how));
    }

    private static Topology change(Topology topology, String id, String property, Value value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    private static String value(String text, String option) {
        return text.lines().filter(line -> line.startsWith(option + "=")).map(line -> line.split("=")[1]).findFirst().orElseThrow();
    }

    private static List<String> keys(Export export, String... wanted) {
        return export.notes().stream().map(Note::key).filter(List.of(wanted)::contains).toList();
    }

    static Export export(Topology topology) {
        return new MariadbExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
