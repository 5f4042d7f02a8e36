package bulkhead.analysis.failure;

import java.util.HashSet;
import java.util.List;

/**
 * The availability of a flow, exact: every shared place and risk counted once. Refuses rather than guesses where a diagram grows
 * too large in either order.
 */
final class Availabilities {
    /** About a second's work. */
    static final int MOST_NODES = 300_000;

    private Availabilities() {
    }

    static Availability of(FailureStructure structure, List<Event> losses, double interruptionSeconds, int mostNodes) {
        var chances = new Chances(structure.hazards().topology());
        var unstated = unstated(structure, losses, chances);
        var odds = Odds.of(structure.gates(), structure.hazards());
        try {
            var formula = Reduction.of(structure.gates(), structure.top(), odds.solid(), odds.firm());
            var chance = formula.isPresent() ? Lifted.chance(formula.get(), odds, mostNodes)
                    : Diagrams.chance(structure.gates(), structure.top(), odds, mostNodes);
            return new Availability.Exact(chance.up(), chance.down(), interruptionSeconds, unstated);
        } catch (DecisionDiagram.TooLarge _) {
            // said below
        }
        var stated = structure.events().stream().filter(event -> chances.available(event).isPresent()).count();
        return new Availability.Refused("too-large", List.of(Long.toString(stated), Integer.toString(mostNodes)));
    }

    /** Links that state nothing never fail by themselves. Of the instances of a component, which state the same, the first stands for all. */
    private static List<Event> unstated(FailureStructure structure, List<Event> losses, Chances chances) {
        var listed = new HashSet<>();
        return losses.stream().filter(structure::concerns).filter(event -> event.sort() != Event.Sort.LINK && chances.available(event).isEmpty())
                .filter(event -> listed.add(List.of(event.sort(), event.element()))).toList();
    }
}
