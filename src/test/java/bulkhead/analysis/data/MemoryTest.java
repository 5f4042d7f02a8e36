package bulkhead.analysis.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final double MINUTE = 60;
    private static final double DAY = 86_400;

    @Test
    void aSeriesEveryTwentySecondsKeepsFortyFiveSamplesInFifteenMinutes() {
        assertEquals(45, Memory.records(1 / 20.0, 15 * MINUTE), 1e-9);
    }

    @Test
    void theWorkingSetIsRateTimesSizeTimesLifeTimesCopies() {
        assertEquals(90_000 * 200.0 * 900 * 2, Memory.workingSet(90_000, 200, 15 * MINUTE, 2));
        assertEquals(3e6 * 100 * 14 * 86_400.0, Memory.workingSet(1e6, 100, 14 * DAY, 3));
    }

    @Test
    void aForkNeedsAsMuchAgain() {
        assertEquals(4, Memory.limitWhileForking(8));
    }

    @Test
    void aLimitFillsAtTheRateOfWhatComesIn() {
        assertEquals(1000, Memory.secondsToFill(1e6, 10, 100), 1e-9);
    }
}
