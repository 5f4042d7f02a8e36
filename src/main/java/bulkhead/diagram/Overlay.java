package bulkhead.diagram;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.Map;
import java.util.Set;

/**
 * What is shown over a drawing: the worst finding on each element, how busy each component is at peak (share of its capacity), and what is selected.
 */
public record Overlay(Map<Id, Mark> marks, Map<Id, Double> utilisation, Set<Id> selected) {
    public static final Overlay NONE = new Overlay(Map.of(), Map.of(), Set.of());

    public Overlay {
        marks = Ordered.copy(marks);
        utilisation = Ordered.copy(utilisation);
        selected = Set.copyOf(selected);
    }

    /** How bad the worst finding is; shown by shape and letter, never by colour alone. */
    public enum Mark {
        ERROR, WARNING, NOTE
    }
}
