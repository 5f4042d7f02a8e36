package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.failure.Event;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is missing of a component after the single loss that leaves it shortest. */
sealed interface Shortfall {
    Shortfall NONE = new None();
    Shortfall UNTOLD = new Untold();

    /** So many instances, after this. */
    record Missing(int instances, Event after) implements Shortfall {
    }

    /** Nothing, whatever is lost. */
    record None() implements Shortfall {
    }

    /** Losses are looked at under the stated demand only. */
    record Untold() implements Shortfall {
    }

    /** Of each component that anything is missing of. */
    static Map<Id, Shortfall> worst(Judgement judgement) {
        var worst = new HashMap<Id, Missing>();
        List<Gap> seen = List.of();
        for (var loss : judgement.report().capacity().losses()) {
            // most losses leave the gaps of all well, as the same list
            if (loss.gaps() != seen && canFail(loss.event(), judgement)) {
                seen = loss.gaps();
                seen.forEach(gap -> worst.merge(gap.component(), new Missing(gap.missingInstances(), loss.event()),
                        (one, other) -> other.instances > one.instances ? other : one));
            }
        }
        return Map.copyOf(worst);
    }

    private static boolean canFail(Event event, Judgement judgement) {
        return event.sort() != Event.Sort.LINK || judgement.document().topology().links().get(event.element()).reliability().stated();
    }
}
