package bulkhead.analysis.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErlangTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** Offered loads of the traffic tables that telephone companies print: servers, blocking, erlangs. */
    @ParameterizedTest
    @CsvSource({"1, 0.01, 0.0101", "2, 0.01, 0.153", "5, 0.01, 1.361", "10, 0.01, 4.461", "20, 0.01, 12.031", "50, 0.01, 37.901", "100, 0.01, 84.064",
        "5, 0.02, 1.657", "10, 0.02, 5.084", "20, 0.02, 13.182", "10, 0.05, 6.216", "20, 0.05, 15.249"})
    void blockingIsThatOfTheTrafficTables(int servers, double blocking, double load) {
        assertEquals(blocking, Erlang.blocking(servers, load), blocking * 0.005);
    }

    @Test
    void twentyErlangsOnThirtyServersBlockEightAndAHalfInAThousand() {
        assertEquals(0.0085, Erlang.blocking(30, 20), 0.00005);
    }

    /** By hand: M/M/1 waits with its utilisation, M/M/2 with 2ρ² ÷ (1 + ρ); two busy of three wait in 4 of 9 cases. */
    @Test
    void waitingIsThatOfTheTextbook() {
        assertEquals(0.6, Erlang.waiting(1, 0.6).orElseThrow(), 1e-15);
        assertEquals(2 * 0.75 * 0.75 / 1.75, Erlang.waiting(2, 1.5).orElseThrow(), 1e-15);
        assertEquals(4.0 / 9, Erlang.waiting(3, 2).orElseThrow(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 64, 200, 1000})
    void bothEqualTheExactSums(int servers) {
        for (double share : new double[] {0.001, 0.1, 0.5, 0.7, 0.9, 0.99, 0.9999}) {
            var load = share * servers;
            var blocking = exactBlocking(servers, load);
            var waiting = blocking * servers / (servers - load * (1 - blocking));
            assertEquals(blocking, Erlang.blocking(servers, load), blocking * 1e-11 + Double.MIN_NORMAL, servers + " under " + load);
            assertEquals(waiting, Erlang.waiting(servers, load).orElseThrow(), waiting * 1e-10 + Double.MIN_NORMAL, servers + " under " + load);
        }
    }

    /** a^n/n! ÷ Σ a^k/k! with sixty digits. */
    private static double exactBlocking(int servers, double load) {
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (int k = 1; k <= servers; k++) {
            term = term.multiply(new BigDecimal(load), DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return term.divide(sum, DIGITS).doubleValue();
    }

    @Test
    void tenThousandServersAndMoreAreNoTrouble() {
        assertEquals(exactBlocking(10_000, 9_900), Erlang.blocking(10_000, 9_900), 1e-12);
        assertEquals(0, Erlang.blocking(10_000, 1e-6));
        assertEquals(1, Erlang.blocking(10_000, 1e300), 1e-12);
        var busy = Erlang.waiting(1_000_000, 999_000).orElseThrow();
        assertTrue(busy > 0.2 && busy < 0.25, "Halfin and Whitt: β = 1 gives 0.22 in the limit, not " + busy);
    }

    @Test
    void thereIsNoSteadyStateWhereAsMuchArrivesAsCanBeServed() {
        assertEquals(OptionalDouble.empty(), Erlang.waiting(3, 3));
        assertEquals(OptionalDouble.empty(), Erlang.waiting(3, 1e9));
        assertEquals(OptionalDouble.empty(), Erlang.waiting(0, 0));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Erlang.blocking(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> Erlang.waiting(1, -1));
        assertThrows(IllegalArgumentException.class, () -> Erlang.waiting(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Erlang.waiting(1, Double.POSITIVE_INFINITY));
    }
}
