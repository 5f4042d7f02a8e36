package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.model.Id;
import org.junit.jupiter.api.Test;

class AverageRatesTest {
    @Test
    void whatTheFlowsBringAddsUpToWhatAComponentIsOffered() {
        for (long seed = 20_000; seed < 20_200; seed++) {
            var capacity = Analysis.of(RandomTopology.of(seed), Catalog.standard()).capacity();
            for (var load : capacity.average().values()) {
                var sum = capacity.demands().keySet().stream().mapToDouble(flow -> capacity.usual().offered(flow, load.component())).sum();
                assertEquals(load.offered(), sum, 1e-9 * Math.max(1, sum), "seed " + seed + ": " + load.component());
            }
        }
    }

    @Test
    void callsAlongALinkAreThoseOfTheAverageMoment() {
        var capacity = Loaded.of("clients -> app -> db").demand(60).ratio("app->db", 2.5).capacity();
        assertEquals(150, capacity.usual().along(Id.of("app->db")), 1e-9);
        assertEquals(60, capacity.usual().offered(Id.of("work"), Id.of("app")), 1e-9);
    }
}
