package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.WorstGap;
import bulkhead.analysis.failure.Event;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import java.util.Map;
import java.util.stream.Collectors;

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
        return WorstGap.of(judgement.report().capacity(), event -> canFail(event, judgement)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, worst ->
                        new Missing(worst.getValue().gap().missingInstances(), worst.getValue().after())));
    }

    private static boolean canFail(Event event, Judgement judgement) {
        return event.sort() != Event.Sort.LINK || judgement.document().topology().links().get(event.element()).reliability().stated();
    }
}
