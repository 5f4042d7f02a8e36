package bulkhead.diagram;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.Map;
import java.util.Set;

/**
 * What is shown over a drawing: the worst finding on each element, how busy each component is at peak (share of its capacity), what
 * is selected, and, while things are lost, what has become of whom and how many instances live of those that have fewer.
 */
public record Overlay(Map<Id, Mark> marks, Map<Id, Double> utilisation, Set<Id> selected, Map<Id, Fate> fates,
        Map<Id, Integer> live) {
    public static final Overlay NONE = new Overlay(Map.of(), Map.of(), Set.of());

    public Overlay {
        marks = Ordered.copy(marks);
        utilisation = Ordered.copy(utilisation);
        selected = Set.copyOf(selected);
        fates = Ordered.copy(fates);
        live = Ordered.copy(live);
    }

    /** Nothing being lost. */
    public Overlay(Map<Id, Mark> marks, Map<Id, Double> utilisation, Set<Id> selected) {
        this(marks, utilisation, selected, Map.of(), Map.of());
    }

    public boolean isLost(Id element) {
        return fates.get(element) == Fate.LOST;
    }

    /** How bad the worst finding is; shown by shape and letter, never by colour alone. */
    public enum Mark {
        ERROR, WARNING, NOTE
    }
}
