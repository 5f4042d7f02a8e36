package bulkhead.editor.session;

import bulkhead.analysis.capacity.Plight;
import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/** What somebody takes away to see what follows, in the order taken, each once; and what follows, as soon as it is worked out. */
public record Lost(List<Event> events, Optional<Plight> plight) {
    public static final Lost NOTHING = new Lost(List.of());

    public Lost {
        events = List.copyOf(events);
    }

    /** What follows isn't known yet. */
    Lost(List<Event> events) {
        this(events, Optional.empty());
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Whether all of an element was taken, and not only an instance of it. */
    public boolean contains(Id element) {
        return events.stream().anyMatch(event -> event.sort() != Event.Sort.INSTANCE && event.element().equals(element));
    }
}
