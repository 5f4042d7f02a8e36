package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.Events;
import bulkhead.analysis.failure.FailureStructure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Every single loss, those that do the same merged: instances that nothing tells apart. */
final class Losses {
    private Losses() {
    }

    /** In the order in which losses are listed; each with those like it, itself first. */
    static Collection<List<Event>> of(Network network, List<FailureStructure> structures) {
        var alike = new LinkedHashMap<List<Object>, List<Event>>();
        Events.of(network.deployment).forEach(event -> alike.computeIfAbsent(sameness(network, structures, event),
                _ -> new ArrayList<>()).add(event));
        return alike.values();
    }

    private static List<Object> sameness(Network network, List<FailureStructure> structures, Event event) {
        var sameness = new ArrayList<Object>();
        if (event.sort() == Event.Sort.INSTANCE) {
            var cells = network.cellsOf[network.index(event.element())];
            sameness.add(IntStream.of(cells).filter(cell -> network.cells.get(cell).numbers().contains(event.instance()))
                    .findFirst().orElse(-1));
            structures.forEach(structure -> sameness.add(structure.representative(event)));
        } else {
            sameness.add(event);
        }
        return sameness;
    }
}
