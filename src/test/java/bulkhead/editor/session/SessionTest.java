package bulkhead.editor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.edit.Add;
import bulkhead.edit.Arrange;
import bulkhead.edit.Change;
import bulkhead.edit.Delete;
import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Document START = new Delete(List.of(Id.of("work"))).apply(Topologies.document("lb -> app -> db"));
    private static final long PATIENCE = 30;

    /** What would be done on the toolkit's thread; the test does it when it likes. */
    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
    private final BlockingQueue<Document> judged = new LinkedBlockingQueue<>();
    private Session session = session(this::judgement);

    private Session session(Function<Document, Judgement> analysis) {
        return new Session(START, new Scheduler<>("analysis", analysis, Duration.ZERO, deliveries::add));
    }

    private Judgement judgement(Document document) {
        judged.add(document);
        return new Judgement(document, Analysis.of(document.topology(), Catalog.standard()), List.of());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void deliver() throws InterruptedException {
        deliveries.poll(PATIENCE, TimeUnit.SECONDS).run();
    }

    @Test
    void aPreviewIsShownAndTheDocumentStaysTheSame() {
        session.preview(new Delete(List.of(Id.of("lb"))));
        assertNotSame(START, session.shown());
        assertSame(START, session.document());
        session.dropPreview();
        assertSame(START, session.shown());
    }

    @Test
    void unsavedMeansAnotherValueThanTheSavedOne() {
        session.commit(new Delete(List.of(Id.of("lb"))));
        assertTrue(session.unsaved());
        session.undo();
        assertFalse(session.unsaved());
        session.redo();
        session.markSaved(session.document());
        assertFalse(session.unsaved());
        session.undo();
        assertTrue(session.unsaved());
    }

    @Test
    void whatIsDeletedIsNoLongerSelected() {
        session.select(Id.of("lb"), Id.of("app"));
        session.commit(new Delete(List.of(Id.of("lb"))));
        assertEquals(Selection.of(Id.of("app")), session.selection());
    }

    @Test
    void anImpossibleEditIsLeftUndoneAndSaysWhy() {
        session.commit(Add.of(Component.of(Id.of("lb"), "", "haproxy", Optional.empty())));
        assertSame(START, session.document());
        assertEquals("The id 'lb' is used twice; give one of the two elements another id.",
                session.noticeProperty().get().orElseThrow().in(Locale.ENGLISH));
    }

    @Test
    void openingAnotherDocumentStartsItsOwnHistory() {
        session.select(Id.of("lb"));
        session.commit(new Delete(List.of(Id.of("db"))));
        var other = Topologies.document("lb -> app");
        session.open(other);
        assertSame(other, session.document());
        assertEquals(List.of(), session.history().past());
        assertEquals(Selection.NONE, session.selection());
        assertFalse(session.unsaved());
    }

    @Test
    void openingJudgesTheDocument() throws InterruptedException {
        assertTrue(session.judgingProperty().get());
        deliver();
        assertSame(START, session.judgementProperty().get().orElseThrow().document());
        assertFalse(session.judgingProperty().get());
    }

    @Test
    void movingABoxJudgesNothingAgain() throws InterruptedException {
        deliver();
        session.commit(Arrange.move(Map.of(Id.of("lb"), new Bounds(8, 8, 168, 72))));
        assertFalse(session.judgingProperty().get());
        assertEquals(List.of(START), List.copyOf(judged));
        assertEquals(0, deliveries.size());
    }

    @Test
    void aResultThatComesTooLateIsDropped() throws InterruptedException {
        var late = deliveries.poll(PATIENCE, TimeUnit.SECONDS);
        session.commit(instances(7));
        late.run();
        assertEquals(Optional.empty(), session.judgementProperty().get());
        deliver();
        assertSame(session.document(), session.judgementProperty().get().orElseThrow().document());
    }

    @Test
    void aStaleRunIsInterrupted() throws InterruptedException {
        session.close();
        deliveries.clear();
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        session = session(document -> {
            if (document == START) {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException _) {
                    interrupted.countDown();
                }
            }
            return judgement(document);
        });
        assertTrue(started.await(PATIENCE, TimeUnit.SECONDS));
        session.commit(instances(3));
        assertTrue(interrupted.await(PATIENCE, TimeUnit.SECONDS));
        while (session.judgementProperty().get().isEmpty()) {
            deliver();
        }
        assertSame(session.document(), session.judgementProperty().get().orElseThrow().document());
    }

    @Test
    void aFailingAnalysisIsOneSentenceAndTheNextOneRunsAgain() throws InterruptedException {
        deliver();
        session.close();
        session = session(document -> {
            if (document == START) {
                throw new IllegalStateException("broken");
            }
            return judgement(document);
        });
        deliver();
        assertEquals("The analysis stopped on an error of its own (IllegalStateException); "
                        + "the drawing is unharmed and saves as usual.",
                session.noticeProperty().get().orElseThrow().in(Locale.ENGLISH));
        assertFalse(session.judgingProperty().get());
        session.commit(instances(2));
        while (session.judgementProperty().get().isEmpty()) {
            deliver();
        }
        assertSame(session.document(), session.judgementProperty().get().orElseThrow().document());
    }

    private Change instances(int count) {
        var app = session.document().topology().components().get(Id.of("app"));
        return Change.of("instances", app.withInstances(Quantity.ONE.withValue(count)));
    }
}
