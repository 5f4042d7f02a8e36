package bulkhead.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Owner;
import bulkhead.export.target.Exporters;
import bulkhead.model.Balancing;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import bulkhead.program.SearchPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {
    private static final SearchPath INSTALLED = SearchPath.ofUser();
    private static final SearchPath NOTHING = new SearchPath(List.of());
    private static final List<Artifact> EXPORT = export(topology());

    @Test
    void everyFileOfAnExportIsAcceptedOrSaysWhyNobodyChecksIt() {
        var acceptance = Acceptance.of(EXPORT, INSTALLED);
        assertEquals(List.of(), acceptance.results().stream().filter(result -> result.outcome() instanceof Outcome.Refused).toList());
        assertEquals(EXPORT.stream().map(Artifact::path).toList(), List.copyOf(acceptance.marks().keySet()));
        assertEquals(EXPORT.size(), acceptance.accepted() + acceptance.unchecked());
    }

    @Test
    void proxiesThatShareAnAddressOfIpv6AreAskedAboutWithOne() {
        var topology = Topologies.of("clients -> front=[lb*2]; front -> app");
        topology = topology.with(topology.groups().get(Id.of("front")).withBalancing(Balancing.ACTIVE_STANDBY))
                .with(topology.components().get(Id.of("lb")).withProperty("address", new Value.Text("2001:db8::5:%")));
        var refused = Acceptance.of(export(topology), INSTALLED).results().stream().filter(result -> result.outcome() instanceof Outcome.Refused).toList();
        assertEquals(List.of(), refused);
    }

    @Test
    void whereNothingIsInstalledEachProgramIsNamed() {
        var acceptance = Acceptance.of(EXPORT, NOTHING);
        var missing = new TreeSet<String>();
        acceptance.results().forEach(result -> {
            if (result.outcome() instanceof Outcome.Unchecked unchecked && unchecked.key().equals("not-installed")) {
                missing.add(unchecked.reason(Locale.ENGLISH));
            }
        });
        assertTrue(missing.containsAll(Set.of("haproxy is not installed", "keepalived is not installed", "php-fpm is not installed",
                "mariadbd is not installed", "redis-server is not installed", "keydb-server is not installed",
                "kubectl is not installed", "promtool is not installed", "sh is not installed", "maxscale is not installed", "scram is not installed")),
                missing::toString);
        assertEquals(0, acceptance.refused());
    }

    /** The last column: by how much the line that a program names is beside that of the mistake; promtool names the rule, not the line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            haproxy     | haproxy.cfg       | balance roundrobin                | balance by-chance         | apps     | balance only supports | 0
            haproxy     | haproxy.cfg       | maxconn 20000                     | maxcon 20000              | lb-a     | maxcon | 0
            keepalived  | keepalived.conf   | vrrp_version 3                    | vrrp_verzion 3            | lb-a     | vrrp_verzion | 0
            php-fpm     | php-fpm.conf      | pm = static                       | pm = steady               | php      | invalid process manager | 0
            mariadbd    | my.cnf            | gtid_strict_mode=ON               | gtid_strikt_mode=ON       | db1      | gtid_strikt_mode | 0
            mariadbd    | my.cnf            | server_id=1                       | server_id=one             | db1      | server_id | 0
            redis-server| redis.conf        | maxmemory-policy noeviction       | maxmemory-policy sometimes| r        | must be one of | 0
            kubectl     | deployment.yaml   | kind: Deployment                  | kind: {                   | web      | yaml | -1
            promtool    | prometheus.yml    | scrape_interval                   | scrap_interval            | watch    | scrap_interval | 0
            promtool    | rules-test.yml    | exp_alerts: []                    | exp_alerts: [{exp_labels: {a: b}}] | * | exp | ?
            sh          | create-cluster.sh | "$@"                              | "$@                       | * | nterminated quoted | ?
            scram       | .xml              | <define-gate name                 | <define-gate nam          | *        | attributes | 0
            """)
    void aMistakeIsRefusedByTheProgramAtItsLineWithItsElement(String program, String file, String right, String wrong, String element,
            String words, String beside) {
        assumeTrue(program.equals("php-fpm") || INSTALLED.find(program).isPresent(), program);
        var spoiled = spoiled(file, right, wrong);
        var said = refused(Acceptance.of(spoiled.all(), INSTALLED), spoiled.path(), program);
        if (!beside.equals("?")) {
            assertEquals(spoiled.line() + Integer.parseInt(beside), said.line(), said.toString());
        }
        assertTrue(element.equals("*") ? said.element().isPresent() : said.element().equals(Optional.of(Id.of(element))), said.toString());
        assertTrue(said.sentence(Locale.ENGLISH).contains(words), said.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maxscale.cnf    | monitor_interval      | monitor_intervall     | no-parameter
            maxscale.cnf    | type=server           | type=server]          | no-parameter
            my.cnf          | server_id=1           | server id             | no-setting
            deployment.yaml | kind: Deployment      | kind: {               | grammar
            deployment.yaml | kind: Deployment      | kind:\tDeployment     | tab
            service.yaml    | kind: Service         | kind: a               | *
            .xml            | <and>                 | <xand>                | grammar
            kustomization.yaml | deployment.yaml    | deploy.yaml           | missing-file
            """)
    void aMistakeInTheStructureIsSeenWithoutAnyProgram(String file, String right, String wrong, String key) {
        var spoiled = spoiled(file, right, wrong);
        var acceptance = Acceptance.of(spoiled.all(), NOTHING);
        if (key.equals("*")) {
            assertEquals(0, acceptance.refused(), "a value of another name is nothing for the structure");
        } else {
            var said = refused(acceptance, spoiled.path(), Result.STRUCTURE);
            assertEquals(key, said.key());
            assertTrue(said.element().isPresent());
            assertTrue(said.line() >= spoiled.line(), said.toString());
        }
    }

    @Test
    void twoFilesThatSomeDisksTakeForOneAreRefused() {
        var line = new Artifact.Line("{}", Optional.of(new Owner.Of(Id.of("a"))));
        var acceptance = Acceptance.of(List.of(new Artifact("x/A.json", List.of(line)), new Artifact("x/a.json", List.of(line))), NOTHING);
        assertEquals(2, acceptance.refused());
    }

    @Test
    void aFileForANewerReleaseThanTheInstalledIsLeftUnchecked() {
        assumeTrue(INSTALLED.find("haproxy").isPresent());
        var spoiled = spoiled("haproxy.cfg", "balance roundrobin", "balance by-chance");
        var newer = spoiled.all().stream().map(artifact -> edited(artifact, "Written for HAProxy \\S+;", "Written for HAProxy 99.0;")).toList();
        var result = Acceptance.of(newer, INSTALLED).mark(spoiled.path()).orElseThrow();
        assertTrue(result.outcome() instanceof Outcome.Unchecked unchecked && unchecked.key().equals("older"), result.toString());
    }

    @Test
    void aCertificateThatIsToBeProvidedIsNoMistake() {
        assumeTrue(INSTALLED.find("haproxy").isPresent());
        var drawn = Topologies.of("clients -> lb -> app");
        var files = export(drawn.with(drawn.components().get(Id.of("lb")).withProperty("certificate", new Value.Text("/etc/ssl/none such.pem"))));
        var file = files.stream().map(Artifact::path).filter(path -> path.endsWith("haproxy.cfg")).findFirst().orElseThrow();
        var result = Acceptance.of(files, INSTALLED).mark(file).orElseThrow();
        assertTrue(result.outcome() instanceof Outcome.Unchecked unchecked && unchecked.key().equals("needs-certificate"), result.toString());
    }

    @Test
    void anInterruptedExaminationEnds() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Acceptance.of(EXPORT, INSTALLED));
        assertTrue(Thread.interrupted());
    }

    private record Spoiled(List<Artifact> all, String path, int line) {
    }

    /** The first line of the first file that has some text, with another in its place. */
    private static Spoiled spoiled(String file, String right, String wrong) {
        for (var artifact : EXPORT) {
            for (int at = 0; at < artifact.lines().size() && artifact.path().endsWith(file); at++) {
                var line = artifact.lines().get(at);
                if (line.text().contains(right)) {
                    var lines = new ArrayList<>(artifact.lines());
                    lines.set(at, new Artifact.Line(line.text().replace(right, wrong), line.owner()));
                    var other = new Artifact(artifact.path(), lines);
                    return new Spoiled(EXPORT.stream().map(each -> each == artifact ? other : each).toList(), artifact.path(), at + 1);
                }
            }
        }
        throw new AssertionError("No " + file + " has '" + right + "'.");
    }

    private static Artifact edited(Artifact artifact, String from, String to) {
        return new Artifact(artifact.path(), artifact.lines().stream()
                .map(line -> new Artifact.Line(line.text().replaceAll(from, to), line.owner())).toList());
    }

    private static Objection refused(Acceptance acceptance, String path, String judge) {
        return acceptance.results().stream().filter(result -> result.path().equals(path) && result.judge().startsWith(judge))
                .flatMap(result -> result.outcome() instanceof Outcome.Refused(var objections) ? objections.stream()
                : Stream.empty()).findFirst().orElseThrow(() -> new AssertionError(acceptance.results().stream()
                .filter(result -> result.path().equals(path)).toList()));
    }

    private static List<Artifact> export(Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        return Exporters.all().stream().flatMap(exporter -> exporter.export(deployment).artifacts().stream()).toList();
    }

    private static Topology topology() {
        var drawn = Topologies.of("""
                clients -> entry=[lb-a:haproxy@dc1/a, lb-b:haproxy@dc1/b]; entry -> apps=[php:php-fpm@dc1/a*2, php2:php-fpm@dc1/b*2]
                apps -> ms:maxscale@dc1 -> db=[db1:mariadb, db2:mariadb]:failover; apps -> r:redis; apps -> k:keydb
                entry -> web:web-app@dc1/pods; db1 => db2; watch:prometheus -> lb-a; apps -> sharded=[s:redis*6]
                """);
        var pods = drawn.places().get(Id.of("pods"));
        var cluster = new Place(pods.id(), "", PlaceLevel.CLUSTER, pods.parent(), pods.country(), pods.reliability(), pods.properties(), pods.extras());
        var web = drawn.components().get(Id.of("web")).withProperty("image", new Value.Text("registry.test/web:1"));
        var shares = new Redundancy.Partitioned(Quantity.assumed(2, Unit.ONE), Quantity.assumed(1, Unit.ONE), Optional.empty(), true);
        return drawn.with(cluster).with(web).with(drawn.groups().get(Id.of("sharded")).withRedundancy(shares)).with(drawn.groups().get(Id.of("entry")).withBalancing(Balancing.ACTIVE_STANDBY));
    }
}
