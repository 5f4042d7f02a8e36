package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import bulkhead.analysis.failure.Formula.Term;
import bulkhead.analysis.failure.Parts.Part;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The decision diagrams of a formula's parts, each drawn or refused once. What the top needs anyway is no variable in a part. */
final class PartDiagrams {
    private final Parts parts;
    private final Formula formula;
    private final Odds odds;
    private final int mostNodes;
    private final Tangles tangles;
    private final Map<Part, Once<ClusterDiagram>> drawn = new IdentityHashMap<>();
    private final Once<int[]> numbers = new Once<>(this::numbered);

    PartDiagrams(Parts parts, Odds odds, int mostNodes, Tangles tangles) {
        this.parts = parts;
        this.formula = parts.formula();
        this.odds = odds;
        this.mostNodes = mostNodes;
        this.tangles = tangles;
    }

    /** @throws DecisionDiagram.TooLarge where it would have too many nodes, or a tangle in it has */
    ClusterDiagram of(Part part) {
        return drawn.computeIfAbsent(part, _ -> new Once<>(() -> draw(part.gates()))).get();
    }

    private ClusterDiagram draw(List<Gate> gates) {
        if (tangles.count() > 0 && tangles.among(numbers(gates), mostNodes)) {
            throw new DecisionDiagram.TooLarge();
        }
        var tangle = new BitSet();
        try {
            return ClusterDiagram.of(formula, gates, atom -> isSure(atom) ? null : Chance.ALWAYS, parts.modules(), odds, mostNodes, tangle);
        } catch (DecisionDiagram.TooLarge tooLarge) {
            tangles.add(numbers(tangle.stream().mapToObj(gates::get).toList()), mostNodes);
            throw tooLarge;
        }
    }

    private boolean isSure(int atom) {
        return formula.isGate(atom) && parts.needed().get(atom);
    }

    private BitSet numbers(List<Gate> gates) {
        var all = new BitSet();
        gates.forEach(gate -> all.set(number(gate, numbers.get())));
        return all;
    }

    /** Of each gate of the formula; those that gates need come before them. */
    private int[] numbered() {
        var number = new int[formula.gates().size()];
        for (int gate = 0; gate < number.length; gate++) {
            number[gate] = number(formula.gates().get(gate), number);
        }
        return number;
    }

    private int number(Gate gate, int[] inner) {
        var terms = new HashMap<Tangles.Counted, Integer>();
        gate.terms().forEach(term -> terms.merge(counted(term, inner), 1, Integer::sum));
        return tangles.number(new Tangles.Sense(gate.need(), terms));
    }

    private Tangles.Counted counted(Term term, int[] inner) {
        boolean alone = !term.plain() && term.weight() == 1;
        boolean plain = term.plain() || alone || odds.instance()[term.cohort()] == null;
        var when = alone ? Reduction.union(term.when(), new int[] {formula.variable(term)}) : term.when();
        return new Tangles.Counted(Arrays.stream(when).filter(atom -> !isSure(atom)).map(atom -> known(atom, inner)).sorted().boxed().toList(),
                term.weight(), plain ? Term.NONE : term.cohort());
    }

    /** A variable, or a gate by its number; modules, which are variables themselves, below zero. */
    private int known(int atom, int[] inner) {
        int gate = atom - formula.firstGate();
        return gate < 0 ? atom : parts.modules().get(atom) ? ~inner[gate] : formula.firstGate() + inner[gate];
    }
}
