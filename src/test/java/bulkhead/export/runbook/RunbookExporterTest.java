package bulkhead.export.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
import bulkhead.export.mariadb.MariadbExporter;
import bulkhead.export.maxscale.MaxscaleExporter;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RunbookExporterTest {
    private static final String TEXT = "clients -> lb@dc/zone-a*2 -> php=[php1:php-fpm@dc/zone-a*2, php2:php-fpm@dc/zone-b*2]\n"
            + "php1 -> mx:maxscale -> db=[db1:mariadb@dc/zone-a, db2:mariadb@dc/zone-b]:manual; php2 -> mx; db1 => db2\n"
            + "php1 ~> queue; queue ~> consumer; php1 -> app -> api:web-app -> app";

    @Test
    void theRunbookIsWrittenAsItWasLastLookedAt() {
        Golden.matches("runbook-rich", export(rich(), Locale.ENGLISH));
        Golden.matches("runbook-rich-german", export(rich(), Locale.GERMAN));
    }

    @Test
    void whoIsCalledIsStartedBeforeHisCallersAndCirclesAtOnce() {
        var order = StartOrder.of(rich());
        assertTrue(order.of(Id.of("db1")) < order.of(Id.of("mx")));
        assertTrue(order.of(Id.of("mx")) < order.of(Id.of("php1")));
        assertTrue(order.of(Id.of("php1")) < order.of(Id.of("lb")));
        assertEquals(order.of(Id.of("app")), order.of(Id.of("api")));
        assertTrue(order.of(Id.of("app")) < order.of(Id.of("php1")));
    }

    @Test
    void everyComponentIsStartedOnce() {
        for (long seed : LongStream.range(0, 50).toArray()) {
            var topology = HostileTopologies.of(seed);
            var started = StartOrder.of(topology).steps().stream().flatMap(step -> step.components().stream()).toList();
            assertEquals(topology.components().size(), started.size());
            assertEquals(topology.components().keySet(), new java.util.HashSet<>(started));
        }
    }

    @Test
    void wherePromotionIsByHandItSaysHow() {
        var text = text(rich(), Locale.ENGLISH);
        assertTrue(text.contains("**By hand:** nobody promotes a replica of db. If db1 won't be back soon: choose the one of db2"), text);
    }

    @Test
    void whereSomebodyPromotesNothingIsToBeDoneByHand() {
        assertFalse(text(Topologies.of(TEXT.replace(":manual", ":failover")), Locale.ENGLISH).contains("**By hand:**"));
    }

    @Test
    void secretsOfTheOtherFilesAreListed() {
        var text = text(rich(), Locale.ENGLISH);
        assertTrue(text.contains("| `MAXSCALE_MONITOR_PASSWORD` | environment variable | mx |"), text);
    }

    @Test
    void numbersAreWrittenInTheLanguageAskedFor() {
        assertTrue(text(rich(), Locale.ENGLISH).contains("target `emergency-target` 92.5\u00a0% (measured)"));
        assertTrue(text(rich(), Locale.GERMAN).contains("Ziel `emergency-target` 92,5\u00a0% (gemessen)"));
        assertNotEquals(text(rich(), Locale.ENGLISH), text(rich(), Locale.GERMAN));
    }

    @Test
    void whatDoesNotGrowIsNotPromisedToLast() {
        var text = text(Topologies.of("clients -> lb -> app"), Locale.ENGLISH);
        assertTrue(text.contains("Nothing drawn grows, so no month can be told"), text);
        assertFalse(text.contains("not within a hundred years"), text);
    }

    @Test
    void aTopologyWithoutFlowsHasNothingToSay() {
        assertEquals(new Export(List.of(), List.of()), export(Topology.EMPTY, Locale.ENGLISH));
    }

    @Test
    void hostileNamesStayInTheirCells() {
        for (long seed : LongStream.range(0, 40).toArray()) {
            var topology = HostileTopologies.of(seed);
            var export = export(topology, Locale.ENGLISH);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            export.artifacts().forEach(artifact -> cellsFit(artifact.text()));
        }
    }

    private static void cellsFit(String text) {
        int cells = 0;
        for (var line : text.lines().toList()) {
            int found = line.startsWith("|") ? line.replaceAll("\\\\.", "").split("\\|", -1).length : 0;
            assertTrue(found == 0 || cells == 0 || found == cells, line);
            cells = found;
        }
    }

    private static Topology rich() {
        var topology = Topologies.of(TEXT);
        var php2 = topology.element(Id.of("php2")).orElseThrow().withProperty("emergency-target", new Quantity(92.5, Unit.PERCENT,
                bulkhead.model.Source.MEASURED)).withProperty("max-rate", Quantity.measured(4, Unit.PER_SECOND));
        var flow = topology.flows().get(Id.of("work"));
        return topology.with(php2).with(new bulkhead.model.Flow(flow.id(), "Work", flow.entry(), new bulkhead.model.Demand(
                java.util.Optional.of(Quantity.measured(5, Unit.PER_SECOND)),
                java.util.Optional.of(Quantity.measured(8, Unit.PER_SECOND)),
                java.util.Optional.of(Quantity.assumed(5, Unit.PERCENT))), flow.objectives(), flow.properties(), flow.extras()));
    }

    private static String text(Topology topology, Locale locale) {
        return Installed.text(export(topology, locale), "runbook/RUNBOOK.md");
    }

    private static Export export(Topology topology, Locale locale) {
        return new RunbookExporter(locale, List.of(new MaxscaleExporter(), new MariadbExporter()))
                .export(Deployment.of(topology, Catalog.standard()));
    }
}
