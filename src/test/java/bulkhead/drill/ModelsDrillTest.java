package bulkhead.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
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

    private static DrillReport drill(String model, List<String> strikes) throws Exception {
        var document = DocumentFiles.reading(Path.of("models/" + model + ".bulkhead.json"), Catalog.standard()).document();
        var rehearsal = Rehearsed.of(document);
        return rehearsal.drill().run(strikes.stream().map(name -> rehearsal.strikes().named(name).orElseThrow()).toList());
    }
}
