package bulkhead.analysis.failure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;

/**
 * A chance distribution over vectors of counts: what of the random things below a domain is there to count on. Vectors that are
 * equal are one, which is what makes interchangeable domains cheap. Stops when the thread is interrupted.
 */
final class Profiles {
    /** A vector of counts. */
    record Counts(int[] of) {
        Counts plus(Counts other) {
            var sum = of.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.of[i];
            }
            return new Counts(sum);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counts counts && Arrays.equals(of, counts.of);
        }

        @Override
        public int hashCode() {
            int hash = Arrays.hashCode(of) * 0x9E3779B9;
            return hash ^ hash >>> 15;
        }
    }

    private final Map<Counts, Double> chances;

    private Profiles(Map<Counts, Double> chances) {
        this.chances = chances;
    }

    static Profiles always(Counts counts) {
        return new Profiles(Map.of(counts, 1.0));
    }

    int size() {
        return chances.size();
    }

    /** @throws DecisionDiagram.TooLarge for more than {@code most} different sums */
    Profiles plus(Profiles other, int most) {
        if (other.chances.size() == 1 && chances.size() == 1) {
            var one = chances.keySet().iterator().next();
            return always(one.plus(other.chances.keySet().iterator().next()));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var sums = new HashMap<Counts, Double>();
        for (var one : chances.entrySet()) {
            for (var two : other.chances.entrySet()) {
                sums.merge(one.getKey().plus(two.getKey()), one.getValue() * two.getValue(), Double::sum);
            }
            if (sums.size() > most) {
                throw new DecisionDiagram.TooLarge();
            }
        }
        return new Profiles(sums);
    }

    /** This while the domain is up, nothing while it is down. */
    Profiles within(Chance domain, Counts nothing) {
        if (domain.down() == 0) {
            return this;
        }
        var mixed = new HashMap<Counts, Double>();
        chances.forEach((counts, chance) -> mixed.put(counts, chance * domain.up()));
        mixed.merge(nothing, domain.down(), Double::sum);
        return new Profiles(mixed);
    }

    double sum(ToDoubleFunction<Counts> weight) {
        double sum = 0;
        for (var entry : chances.entrySet()) {
            sum += entry.getValue() * weight.applyAsDouble(entry.getKey());
        }
        return sum;
    }
}
