package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CircleTest {
    @Test
    void theSolutionIsWhatGoingRoundForeverGives() {
        for (long seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var n = random.nextInt(1, 6);
            var gain = new double[n][n];
            Arrays.stream(gain).forEach(row -> Arrays.setAll(row, _ -> random.nextInt(3) == 0 ? random.nextDouble() : 0));
            compare("seed " + seed, gain, random.doubles(n, 1, 100).toArray());
        }
    }

    @Test
    void aLongCircleIsSolvedToo() {
        var n = 20_000;
        var inflow = new double[n];
        inflow[0] = 1;
        var circle = new Circle(inflow);
        for (int i = 0; i < n; i++) {
            circle.gain(i, (i + 1) % n, i == 0 ? 0.5 : 1);
        }
        var solved = circle.solve().orElseThrow();

        assertEquals(2, solved[0], 1e-9);
        assertEquals(1, solved[n - 1], 1e-9);
    }

    /** Going round so often that what is left either vanishes or has grown beyond all measure. */
    private static void compare(String message, double[][] gain, double[] inflow) {
        var circle = new Circle(inflow);
        var sum = inflow.clone();
        var wave = inflow.clone();
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < gain.length; j++) {
                if (gain[i][j] > 0) {
                    circle.gain(i, j, gain[i][j]);
                }
            }
        }
        for (int turn = 0; turn < 20_000 && Arrays.stream(wave).sum() > 1e-12 && Arrays.stream(sum).sum() < 1e9; turn++) {
            var next = new double[wave.length];
            for (int i = 0; i < wave.length; i++) {
                for (int j = 0; j < wave.length; j++) {
                    next[j] += wave[i] * gain[i][j];
                }
            }
            wave = next;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += wave[i];
            }
        }
        var solved = circle.solve();
        if (Arrays.stream(sum).sum() >= 1e9) {
            assertEquals(Optional.empty(), solved.map(Arrays::toString), message);
        } else if (Arrays.stream(wave).sum() <= 1e-12) {
            assertTrue(solved.isPresent(), message);
            for (int i = 0; i < sum.length; i++) {
                assertEquals(sum[i], solved.get()[i], 1e-6 * Math.max(1, sum[i]), message);
            }
        }
    }
}
