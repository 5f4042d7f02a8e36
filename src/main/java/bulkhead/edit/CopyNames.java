package bulkhead.edit;

import bulkhead.model.Element;
import bulkhead.model.Topology;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for copies: the original's, with the next free number where that name is there already. */
final class CopyNames {
    private final Set<String> taken;

    CopyNames(Topology into) {
        this.taken = into.elements().map(Element::name).collect(Collectors.toCollection(HashSet::new));
    }

    Element renamed(Element copy) {
        if (copy.name().isBlank() || taken.add(copy.name())) {
            return copy;
        }
        var stem = copy.name().replaceFirst("[ ][0-9]{1,6}$", "");
        int number = 2;
        while (!taken.add(stem + " " + number)) {
            number++;
        }
        return copy.withName(stem + " " + number);
    }
}
