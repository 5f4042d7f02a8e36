package bulkhead.analysis.failure;

import bulkhead.analysis.failure.MinimalLosses.Loss;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Minimal cut sets of any order, part by part through their diagrams: a module in a set stands for each of its own sets. */
final class Orders {
    private static final int MOST_SETS = 200_000;

    private final Parts parts;
    private final Odds failing;
    private final PartDiagrams diagrams;

    /** @param failing odds in which all that can fail has a chance */
    Orders(Parts parts, Odds failing, int mostNodes, Tangles tangles) {
        this.parts = parts;
        this.failing = failing;
        this.diagrams = new PartDiagrams(parts, failing, mostNodes, tangles);
    }

    /** By order. @throws DecisionDiagram.TooLarge where a diagram grows too large */
    BigInteger[] counted() {
        var formula = parts.formula();
        var ofAtom = new BigInteger[formula.atoms()][];
        Arrays.fill(ofAtom, 0, formula.firstGate(), Polynomials.single());
        var sum = Polynomials.NONE;
        for (int atom : formula.top()) {
            sum = formula.isGate(atom) ? sum : Polynomials.plus(sum, Polynomials.single());
        }
        for (var part : parts.all()) {
            var counted = diagrams.of(part).minimalByOrder(atom -> ofAtom[atom], failing);
            if (part.atom() >= 0) {
                ofAtom[part.atom()] = counted;
            }
            sum = part.onTop(parts.needed()) ? Polynomials.plus(sum, counted) : sum;
        }
        return sum;
    }

    /** Those of one order. @throws DecisionDiagram.TooLarge for more than {@value #MOST_SETS} up to it */
    List<List<Loss>> listed(int order) {
        var formula = parts.formula();
        var ofAtom = new ArrayList<List<List<Loss>>>();
        for (int atom = 0; atom < formula.atoms(); atom++) {
            ofAtom.add(List.of(List.of(new Loss(atom, 1))));
        }
        var all = new ArrayList<List<Loss>>();
        Arrays.stream(formula.top()).filter(atom -> !formula.isGate(atom)).forEach(atom -> all.addAll(ofAtom.get(atom)));
        for (var part : parts.all()) {
            var sets = new ArrayList<List<Loss>>();
            diagrams.of(part).minimalUpTo(order).forEach(set -> sets.addAll(expanded(set, order, ofAtom)));
            if (sets.size() + all.size() > MOST_SETS) {
                throw new DecisionDiagram.TooLarge();
            }
            if (part.atom() >= 0) {
                ofAtom.set(part.atom(), sets);
            }
            if (part.onTop(parts.needed())) {
                all.addAll(sets);
            }
        }
        return all.stream().filter(set -> size(set) == order).toList();
    }

    private List<List<Loss>> expanded(List<Loss> set, int order, List<List<List<Loss>>> ofAtom) {
        var all = List.of(List.<Loss>of());
        for (var loss : set) {
            var ways = parts.formula().isGate(loss.variable()) ? ofAtom.get(loss.variable()) : List.of(List.of(loss));
            var longer = new ArrayList<List<Loss>>();
            for (var before : all) {
                for (var way : ways) {
                    if (size(before) + size(way) <= order) {
                        var both = new ArrayList<>(before);
                        both.addAll(way);
                        longer.add(both);
                    }
                }
            }
            if (longer.size() > MOST_SETS) {
                throw new DecisionDiagram.TooLarge();
            }
            all = longer;
        }
        return all;
    }

    private static int size(List<Loss> set) {
        return set.stream().mapToInt(Loss::lost).sum();
    }
}
