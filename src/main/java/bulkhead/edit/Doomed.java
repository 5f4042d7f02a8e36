package bulkhead.edit;

import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which elements can't be without others: the least set that holds the deleted ones and everything that needs one of it. */
final class Doomed {
    private Doomed() {
    }

    static Set<Id> with(Topology topology, Collection<Id> deleted) {
        var gone = new LinkedHashSet<Id>();
        deleted.stream().filter(topology::contains).forEach(gone::add);
        int before = -1;
        while (gone.size() != before) {
            before = gone.size();
            topology.elements().filter(element -> needs(element, gone)).map(Element::id).forEach(gone::add);
        }
        return gone;
    }

    private static boolean needs(Element element, Set<Id> gone) {
        return switch (element) {
            case Place place -> place.parent().filter(gone::contains).isPresent();
            case Component component -> component.place().filter(gone::contains).isPresent();
            case Group group -> !group.members().isEmpty() && group.members().stream().allMatch(member -> gone.contains(member.component()));
            // Without its last flow a link would mean "all flows", and load others that never used it.
            case Link link -> gone.contains(link.from()) || gone.contains(link.to()) || !link.flows().isEmpty() && gone.containsAll(link.flows());
            case Flow flow -> gone.contains(flow.entry());
            case Risk _ -> false;
        };
    }
}
