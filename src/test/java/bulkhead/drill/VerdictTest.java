package bulkhead.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.drill.Drilled.Verdict;
import bulkhead.drill.Figure.Subject;
import bulkhead.drill.forecast.Forecast;
import bulkhead.drill.forecast.Span;
import bulkhead.drill.forecast.Strike;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final Forecast FORECAST = new Forecast(Map.of(), 0, 0, 0, 0, Map.of(), Map.of(), Map.of());

    private static Drilled drilled(double rate, Figure... figures) {
        return new Drilled(new Strike("place:a", Set.of()), FORECAST, List.of(figures), rate, 0, 0, 0, Map.of(), 0);
    }

    /** Noticed within 2 to 4 s, by six timers in a row, on a machine that may be late by 0.1 s. */
    private static Figure noticed(double measured, double lateness) {
        var punctuality = new Punctuality(0.1);
        return new Figure(Subject.NOTICED, Optional.of("lb-1"), new Span(2, 4), Span.of(measured), punctuality.forgiven(6, lateness),
                punctuality.explained(6, lateness));
    }

    @ParameterizedTest
    @CsvSource({
        "3.9, 0.001, HELD", "4.01, 0.001, HELD", "4.1, 0.001, MISSED", "4.1, 0.02, HELD",
        "4.7, 0.1, MISSED", "4.7, 0.2, UNTOLD", "5.3, 0.2, MISSED", "1.3, 0.2, UNTOLD", "Infinity, 0.2, MISSED"})
    void aLateMachineIsForgivenLittleAndBlamedForNoMoreThanItsLateness(double measured, double lateness, Verdict verdict) {
        assertEquals(verdict, drilled(240, noticed(measured, lateness)).verdict());
    }

    @Test
    void whatIsMissedIsMissedWhateverElseIsUntold() {
        assertEquals(Verdict.MISSED, drilled(240, noticed(4.7, 0.2), noticed(3, 0), noticed(9, 0.2)).verdict());
        assertTrue(new DrillReport(60, 2, 4, List.of(), List.of(drilled(240, noticed(3, 0)), drilled(240, noticed(9, 0)))).missed());
    }

    @Test
    void whereNothingCouldBeSentNothingIsTold() {
        assertEquals(Verdict.UNTOLD, Drilled.untold(new Strike("place:a", Set.of()), FORECAST).verdict());
        assertEquals(Verdict.HELD, drilled(240).verdict(), "of an overloaded system nothing is predicted");
    }
}
