package bulkhead.editor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.capacity.Foresight;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.catalog.Catalog;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures of one demand never stand beside those of another. */
class ForecastTest {
    private static final Outlook TWICE = Outlook.PEAK.times(2);

    private final LinkedBlockingQueue<Runnable> toolkit = new LinkedBlockingQueue<>();
    private final Session session = new Session(Document.EMPTY, new Scheduler<>("analysis",
            document -> new Judgement(document, Analysis.of(document.topology(), Catalog.standard()), List.of()), Duration.ZERO, toolkit::add));
    private final Forecast forecast = new Forecast(session, toolkit::add);

    @AfterEach
    void close() {
        forecast.close();
        session.close();
    }

    @Test
    void lossesAreThoseOfTheDemandLookedAtOrAreNotTold() throws InterruptedException {
        open();
        assertSame(session.judgementProperty().get(), forecast.judged().getValue());
        forecast.look(2, 0);
        assertEquals(Optional.empty(), forecast.judged().getValue(), "until they are worked out");
        deliver(() -> forecast.judged().getValue().isPresent());
        var there = forecast.judged().getValue().orElseThrow();
        assertEquals(TWICE, there.outlook());
        assertEquals(200, there.report().capacity().peak().get(Id.of("app")).offered(), 1e-9);
        assertEquals(2, there.report().capacity().losses().stream().flatMap(loss -> loss.loads().values().stream())
                .filter(load -> load.component().equals(Id.of("app"))).mapToDouble(load -> load.utilisation().orElse(0)).max().orElseThrow(), 1e-9);
        assertEquals(Foresight.of(session.judgementProperty().get().orElseThrow().report().deployment()).at(TWICE).loads(),
                there.report().capacity().peak());
        assertTrue(forecast.holds(there));
        forecast.look(3, 0);
        assertEquals(Optional.empty(), forecast.judged().getValue());
        assertFalse(forecast.holds(there));
        forecast.reset();
        assertSame(session.judgementProperty().get(), forecast.judged().getValue());
    }

    private void open() throws InterruptedException {
        var topology = Topologies.of("clients -> app*2");
        var flow = topology.flows().get(Id.of("work"));
        session.open(Document.EMPTY.withTopology(topology.with(flow.withDemand(new Demand(Optional.empty(),
                Optional.of(Quantity.assumed(100, Unit.PER_SECOND)), Optional.empty())))
                .with(topology.components().get(Id.of("app")).withProperty("max-rate", Quantity.assumed(100, Unit.PER_SECOND)))));
        deliver(() -> session.judgementProperty().get().filter(judgement -> judgement.holdsFor(session.document())).isPresent());
    }

    private void deliver(BooleanSupplier until) throws InterruptedException {
        while (!until.getAsBoolean()) {
            var task = toolkit.poll(60, TimeUnit.SECONDS);
            assertTrue(task != null, "nothing comes any more");
            task.run();
        }
    }
}
