package bulkhead.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Event;
import bulkhead.drill.Figure.Subject;
import bulkhead.drill.forecast.Span;
import bulkhead.drill.forecast.Strike;
import bulkhead.model.Balancing;
import bulkhead.model.HealthCheck;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Unit;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real HAProxy processes. What is asserted are counts, and times within what the model says and this machine is late by. */
class DrillTest {
    private static Figure figure(Drilled drilled, Subject subject) {
        return drilled.figures().stream().filter(figure -> figure.subject() == subject).findFirst()
                .orElseThrow(() -> new AssertionError(drilled));
    }

    private static Strike named(Rehearsal rehearsal, String name) {
        return rehearsal.strikes().named(name).orElseThrow();
    }

    @Test
    void whatIsKilledAndWhatVanishesIsMissedByNobody() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.document("[app@a*2, app2@b*2]"));
        var reports = new ArrayList<DrillReport>();
        // one after the other: beside each other they would fight for the machine
        for (var name : List.of("instance:app:1", "place:a")) {
            reports.add(rehearsal.drill().run(List.of(named(rehearsal, name))));
            assertTrue(reports.getLast().held(), () -> reports.getLast().strikes().toString());
        }
        var killed = reports.getFirst().strikes().getFirst();
        var vanished = reports.getLast().strikes().getFirst();
        assertEquals(new Span(0.8, 1.6), rounded(figure(killed, Subject.NOTICED).predicted()));
        assertEquals(new Span(3.2, 4.0), rounded(figure(vanished, Subject.NOTICED).predicted()));
        assertEquals(Span.of(0), figure(killed, Subject.LOST).measured());
        assertEquals(Span.of(0), figure(vanished, Subject.LOST).measured());
        assertTrue(killed.sent() > 0 && vanished.sent() > 0);
    }

    @Test
    void aStandbyTakesOverWithinTheInterruption() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.document("[app@a, app2@b!]"));
        var drilled = rehearsal.drill().run(List.of(named(rehearsal, "component:app"))).strikes().getFirst();
        assertTrue(drilled.held(), drilled::toString);
        assertTrue(drilled.forecast().interrupted() > 0);
        assertEquals(1, figure(drilled, Subject.SHARE).measured().from(), "all to the one that stood by");
    }

    @Test
    void theNextNearestTakeOverFromTheNearestAndWhoStandsByComesLast() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.nearFirst("[lb@r/dc/x]", "[app@r/dc/a*2, app2@r/dc2/b*2, app3@r2/dc3/c, app4@r/dc/x!]"));
        var near = Event.component(Id.of("app"));
        var next = Event.component(Id.of("app2"));
        var far = Event.component(Id.of("app3"));
        var strikes = List.of(new Strike("next", Set.of(near, next)), new Strike("far", Set.of(near, next, far)));
        for (var strike : strikes) {
            var drilled = rehearsal.drill().run(List.of(strike)).strikes().getFirst();
            assertTrue(drilled.held(), drilled::toString);
            assertTrue(figure(drilled, Subject.LOST).predicted().to() > 0, "nobody of another rank is asked before the loss is noticed");
            assertEquals(1, drilled.figures().stream().filter(figure -> figure.subject() == Subject.SHARE)
                    .mapToInt(figure -> figure.measured().from() > 0 ? 1 : 0).sum(), drilled::toString);
        }
    }

    @Test
    void whoIsLostWithAllOthersIsAnsweredByNobody() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.document("[app@a, app2@a]"));
        var drilled = rehearsal.drill().run(List.of(named(rehearsal, "place:a"))).strikes().getFirst();
        assertTrue(drilled.held() && drilled.forecast().down(), drilled::toString);
    }

    @Test
    void whoChangesTheFilesIsToldThatThePredictionDoesNotHold() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.document("[app@a*2, app2@b*2]"));
        var slow = Rehearsed.tampered(rehearsal, line -> line.replace("fall 3", "fall 40")
                .replaceAll("(server app2-1 .*)", "$1 weight 20"));
        var drilled = slow.run(List.of(named(rehearsal, "instance:app:1"))).strikes().getFirst();
        assertFalse(figure(drilled, Subject.NOTICED).held(),
                "forty checks take longer than anybody waits for three, however late this machine is");
        assertTrue(drilled.figures().stream().anyMatch(figure -> figure.subject() == Subject.SHARE && !figure.held()),
                "one is given twenty times as much");
        assertFalse(drilled.held());
    }

    @Test
    void proxiesLeftLetInTheirSharesOnlyAndWhatIsStatedWhereMoreIsStated() throws Exception {
        var dealt = drilledWithoutSiteB(0);
        assertTrue(dealt.held() && dealt.forecast().overload() > 0, dealt::toString);
        assertEquals(new Span(6, 6), figure(dealt, Subject.ADMITTED).measured(), "of twelve workers, nine of which would be busy");
        var stated = drilledWithoutSiteB(12);
        assertTrue(stated.held() && stated.forecast().overload() == 0, stated::toString);
        assertEquals(Span.of(0), figure(stated, Subject.LOST).measured());
        assertTrue(figure(stated, Subject.ADMITTED).measured().to() > 6, stated::toString);
    }

    @Test
    void aProxyBehindAnotherVanishesWithItsPlace() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.drawn("clients -> front=[lb@a, lb2@b] -> inner=[lb3@a*2, lb4@b*2] -> web=[app@a, app2@b]"));
        var drilled = rehearsal.drill().run(List.of(named(rehearsal, "place:a"))).strikes().getFirst();
        assertTrue(drilled.held(), drilled::toString);
        assertEquals(3, drilled.figures().stream().filter(figure -> figure.subject() == Subject.NOTICED).count(), "lb2 of lb3, both of lb4 of app");
    }

    @Test
    void aHashDealsOverAllAndSparesOnlyWhoseNeighbourLives() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.with(Rehearsed.document("[app@a*2, app2@b*2]"), web -> web.withBalancing(Balancing.HASH)));
        var drilled = rehearsal.drill().run(List.of(named(rehearsal, "component:app"))).strikes().getFirst();
        assertTrue(drilled.held(), drilled::toString);
        assertTrue(figure(drilled, Subject.LOST).predicted().to() > 0, drilled::toString);
    }

    @Test
    void whoStandsByJoinsOnceFewerThanEnoughAreLeft() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.with(Rehearsed.document("[app@a*2, app2@b*2, app3@b!]"),
                web -> web.withRedundancy(new Redundancy.KOfN(Quantity.measured(3, Unit.ONE)))));
        var drilled = rehearsal.drill().run(List.of(named(rehearsal, "component:app"))).strikes().getFirst();
        assertTrue(drilled.held(), drilled::toString);
        assertEquals(2, drilled.figures().stream().filter(figure -> figure.subject() == Subject.SHARE && figure.measured().from() > 0.3).count(),
                drilled::toString);
    }

    @Test
    void whereNobodyLooksNobodyIsExpectedToNotice() throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.with(Rehearsed.document("[app@a*2, app2@b*2]"), web -> web.withHealthCheck(HealthCheck.NONE)));
        var drilled = rehearsal.drill().run(List.of(named(rehearsal, "instance:app:1"))).strikes().getFirst();
        assertTrue(drilled.held(), drilled::toString);
        assertTrue(drilled.figures().stream().noneMatch(figure -> figure.subject() == Subject.NOTICED), drilled::toString);
    }

    /** A proxy and an instance at each of two sites; nine requests are underway on average. */
    private static Drilled drilledWithoutSiteB(int letIn) throws Exception {
        var rehearsal = Rehearsed.of(Rehearsed.busy("[lb@a, lb2@b]", "[app@a, app2@b]", 12, 9, letIn));
        return rehearsal.drill().run(List.of(named(rehearsal, "place:b"))).strikes().getFirst();
    }

    private static Span rounded(Span span) {
        return new Span(Math.round(span.from() * 1e6) / 1e6, Math.round(span.to() * 1e6) / 1e6);
    }
}
