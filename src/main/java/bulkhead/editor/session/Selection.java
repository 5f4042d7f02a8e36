package bulkhead.editor.session;

import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The selected elements in the order they were chosen; each once. */
public record Selection(List<Id> ids) {
    public static final Selection NONE = new Selection(List.of());

    public Selection {
        ids = List.copyOf(new LinkedHashSet<>(ids));
    }

    public static Selection of(Id... ids) {
        return new Selection(List.of(ids));
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    public boolean contains(Id id) {
        return ids.contains(id);
    }

    /** The element, where exactly one is selected. */
    public Optional<Id> sole() {
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    /** With the element if it wasn't in, without it if it was. */
    public Selection toggled(Id id) {
        var changed = new ArrayList<>(ids);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return new Selection(changed);
    }

    public Selection with(Collection<Id> more) {
        var longer = new ArrayList<>(ids);
        longer.addAll(more);
        return new Selection(longer);
    }

    /** Only what is still there. */
    Selection in(Topology topology) {
        return ids.stream().allMatch(topology::contains) ? this : new Selection(ids.stream().filter(topology::contains).toList());
    }
}
