package bulkhead.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.capacity.Outlook;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Document;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The shipped models under attack, all at once since most of it is waiting for slow starts. */
class ModelsDrillTest {
    private static final Map<String, List<String>> STRIKES = Map.of("hq-before", List.of("instance:app-a", "lose-compartment-a"),
            "hq-after", List.of("instance:web-1:1", "lose-dc-1"), "prime-insights", List.of("instance:php-1:1", "lose-dc-1"));

    @Test
    void everyPredictionHolds() throws Exception {
        try (var lanes = Executors.newFixedThreadPool(STRIKES.size())) {
            var drills = new ArrayList<Future<DrillReport>>();
            STRIKES.forEach((model, strikes) -> drills.add(lanes.submit(() -> drill(model, strikes))));
            for (var drill : drills) {
                assertEquals(List.of(), drill.get().strikes().stream().filter(each -> !each.held()).toList());
            }
        }
    }

    /** What proxies left let in is enough for the peak. */
    @Test
    void atPeakNothingIsLostEither() throws Exception {
        var drilled = drill(atPeak(read("prime-insights")), List.of("lose-dc-1")).strikes().getFirst();
        assertTrue(drilled.held() && drilled.forecast().lossless(), drilled::toString);
    }

    private static Document atPeak(Document document) {
        return document.withTopology(Outlook.AVERAGE.times(3).on(Deployment.of(document.topology(), Catalog.standard())));
    }

    private static Document read(String model) throws Exception {
        return DocumentFiles.reading(Path.of("models/" + model + ".bulkhead.json"), Catalog.standard()).document();
    }

    private static DrillReport drill(String model, List<String> strikes) throws Exception {
        return drill(read(model), strikes);
    }

    private static DrillReport drill(Document document, List<String> strikes) throws Exception {
        var rehearsal = Rehearsed.of(document);
        return rehearsal.drill().run(strikes.stream().map(name -> rehearsal.strikes().named(name).orElseThrow()).toList());
    }
}
