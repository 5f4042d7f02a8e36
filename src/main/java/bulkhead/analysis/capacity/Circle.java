package bulkhead.analysis.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What runs round in a circle of calls. Solves x = inflow + gainᵀ x exactly by Gaussian elimination without pivoting: all pivots
 * of I − gain are positive exactly while whatever enters the circle also leaves it (I − gain is then an M-matrix). Sparse, for a
 * long circle has few chords.
 */
final class Circle {
    private static final double NOTHING = 1e-9;

    private final double[] inflow;
    private final List<SortedMap<Integer, Double>> calls = new ArrayList<>();
    private final List<SortedMap<Integer, Double>> callers = new ArrayList<>();

    Circle(double[] inflow) {
        this.inflow = inflow.clone();
        for (int i = 0; i < inflow.length; i++) {
            calls.add(new TreeMap<>());
            callers.add(new TreeMap<>());
        }
    }

    /** For each call that {@code from} receives it makes so many more to {@code to}. */
    void gain(int from, int to, double gain) {
        calls.get(from).merge(to, gain, Double::sum);
        callers.get(to).merge(from, gain, Double::sum);
    }

    /** The calls each one receives in all; empty where they grow without bound. */
    Optional<double[]> solve() {
        for (int k = 0; k < inflow.length; k++) {
            if (pivot(k) < NOTHING) {
                return Optional.empty();
            }
            bypass(k);
        }
        for (int k = inflow.length - 1; k >= 0; k--) {
            for (var caller : callers.get(k).tailMap(k + 1).entrySet()) {
                inflow[k] += inflow[caller.getKey()] * caller.getValue();
            }
            inflow[k] /= pivot(k);
        }
        return Optional.of(inflow);
    }

    private double pivot(int k) {
        return 1 - calls.get(k).getOrDefault(k, 0.0);
    }

    /** Whoever calls {@code k} now calls those that {@code k} calls, directly. */
    private void bypass(int k) {
        for (var callee : calls.get(k).tailMap(k + 1).entrySet()) {
            var passed = callee.getValue() / pivot(k);
            inflow[callee.getKey()] += inflow[k] * passed;
            callers.get(k).tailMap(k + 1).forEach((caller, gain) -> gain(caller, callee.getKey(), gain * passed));
        }
    }
}
