package bulkhead.export;

import bulkhead.model.Id;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes being collected; the same note is kept once, however many files give rise to it. */
public final class Notes {
    private final Set<Note> notes = new LinkedHashSet<>();

    public void add(String key, Id element, String... arguments) {
        notes.add(Note.of(key, element, arguments));
    }

    public List<Note> list() {
        return List.copyOf(notes);
    }
}
