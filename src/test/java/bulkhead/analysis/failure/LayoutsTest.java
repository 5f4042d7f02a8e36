package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.storage.DocumentFiles;
import bulkhead.storage.UnreadableDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the three layouts must show about failure. */
class LayoutsTest {
    @ParameterizedTest
    @ValueSource(strings = {"prime-insights-aws", "prime-insights-swarm", "prime-insights", "hq-before", "hq-after",
            "instametrics-cassandra-only",
        "instametrics-dual-write", "instametrics-kafka-redis"})
    void everyFlowIsUpAllWellAndHasAnExactAvailability(String model) throws UnreadableDocument {
        FailureAnalysis.of(deployment(model)).values().forEach(flow -> {
            var exact = assertInstanceOf(Availability.Exact.class, flow.availability());
            assertTrue(exact.structural() > 0.99 && exact.effective() <= exact.structural() && exact.down() > 0, flow.toString());
        });
    }

    @Test
    void losingAnyDataCentreOfPrimeInsightsLeavesEveryFlowUp() throws UnreadableDocument {
        for (var structure : FailureAnalysis.structures(deployment("prime-insights")).values()) {
            for (var dataCentre : List.of("dc-1", "dc-2", "dc-3")) {
                assertTrue(structure.up(Set.of(Event.place(Id.of(dataCentre)))), structure.flow().id() + " without "
                        + dataCentre);
            }
        }
    }

    @Test
    void onlyTheEdgeItselfIsASinglePointOfPrimeInsights() throws UnreadableDocument {
        var edge = List.of("cloudflare", "cloudflare-network", "edge-certificate", "edge-dns");
        var flows = FailureAnalysis.of(deployment("prime-insights"));
        assertEquals(edge, points(flows.get(Id.of("read"))));
        assertEquals(edge, points(flows.get(Id.of("write"))));
    }

    @Test
    void losingThePrimaryOfPrimeInsightsInterruptsWritesForSecondsAndReadsNotAtAll() throws UnreadableDocument {
        var structures = FailureAnalysis.structures(deployment("prime-insights"));
        assertEquals(Map.of("dc-1", 15.0, "dc-2", 0.0, "dc-3", 0.0, "mariadb-1", 5.0),
                interruptions(structures.get(Id.of("write"))));
        assertEquals(Map.of("dc-1", 0.0, "dc-2", 0.0, "dc-3", 0.0, "mariadb-1", 0.0),
                interruptions(structures.get(Id.of("read"))));
    }

    @Test
    void theDataCentreAndItsNetworkAreWhatTakesTheOldHqDown() throws UnreadableDocument {
        assertEquals(List.of("dc", "dc-network"),
                points(FailureAnalysis.of(deployment("hq-before")).get(Id.of("work"))));
    }

    @Test
    void noDataCentreAndNoNetworkTakesTheNewHqDown() throws UnreadableDocument {
        var points = FailureAnalysis.of(deployment("hq-after")).get(Id.of("work")).singlePoints();
        assertEquals(List.of(), points);
    }

    @Test
    void losingAllOfKafkaDelaysMetricsAndStopsNoQuery() throws UnreadableDocument {
        var deployment = deployment("instametrics-kafka-redis");
        var kafka = Set.of(Event.component(Id.of("kafka")));
        assertTrue(deployment.topology().components().containsKey(Id.of("kafka")), "the model has a broker of that id");
        FailureAnalysis.structures(deployment).values()
                .forEach(structure -> assertTrue(structure.up(kafka), structure.flow().id().value()));
        var ingest = FailureAnalysis.structures(deployment).get(Id.of("ingest")).evaluate(kafka);
        assertTrue(!ingest.delayed().isEmpty());
    }

    private static List<String> points(FlowFailure flow) {
        return flow.singlePoints().stream().map(event -> event.element().value()).toList();
    }

    private static Map<String, Double> interruptions(FailureStructure structure) {
        var interruptions = new Interruptions(structure);
        var seconds = new TreeMap<String, Double>();
        List.of("dc-1", "dc-2", "dc-3")
                .forEach(place -> seconds.put(place, interruptions.of(Event.place(Id.of(place))).seconds()));
        seconds.put("mariadb-1", interruptions.of(Event.instance(Id.of("mariadb-1"), 1)).seconds());
        return seconds;
    }

    private static Deployment deployment(String model) throws UnreadableDocument {
        var topology = DocumentFiles.read(Path.of("models", model + DocumentFiles.SUFFIX), Catalog.standard()).topology();
        return Deployment.of(topology, Catalog.standard());
    }
}
