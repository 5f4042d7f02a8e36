package bulkhead.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Settings that can't be in force: parts of what is counted, and what no proxy follows. */
class BadSettingsTest {
    @TestFactory
    Stream<DynamicTest> aPartOfWhatIsCountedIsFoundAndCountsAsNotStated() {
        return Catalog.standard().kinds().stream().flatMap(kind -> kind.properties().stream().filter(BadSettingsTest::counts)
                .map(property -> DynamicTest.dynamicTest(kind.id() + " " + property.id(), () -> part(kind.id(), property))));
    }

    private static void part(String kind, PropertySpec property) {
        var drawn = Topologies.of("clients -> x:" + kind);
        double part = ((PropertySpec.Type.Number) property.type()).least() + 0.5;
        var topology = stating(drawn, "x", property.id(), part);
        assertEquals(List.of(property.id()), found(topology, "topology.not-whole").stream().flatMap(finding -> finding.facts().stream()).toList());
        assertEquals(inForce(drawn, property), inForce(topology, property));
        assertEquals(List.of(), found(stating(drawn, "x", property.id(), part + 0.5), "topology.not-whole"));
    }

    @Test
    void whatIsOutOfRangeIsNotFoundTwice() {
        assertEquals(List.of(), found(stating(Topologies.of("clients -> app"), "app", "port", 70_000.5), "topology.not-whole"));
    }

    /** Below the least there is no whole number to round down to. */
    @Test
    void itIsRoundedToWhatThePropertyTakes() {
        var topology = stating(Topologies.of("clients -> app"), "app", "port", 65_534.5);
        topology = stating(topology, "app", "workers", 0.5);
        assertEquals(List.of("Round 'port' of app up to 65,535.", "Round 'port' of app down to 65,534.", "Leave 'port' of app to its default."),
                offered(topology, "topology.not-whole", "port"));
        assertEquals("Round 'workers' of app up to 1.", offered(topology, "topology.not-whole", "workers").getFirst());
    }

    @Test
    void ofTwoNumbersOutOfRangeOnOneElementEachIsMendedByItself() {
        var topology = stating(stating(Topologies.of("clients -> app"), "app", "port", 70_000), "app", "workers", 2e6);
        for (var fact : List.of("port", "workers")) {
            assertTrue(offered(topology, "topology.out-of-range", fact).getFirst().startsWith("Set '" + fact + "' of app to "));
        }
    }

    @Test
    void whatProxiesLetInIsSaidToHaproxyAlone() {
        assertEquals(List.of(), found(letIn("clients -> lb -> app"), "topology.unused-setting"));
        assertEquals(List.of(), found(letIn("clients -> lb -> web=[app, app2]"), "topology.unused-setting"));
        for (var without : List.of("clients -> app", "clients -> proxy:nginx -> app", "clients -> lb*0 -> app", "clients -> lb\nclients -> app")) {
            assertEquals(List.of("'server-maxconn' of app has no effect: no HAProxy calls it."), said(letIn(without), Locale.ENGLISH));
        }
        assertEquals(List.of(), found(letIn("clients -> proxy:nginx -> app\nclients -> lb -> app"), "topology.unused-setting"));
    }

    @Test
    void whereThereAreNoWorkersNothingIsLetInToThem() {
        var topology = stating(letIn("clients -> lb -> app"), "app", "workers", 0);
        assertEquals(List.of("'server-maxconn' of app has no effect: it has no workers."), said(topology, Locale.ENGLISH));
        assertEquals(List.of("„server-maxconn“ von app wirkt nicht: es hat keine Worker."), said(topology, Locale.GERMAN));
        assertEquals(List.of("Remove 'server-maxconn' from app."), offered(topology, "topology.unused-setting", "server-maxconn"));
    }

    @Test
    void whoTellsProxiesWhatHeCanTakeNeedsProxies() {
        assertEquals(List.of("'agent-port' of app has no effect: no HAProxy calls it."),
                said(stating(Topologies.of("clients -> app"), "app", "agent-port", 9000), Locale.ENGLISH));
        assertEquals(List.of(), said(stating(stating(Topologies.of("clients -> lb -> app"), "app", "agent-port", 9000), "app", "workers", 0), Locale.ENGLISH));
    }

    @Test
    void whatTheKindDoesNotHaveIsAnotherFinding() {
        var topology = stating(Topologies.of("clients -> db"), "db", "server-maxconn", 5);
        assertFalse(found(topology, "topology.unknown-property").isEmpty());
        assertEquals(List.of(), found(topology, "topology.unused-setting"));
    }

    /** Who stands by isn't asked while all is well: what is let in is told of the loss after which it is. */
    @Test
    void ofAPoolThatStandsByItIsToldWhatIsLetInOnceItIsAsked() {
        var topology = Topologies.of("clients -> lb -> web=[app@a, app2@b!]");
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.ACTIVE_STANDBY));
        topology = stating(stating(topology, "app2", "workers", 40), "app2", "server-maxconn", 8);
        assertEquals(List.of("One instance of app2 has 40 workers; one proxy sends to it (lost: app) and lets in at most 8. That is 8 at once; 0 are needed at peak."),
                found(topology, "capacity.server-maxconn").stream().map(new Sentences(topology, Locale.ENGLISH)::what).toList());
    }

    private static boolean counts(PropertySpec property) {
        return property.type() instanceof PropertySpec.Type.Number number && number.counts();
    }

    private static Topology letIn(String text) {
        return stating(Topologies.of(text), "app", "server-maxconn", 12);
    }

    private static Topology stating(Topology topology, String component, String property, double value) {
        return topology.with(topology.components().get(Id.of(component)).withProperty(property, Quantity.measured(value, Unit.ONE)));
    }

    private static Object inForce(Topology topology, PropertySpec property) {
        Component component = topology.components().get(Id.of("x"));
        return Deployment.of(topology, Catalog.standard()).settings().of(component, property).map(Setting::value);
    }

    private static List<String> said(Topology topology, Locale locale) {
        return found(topology, "topology.unused-setting").stream().map(new Sentences(topology, locale)::what).toList();
    }

    private static List<String> offered(Topology topology, String rule, String fact) {
        var finding = found(topology, rule).stream().filter(each -> each.facts().equals(List.of(fact))).findFirst().orElseThrow();
        return Fixes.of(finding, inspection(topology)).offers().stream().map(offer -> new Sentences(topology, Locale.ENGLISH).fix(offer.fix())).toList();
    }

    private static List<Finding> found(Topology topology, String rule) {
        return Rules.byId(rule).orElseThrow().findings(inspection(topology)).toList();
    }

    private static Inspection inspection(Topology topology) {
        return RulesTest.inspection(Document.EMPTY.withTopology(topology));
    }
}
