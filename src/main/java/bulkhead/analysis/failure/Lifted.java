package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/**
 * The exact chance of a formula: what shares nothing is solved by itself and multiplied, modules become atoms of their own, what
 * is left goes through the tree of its domains where it can, else through a decision diagram.
 */
final class Lifted {
    private static final int MOST_PROFILES = 50_000;

    private final Formula formula;
    private final Odds odds;
    private final int mostNodes;
    private final BitSet modules;
    private final BitSet needed = new BitSet();
    private final Chance[] solved;

    private Lifted(Formula formula, Odds odds, int mostNodes) {
        this.formula = formula;
        this.odds = odds;
        this.mostNodes = mostNodes;
        this.modules = Modules.of(formula);
        this.solved = new Chance[formula.atoms()];
        Arrays.stream(formula.top()).forEach(needed::set);
    }

    /** @throws DecisionDiagram.TooLarge where a part of it resists every method */
    static Chance chance(Formula formula, Odds odds, int mostNodes) {
        return formula.top() == null ? Chance.NEVER : new Lifted(formula, odds, mostNodes).solve();
    }

    private Chance solve() {
        for (int atom = formula.firstGate(); atom < formula.atoms(); atom++) {
            if (modules.get(atom)) {
                solved[atom] = together(List.of(formula.gate(atom)));
            }
        }
        var all = Chance.ALWAYS;
        for (int atom : formula.top()) {
            if (!formula.isGate(atom) || modules.get(atom)) {
                all = all.and(formula.isGate(atom) ? solved[atom] : chance(atom));
            }
        }
        var tangled = Arrays.stream(formula.top()).filter(atom -> formula.isGate(atom) && !modules.get(atom)).toArray();
        for (var cluster : Modules.clusters(formula, tangled)) {
            all = all.and(together(cluster));
        }
        return all;
    }

    /** Where a gate asks for what the top needs anyway, it may take it for true. */
    private Chance chance(int atom) {
        return formula.isGate(atom) && needed.get(atom) ? Chance.ALWAYS : atom < formula.events() ? odds.event()[atom] : formula.isGate(atom) ? solved[atom]
                : odds.instance()[atom - formula.events()];
    }

    private Chance together(List<Gate> gates) {
        if (isFlat(gates)) {
            try {
                return DomainTree.solve(gates, this::chance, odds, MOST_PROFILES);
            } catch (DecisionDiagram.TooLarge _) {
                // a diagram may do
            }
        }
        return ClusterDiagram.solve(formula, gates, this::chance, modules, odds, mostNodes);
    }

    /** Whether terms wait for atoms of known chance only, and each cohort counts in one term. */
    private boolean isFlat(List<Gate> gates) {
        var cohorts = new HashSet<Integer>();
        return gates.stream().flatMap(gate -> gate.terms().stream()).allMatch(term -> (term.plain() || cohorts.add(term.cohort()))
                && Arrays.stream(term.when()).allMatch(atom -> !formula.isGate(atom) || modules.get(atom)));
    }
}
