package bulkhead.editor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.capacity.Plight;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.edit.Arrange;
import bulkhead.edit.Delete;
import bulkhead.edit.KeepScenario;
import bulkhead.model.Bounds;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking things away is no edit. */
class WhatIfTest {
    private static final Id A = Id.of("a");
    private static final Id B = Id.of("b");
    private static final Id APP = Id.of("app");
    private static final Id WORK = Id.of("work");

    private final LinkedBlockingQueue<Runnable> toolkit = new LinkedBlockingQueue<>();
    private final Session session = new Session(Document.EMPTY, new Scheduler<>("analysis",
            document -> new Judgement(document, Analysis.of(document.topology(), Catalog.standard()), List.of()),
            Duration.ZERO, toolkit::add));
    private final Forecast forecast = new Forecast(session, toolkit::add);
    private final WhatIf whatIf = new WhatIf(session, forecast, toolkit::add);

    @BeforeEach
    void open() {
        session.open(Topologies.document("clients -> web=[app@a*3, app2@b]"));
    }

    @AfterEach
    void close() {
        whatIf.close();
        forecast.close();
        session.close();
    }

    @Test
    void whatFollowsOfSeveralAtOnceIsToldAndNothingIsEdited() throws InterruptedException {
        var before = session.history();
        whatIf.toggle(List.of(A));
        assertEquals(List.of(Event.place(A)), whatIf.lost().events());
        assertFalse(told().flows().get(WORK).is(Condition.DOWN), "b is left");
        whatIf.toggle(List.of(B));
        assertEquals(Optional.empty(), whatIf.lost().plight(), "what followed before is told no more");
        assertTrue(told().flows().get(WORK).is(Condition.DOWN));
        assertSame(before, session.history());
        assertFalse(session.unsaved());
        whatIf.toggle(List.of(A));
        assertEquals(List.of(Event.place(B)), whatIf.lost().events());
        assertTrue(whatIf.bringAllBack());
        assertEquals(Lost.NOTHING, whatIf.lost());
        assertFalse(whatIf.bringAllBack());
    }

    @Test
    void oneInstanceAfterAnotherAndThenAllOfThem() throws InterruptedException {
        whatIf.loseOne(APP);
        whatIf.loseOne(APP);
        assertEquals(List.of(Event.instance(APP, 1), Event.instance(APP, 2)), whatIf.lost().events());
        assertEquals(1, told().fewer().get(APP));
        whatIf.toggle(List.of(APP));
        assertEquals(List.of(Event.component(APP)), whatIf.lost().events());
        whatIf.toggle(List.of(APP));
        assertTrue(whatIf.lost().isEmpty());
        whatIf.loseOne(APP, List.of(3));
        assertEquals(List.of(Event.instance(APP, 3)), whatIf.lost().events());
    }

    @Test
    void aGroupIsLostByItsMembersAndDemandIsNot() {
        whatIf.toggle(List.of(Id.of("web"), APP, Id.of("clients"), WORK));
        assertEquals(List.of(Event.component(APP), Event.component(Id.of("app2"))), whatIf.lost().events());
        whatIf.bringAllBack();
        for (var whole : List.of("clients", "web", "a", "work", "nobody")) {
            whatIf.loseOne(Id.of(whole));
        }
        assertTrue(whatIf.lost().isEmpty());
    }

    @Test
    void itFollowsEditsAndTheDemandLookedAt() throws InterruptedException {
        whatIf.toggle(List.of(A, APP));
        told();
        session.commit(Arrange.move(Map.of(APP, new Bounds(8, 8, 168, 72))));
        assertTrue(whatIf.lost().plight().isPresent(), "where boxes stand decides nothing");
        session.commit(new Delete(List.of(APP)));
        assertEquals(List.of(Event.place(A)), whatIf.lost().events());
        assertEquals(Optional.empty(), whatIf.lost().plight());
        assertEquals(Map.of(), told().fewer());
        forecast.look(2, 0);
        assertEquals(Optional.empty(), whatIf.lost().plight());
        told();
        session.undo();
        assertEquals(Map.of(APP, 0), told().fewer());
        session.open(Document.EMPTY);
        assertTrue(whatIf.lost().isEmpty());
    }

    @Test
    void aScenarioIsPlayedAsItWasKept() {
        session.commit(new KeepScenario("Both", List.of(A, B)));
        whatIf.toggle(List.of(APP));
        whatIf.play(session.document().scenarios().getFirst());
        assertEquals(List.of(Event.place(A), Event.place(B)), whatIf.lost().events());
    }

    private Plight told() throws InterruptedException {
        while (whatIf.lost().plight().isEmpty()) {
            var task = toolkit.poll(20, TimeUnit.SECONDS);
            assertTrue(task != null, "nothing to do, and nothing told");
            task.run();
        }
        return whatIf.lost().plight().get();
    }
}
