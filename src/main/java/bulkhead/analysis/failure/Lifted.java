package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Parts.Part;
import java.util.function.IntFunction;

/**
 * The exact chance of a formula: its parts are solved by themselves, through the tree of their domains where they can be, else
 * through a decision diagram.
 */
final class Lifted {
    private static final int MOST_PROFILES = 50_000;

    private final Parts parts;
    private final Odds odds;
    private final Chance[] solved;
    private final PartDiagrams diagrams;
    private Chance chance = Chance.ALWAYS;

    private Lifted(Parts parts, Odds odds, PartDiagrams diagrams) {
        this.parts = parts;
        this.odds = odds;
        this.diagrams = diagrams;
        this.solved = new Chance[parts.formula().atoms()];
    }

    /** @throws DecisionDiagram.TooLarge where a part of it resists every method */
    static Chance chance(Formula formula, Odds odds, int mostNodes, Tangles tangles) {
        if (formula.top() == null) {
            return Chance.NEVER;
        }
        var parts = new Parts(formula);
        return of(parts, odds, new PartDiagrams(parts, odds, mostNodes, tangles)).chance;
    }

    static Lifted of(Parts parts, Odds odds, PartDiagrams diagrams) {
        var lifted = new Lifted(parts, odds, diagrams);
        for (int atom : parts.formula().top()) {
            if (!parts.formula().isGate(atom)) {
                lifted.chance = lifted.chance.and(lifted.chance(atom));
            }
        }
        for (var part : parts.all()) {
            var chance = lifted.together(part, lifted::chance, odds);
            if (part.atom() >= 0) {
                lifted.solved[part.atom()] = chance;
            }
            if (part.onTop(parts.needed())) {
                lifted.chance = lifted.chance.and(chance);
            }
        }
        return lifted;
    }

    Chance chance() {
        return chance;
    }

    /** Of an atom where a gate asks for it. */
    Chance chance(int atom) {
        var formula = parts.formula();
        if (formula.isGate(atom)) {
            return parts.needed().get(atom) ? Chance.ALWAYS : solved[atom];
        }
        var stated = atom < formula.events() ? odds.event()[atom] : odds.instance()[atom - formula.events()];
        return stated == null ? Chance.ALWAYS : stated;
    }

    /** Of a part with other chances of its atoms or other odds of its cohorts. */
    Chance together(Part part, IntFunction<Chance> atoms, Odds cohorts) {
        if (part.isTree()) {
            try {
                return DomainTree.solve(part.gates(), atoms, cohorts, MOST_PROFILES);
            } catch (DecisionDiagram.TooLarge _) {
                // a diagram may do
            }
        }
        return diagrams.of(part).chance(atoms, cohorts);
    }
}
