package bulkhead.analysis.failure;

import bulkhead.analysis.failure.DomainTree.Places;
import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Profiles.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The chance that gates hold given a vector of counts of what there is for them: then they are independent of each other. */
final class Answers {
    private static final long MOST_STEPS = 20_000_000;

    private record Question(int gate, Counts counts) {
    }

    private record TailOf(int need, int n, Chance one) {
    }

    private final List<Gate> gates;
    private final Places places;
    private final Profiles[] kinds;
    private final int most;
    private final List<int[]> placesOf;
    private final Map<Question, Chance> known = new HashMap<>();
    private final Map<TailOf, Chance> tails = new HashMap<>();
    private long steps;

    Answers(List<Gate> gates, Places places, Profiles[] kinds, int most) {
        this.gates = gates;
        this.places = places;
        this.kinds = kinds;
        this.most = most;
        this.placesOf = IntStream.range(0, gates.size()).mapToObj(gate -> IntStream.range(0, places.size())
                .filter(place -> places.gate(place) == gate).toArray()).toList();
    }

    /** Of all gates together. */
    Chance of(Counts counts) {
        var all = Chance.ALWAYS;
        for (int gate = 0; gate < gates.size(); gate++) {
            all = all.and(of(gate, counts));
        }
        return all;
    }

    private Chance of(int gate, Counts counts) {
        var asked = placesOf.get(gate);
        var part = new int[asked.length];
        for (int i = 0; i < asked.length; i++) {
            part[i] = counts.of()[asked[i]];
        }
        return known.computeIfAbsent(new Question(gate, new Counts(part)), _ -> work(gate, counts));
    }

    private Chance work(int gate, Counts counts) {
        var base = places.nothing().of().clone();
        for (int place : placesOf.get(gate)) {
            base[place] = places.isBlob(place) ? 0 : counts.of()[place];
        }
        var all = Profiles.always(new Counts(base));
        for (int place : placesOf.get(gate)) {
            if (places.isBlob(place) && counts.of()[place] > 0) {
                all = all.plus(power(kinds[places.kind(place)], counts.of()[place], places.nothing(), most), most);
            }
        }
        return new Chance(all.sum(each -> tail(gate, each).up()), all.sum(each -> tail(gate, each).down()));
    }

    private Chance tail(int gate, Counts counts) {
        int need = gates.get(gate).need();
        var random = new ArrayList<Integer>();
        for (int place : placesOf.get(gate)) {
            if (places.isSure(place)) {
                need -= counts.of()[place];
            } else if (!places.isBlob(place) && counts.of()[place] > 0) {
                random.add(place);
            }
        }
        if (random.isEmpty() || need <= 0) {
            return need <= 0 ? Chance.ALWAYS : Chance.NEVER;
        }
        random.sort(Comparator.comparing(place -> counts.of()[place]));
        int largest = random.removeLast();
        var alive = new double[] {1};
        for (int place : random) {
            alive = plus(alive, counts.of()[place], places.chance(place));
        }
        double up = 0;
        double down = 0;
        for (int each = 0; each < alive.length; each++) {
            var tail = tail(need - each, counts.of()[largest], places.chance(largest));
            up += alive[each] * tail.up();
            down += alive[each] * tail.down();
        }
        return new Chance(up, down);
    }

    private Chance tail(int need, int n, Chance one) {
        return tails.computeIfAbsent(new TailOf(need, n, one), _ -> Tail.of(need, n, one));
    }

    private double[] plus(double[] alive, int n, Chance one) {
        steps += (long) alive.length * (n + 1);
        if (steps > MOST_STEPS) {
            throw new DecisionDiagram.TooLarge();
        }
        var sum = new double[alive.length + n];
        for (int more = 0; more <= n; more++) {
            double chance = Tail.exactly(more, n, one);
            for (int i = 0; i < alive.length; i++) {
                sum[i + more] += alive[i] * chance;
            }
        }
        return sum;
    }

    /** Of as many independent domains of one kind, by repeated doubling. */
    static Profiles power(Profiles one, int times, Counts nothing, int most) {
        var all = Profiles.always(nothing);
        var doubled = one;
        for (int left = times; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                all = all.plus(doubled, most);
            }
            if (left > 1) {
                doubled = doubled.plus(doubled, most);
            }
        }
        return all;
    }
}
