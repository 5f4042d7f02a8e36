package bulkhead.edit;

import bulkhead.catalog.Words;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * New ids: what the element is, and the number after the highest in use, such as {@code haproxy-3}. Never derived from a name, so that renaming leaves
 * no lie behind; the same edits give the same ids. One instance hands out each id once.
 */
public final class Ids {
    private final Set<Id> taken;

    private Ids(Set<Id> taken) {
        this.taken = taken;
    }

    /** Ids that no element of the topology has. */
    public static Ids beside(Topology topology) {
        return new Ids(topology.elements().map(Element::id).collect(Collectors.toCollection(HashSet::new)));
    }

    /** Ids that no element, scenario or scene of the document has. */
    static Ids beside(Document document) {
        var ids = beside(document.topology());
        document.scenarios().forEach(scenario -> ids.taken.add(scenario.id()));
        document.scenes().forEach(scene -> ids.taken.add(scene.id()));
        return ids;
    }

    /** The next id of a stem: a kind's id, a level's word, {@code link}, {@code group} or {@code flow}. */
    public Id next(String stem) {
        var prefix = stem + "-";
        long highest = taken.stream().map(Id::value).filter(value -> value.startsWith(prefix)).map(value -> value.substring(prefix.length()))
                .filter(number -> number.matches("[1-9][0-9]{0,8}")).mapToLong(Long::parseLong).max().orElse(0);
        var id = Id.of(prefix + (highest + 1));
        taken.add(id);
        return id;
    }

    /** The next id for another element of the same sort. */
    public Id like(Element element) {
        return next(switch (element) {
            case Place place -> Words.of(place.level());
            case Risk risk -> Words.of(risk.kind());
            case Component component -> component.kind().isBlank() ? "component" : component.kind();
            case Group _ -> "group";
            case Link _ -> "link";
            case Flow _ -> "flow";
        });
    }
}
