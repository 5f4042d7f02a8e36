package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Every single loss that takes a flow down, interrupts or delays it, in the order in which losses are listed. A link counts
 * only where it states a reliability: otherwise it is lost by a risk alone. Stops with a {@link CancellationException} when its
 * thread is interrupted.
 */
public final class LossEffects {
    private final FailureStructure structure;
    private final Chances chances;
    private final Interruptions interruptions;
    private final Aftermath aftermath;
    private final List<Id> delayedAnyway;

    private LossEffects(FailureStructure structure) {
        this.structure = structure;
        this.chances = new Chances(structure.hazards().topology());
        this.interruptions = new Interruptions(structure);
        this.aftermath = new Aftermath(structure);
        this.delayedAnyway = structure.evaluate(Set.of()).delayed();
    }

    /** None for a flow that is down anyway. */
    public static List<LossEffect> of(FailureStructure structure) {
        if (!structure.up(Set.of())) {
            return List.of();
        }
        var effects = new LossEffects(structure);
        var alike = new LinkedHashMap<Event, Integer>();
        structure.events().stream().filter(effects::canHappen).forEach(event -> alike.merge(structure.representative(event), 1,
                Integer::sum));
        var found = new ArrayList<LossEffect>();
        alike.forEach((event, times) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            if (effects.mayMatter(event)) {
                found.add(effects.of(event, times));
            }
        });
        found.removeIf(effect -> !effect.down() && effect.interruption().seconds() == 0 && effect.delayed().isEmpty());
        return found;
    }

    /** A component of one instance is lost with it, unless it states a common cause of its own. */
    private boolean canHappen(Event event) {
        return switch (event.sort()) {
            case LINK -> chances.reliability(event).stated();
            case COMPONENT -> chances.reliability(event).stated()
                    || structure.hazards().topology().components().get(event.element()).instances().count() > 1;
            case INSTANCE, PLACE, RISK -> true;
        };
    }

    /** Told by what the loss changes, before the whole is looked at. */
    private boolean mayMatter(Event event) {
        aftermath.lose(event);
        return !aftermath.up() || aftermath.delayed(0) || interruptions.seconds(event, aftermath)[0] > 0;
    }

    private LossEffect of(Event event, int alike) {
        var after = structure.evaluate(Set.of(event));
        var times = chances.timesAYear(event);
        return new LossEffect(event, alike, !after.up(), interruptions.of(Set.of(event), after), after.up() ? newly(after.delayed())
                : List.of(),
                times.isPresent() ? OptionalDouble.of(times.getAsDouble() * alike) : OptionalDouble.empty(),
                        chances.reliability(event).mttr());
    }

    private List<Id> newly(List<Id> delayed) {
        return delayed.stream().filter(link -> !delayedAnyway.contains(link)).toList();
    }
}
