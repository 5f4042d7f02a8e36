package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.queue.Latency;
import bulkhead.analysis.queue.Queues;
import bulkhead.catalog.Catalog;
import bulkhead.model.Demand;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where calls run round without end nothing is told that rests on how many there are; everything else is. */
class EndlessTest {
    /** The circle of app and worker asks db; web asks db and is in no circle; other has nothing to do with any. */
    private static final String TEXT = "clients -> app -> worker ?> app; worker -> db:mariadb; others:clients -> web -> db; third:clients -> other:web-app";

    @Test
    void theCircleAndAllThatItCallsAreUntoldAndAllFlowsThatNeedThem() {
        var endless = report().capacity().endless();

        assertEquals(List.of(Id.of("app"), Id.of("worker")), endless.circle());
        assertEquals(Set.of(Id.of("app"), Id.of("worker"), Id.of("db")), endless.components());
        assertEquals(Set.of(Id.of("work"), Id.of("shared")), endless.flows());
    }

    @Test
    void noFigureRestsOnThem() {
        var capacity = report().capacity();

        assertEquals(Set.of(Id.of("clients"), Id.of("others"), Id.of("third"), Id.of("web"), Id.of("other")), capacity.peak().keySet());
        assertEquals(capacity.peak().keySet(), capacity.average().keySet());
        assertEquals(Headroom.UNKNOWN, capacity.headroom().get(Id.of("work")));
        assertEquals(Headroom.UNKNOWN, capacity.headroom().get(Id.of("shared")));
        assertEquals(Headroom.UNKNOWN, capacity.together());
        assertEquals(List.of(Id.of("web"), Id.of("other")), capacity.gaps().stream().map(Gap::component).toList());
        assertEquals(Set.of(Id.of("apart")), capacity.runway().flows().keySet());
        assertEquals(Set.of(Id.of("web"), Id.of("other")), capacity.runway().allWell().keySet());
        assertTrue(capacity.losses().stream().flatMap(loss -> loss.loads().keySet().stream()).noneMatch(capacity.endless().components()::contains));
    }

    @Test
    void noAnswerIsTimed() {
        var queues = Queues.of(report());
        var untold = new Latency.Unknown(Latency.Reason.ENDLESS, List.of(Id.of("app"), Id.of("worker")));

        assertEquals(untold, queues.latency(Id.of("work"), LoadCase.PEAK));
        assertEquals(untold, queues.latency(Id.of("shared"), LoadCase.AVERAGE));
        assertFalse(queues.latency(Id.of("apart"), LoadCase.PEAK).equals(untold));
        assertTrue(queues.pools().stream().noneMatch(pool -> pool.component().equals(Id.of("worker"))));
    }

    @Test
    void aCircleFromWhichLessComesBackIsTold() {
        var loaded = Loaded.of("clients -> app -> worker ?> app").demand(100).ratio("worker->app", 0.5);

        assertTrue(loaded.capacity().endless().isEmpty());
    }

    /** 1,500 a second of each flow, growing by a tenth a month. */
    private static Report report() {
        var topology = Loaded.of(TEXT).demand(1500).topology();
        for (var flow : Map.of("shared", "others", "apart", "third").entrySet()) {
            topology = topology.with(new Flow(Id.of(flow.getKey()), "", Id.of(flow.getValue()), Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE));
        }
        return Analysis.of(growing(topology), Catalog.standard());
    }

    private static Topology growing(Topology topology) {
        var demand = new Demand(Optional.of(Quantity.measured(1500, Unit.PER_SECOND)), Optional.of(Quantity.measured(1500, Unit.PER_SECOND)),
                Optional.of(Quantity.measured(0.1, Unit.ONE)));
        for (var flow : topology.flows().values()) {
            topology = topology.with(flow.withDemand(demand));
        }
        return topology;
    }
}
