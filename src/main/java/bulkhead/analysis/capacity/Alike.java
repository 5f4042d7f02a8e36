package bulkhead.analysis.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The callers of a band, those that ask the same of the same pools as one: what one of them gets answered, all get, as long as
 * none of their own links is cut. Numbered as they can be worked out, whoever is asked after whoever asks; those of a circle of
 * calls are one each. Immutable, may be shared by threads.
 */
final class Alike {
    /** By number, the callers. */
    final int[][] callers;
    /** By caller, the number. */
    final int[] of;
    /** By number, the pools that may give calls to any of them. */
    final int[][] poolsInto;
    /** By pool, who needs an answer from it. */
    final int[][] asking;
    /** By outlet, whether its caller needs the answer. */
    final boolean[] needed;
    /** By number, the wave where that is a circle of calls, else −1. */
    final int[] circle;

    private record Placed(int[] callers, int position) {
    }

    private record Asked(int pool, double ratio, double missed) {
    }

    Alike(Routes routes, Waves waves) {
        var alike = new HashMap<List<Object>, Ints>();
        for (int caller = 0; caller < routes.callerComponent.length; caller++) {
            var wave = waves.of(routes.callerComponent[caller]);
            alike.computeIfAbsent(waves.circular(wave) ? List.of(caller) : asked(routes, caller), _ -> new Ints()).add(caller);
        }
        callers = alike.values().stream().map(Ints::toArray).map(each -> new Placed(each, position(routes, waves, each)))
                .sorted(Comparator.comparingInt(Placed::position).thenComparing(each -> each.callers()[0]))
                .map(Placed::callers).toArray(int[][]::new);
        of = new int[routes.callerComponent.length];
        for (int number = 0; number < callers.length; number++) {
            for (int caller : callers[number]) {
                of[caller] = number;
            }
        }
        poolsInto = Arrays.stream(callers).map(each -> Arrays.stream(each)
                .flatMap(caller -> Arrays.stream(routes.poolsInto[routes.callerComponent[caller]])).distinct().toArray())
                .toArray(int[][]::new);
        needed = new boolean[routes.outletPool.length];
        for (int chain = 0; chain < routes.answerNeeded.length; chain++) {
            Arrays.fill(needed, routes.firstOutlet[chain], routes.firstOutlet[chain + 1], routes.answerNeeded[chain]);
        }
        asking = Arrays.stream(routes.outletsInto).map(outlets -> Arrays.stream(outlets).filter(outlet -> needed[outlet])
                .map(outlet -> of[routes.outletCaller[outlet]]).distinct().toArray()).toArray(int[][]::new);
        circle = Arrays.stream(callers).mapToInt(each -> waves.of(routes.callerComponent[each[0]]))
                .map(wave -> waves.circular(wave) ? wave : -1).toArray();
    }

    /** The last of them: all whom they ask come after it, all who ask any of them before. */
    private static int position(Routes routes, Waves waves, int[] callers) {
        return Arrays.stream(callers).map(caller -> waves.position(routes.callerComponent[caller])).max().orElseThrow();
    }

    private static List<Object> asked(Routes routes, int caller) {
        var asked = new ArrayList<>();
        for (int chain = routes.firstChain[caller]; chain < routes.firstChain[caller + 1]; chain++) {
            if (routes.answerNeeded[chain]) {
                asked.add(IntStream.range(routes.firstOutlet[chain], routes.firstOutlet[chain + 1])
                        .mapToObj(outlet -> new Asked(routes.outletPool[outlet], routes.ratio[outlet], routes.missed[outlet])).toList());
            }
        }
        return asked;
    }
}
