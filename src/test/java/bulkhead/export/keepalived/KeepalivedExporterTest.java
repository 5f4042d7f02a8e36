package bulkhead.export.keepalived;

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
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepalivedExporterTest {
    private static final Installed KEEPALIVED = new Installed("keepalived", "keepalived");
    private static final String TEXT = "clients -> entry=[lb-a:haproxy@dc1/a, lb-b:haproxy@dc1/b]; entry -> web-app*2; clients -> mail=[m:haproxy*3]";
    @TempDir
    private Path folder;

    @Test
    void holdersAreWrittenAsTheyWereLastLookedAt() {
        Golden.matches("keepalived-rich", export(rich()));
    }

    @Test
    void keepalivedTakesEveryFile() throws Exception {
        taken(rich());
    }

    @ParameterizedTest
    @CsvSource({"0.014, 192.0.2.%", "40.95, 192.0.2.%", "40.951, 192.0.2.%", "254.2, 192.0.2.%", "254.2, 2001:db8::%"})
    void keepalivedTakesAdvertsOfAnyLength(double seconds, String address) throws Exception {
        var topology = standby(Topologies.of("clients -> entry=[lb:haproxy*2]"), "entry");
        taken(change(change(topology, "lb", "vrrp-advert", Quantity.measured(seconds, Unit.SECOND)), "lb", "address", new Value.Text(address)));
    }

    private void taken(Topology topology) throws Exception {
        var export = export(topology);
        Installed.write(export, folder);
        try (var network = Network.open()) {
            for (var artifact : export.artifacts()) {
                var file = folder.resolve(artifact.path());
                assertEquals(6, network.run(KEEPALIVED, folder, "-t", "-f", file.toString()).code(), "without the file to be provided");
                boolean ipv6 = artifact.text().contains("unicast_src_ip 2001:");
                Files.writeString(file.resolveSibling(Configuration.SITE), site(network.device(), ipv6 ? "2001:db8::100/64" : "192.0.2.100/24"));
                var answer = network.run(KEEPALIVED, folder, "-t", "-f", file.toString());
                assertEquals("", answer.said(), artifact.path());
                assertEquals(0, answer.code(), artifact.path());
            }
        }
    }

    @Test
    void severalActiveInstancesCannotShareOneAddress() {
        var notes = export(standby(Topologies.of("clients -> entry=[lb:haproxy*2, lb2:haproxy!]; entry -> web-app"), "entry")).notes();
        assertEquals(List.of("entry", "2"), notes.stream().filter(note -> note.key().equals("vrrp-one-works")).findFirst().orElseThrow()
                .arguments());
        assertTrue(export(standby(Topologies.of("clients -> entry=[lb:haproxy, lb2:haproxy!]; entry -> web-app"), "entry")).notes().stream()
                .noneMatch(note -> note.key().equals("vrrp-one-works")));
    }

    @Test
    void podsDoNotHandOnAnAddress() {
        var topology = standby(Topologies.of("clients -> entry=[lb:haproxy@k8s*2]; entry -> web-app"), "entry");
        var place = topology.places().get(Id.of("k8s")).withLevel(PlaceLevel.CLUSTER).withProperty("orchestrator", new Value.Text("kubernetes"));
        var export = export(topology.with(place));
        assertEquals(List.of("vrrp-unshared"), export.notes().stream().map(Note::key).toList());
        assertEquals(List.of(), export.artifacts());
    }

    @Test
    void behindAnEdgeNoAddressWanders() {
        var export = export(standby(Topologies.of("cloudflare:edge -> entry=[lb:haproxy*2]; entry -> web-app"), "entry"));
        assertEquals(List.of("vrrp-behind-edge"), export.notes().stream().map(Note::key).toList());
        assertEquals(List.of(), export.artifacts());
    }

    @Test
    void aProxyWithACertificateIsAskedByHttps() {
        var text = export(change(rich(), "lb-a", "certificate", new Value.Text("/etc/haproxy/site.pem"))).artifacts().getFirst().text();
        assertTrue(text.contains(" -k https://127.0.0.1:80/health\""), text);
    }

    @Test
    void allStartAlikeAndNobodyTakesTheAddressBack() {
        for (var artifact : export(rich()).artifacts()) {
            assertTrue(artifact.text().contains("\n    state BACKUP\n    nopreempt\n"), artifact.path());
            assertTrue(artifact.text().contains("\n    priority 100\n"), artifact.path());
            assertTrue(artifact.text().contains("\n    advert_int 0.5  # measured\n"), artifact.path());
        }
    }

    @Test
    void aProxyThatSharesWithNobodyIsSpokenOf() {
        var export = export(standby(Topologies.of("clients -> entry=[lb:haproxy]; entry -> web-app"), "entry"));
        assertEquals(List.of("vrrp-alone"), export.notes().stream().map(Note::key).toList());
        assertEquals(List.of(), export.artifacts());
        assertEquals(List.of(), export(Topologies.of(TEXT)).artifacts());
    }

    @Test
    void hostileNamesStayInTheirPlace() {
        int files = 0;
        for (long seed : LongStream.range(0, 800).toArray()) {
            var topology = HostileTopologies.of(seed);
            for (Id group : topology.groups().keySet()) {
                topology = standby(topology, group.value());
            }
            var export = export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            export.artifacts().forEach(artifact -> artifact.lines().forEach(line -> assertTrue(line.text().matches(
                    "|# .*|[a-z_]+( [a-z0-9._-]+)? \\{|}| {4}script \"/usr/bin/curl -fs -m \\d+ -o /dev/null (-k https|http)://127.0.0.1:\\d+/[A-Za-z0-9/._~-]*\""
                            + "| {4}}| {4}[a-z_]+ \\{| {4,8}[$A-Za-z0-9_.: -]+(  # .*)?|includea floating-address.conf"),
                    () -> line.toString())));
            files += export.artifacts().size();
        }
        assertTrue(files > 50, files + " files");
    }

    /** Values for what the drawing doesn't say. */
    private static String site(String device, String floating) {
        return "$INTERFACE=" + device + "\n$ENTRY_FLOATING_ADDRESS=" + floating + "\n$MAIL_FLOATING_ADDRESS=192.0.2.101/24\n"
                + "$M_1_ADDRESS=192.0.2.1\n$M_2_ADDRESS=192.0.2.2\n$M_3_ADDRESS=192.0.2.3\n";
    }

    private static Topology rich() {
        var topology = standby(standby(Topologies.of(TEXT), "entry"), "mail");
        topology = change(change(topology, "lb-a", "address", new Value.Text("192.0.2.7")), "lb-b", "address", new Value.Text("192.0.2.8"));
        for (var proxy : List.of("lb-a", "lb-b", "m")) {
            topology = change(topology, proxy, "vrrp-advert", Quantity.measured(0.5, Unit.SECOND));
        }
        return topology;
    }

    private static Topology standby(Topology topology, String group) {
        Group changed = topology.groups().get(Id.of(group)).withBalancing(Balancing.ACTIVE_STANDBY);
        return topology.with(changed);
    }

    private static Topology change(Topology topology, String id, String property, Value value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    private static Export export(Topology topology) {
        return new KeepalivedExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
