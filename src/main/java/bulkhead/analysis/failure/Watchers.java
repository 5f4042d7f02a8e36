package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of calls whose loss takes nobody down, kept true while nodes fall: those delayed, and those degraded. */
final class Watchers {
    private final List<Wiring.Watch> watches;
    private final Map<Integer, List<Integer>> watching = new HashMap<>();
    private final boolean[] lostWell;
    private final boolean[] touched;
    private final List<Integer> toLookAt = new ArrayList<>();
    private final int[] delayedWell;
    private final int[] degradedWell;

    Watchers(List<Wiring.Watch> watches, boolean[] well, int flows) {
        delayedWell = new int[flows];
        degradedWell = new int[flows];
        this.watches = watches;
        lostWell = new boolean[watches.size()];
        touched = new boolean[watches.size()];
        for (int i = 0; i < lostWell.length; i++) {
            var watch = watches.get(i);
            lostWell[i] = watch.lost(well);
            if (lostWell[i]) {
                watch.flows().stream().forEach(flow -> (watch.delays() ? delayedWell : degradedWell)[flow]++);
            }
            watch(watch.asked(), i);
            watch(watch.answered(), i);
            for (int node : watch.unless()) {
                watch(node, i);
            }
        }
    }

    private void watch(int node, int watch) {
        watching.computeIfAbsent(node, _ -> new ArrayList<>()).add(watch);
    }

    void fell(int node) {
        for (int watch : watching.getOrDefault(node, List.of())) {
            if (!touched[watch]) {
                touched[watch] = true;
                toLookAt.add(watch);
            }
        }
    }

    void restore() {
        toLookAt.forEach(watch -> touched[watch] = false);
        toLookAt.clear();
    }

    boolean delayed(boolean[] truth, int flow) {
        return delayedWell[flow] + change(truth, true, flow) > 0;
    }

    boolean degraded(boolean[] truth, int flow) {
        return degradedWell[flow] + change(truth, false, flow) > 0;
    }

    private int change(boolean[] truth, boolean delays, int flow) {
        var change = 0;
        for (int i : toLookAt) {
            if (watches.get(i).delays() == delays && watches.get(i).flows().get(flow)) {
                change += (watches.get(i).lost(truth) ? 1 : 0) - (lostWell[i] ? 1 : 0);
            }
        }
        return change;
    }
}
