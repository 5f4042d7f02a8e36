package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.Events;
import bulkhead.analysis.failure.FailureStructure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every single loss, those that do the same merged: instances that nothing tells apart. */
final class Losses {
    private Losses() {
    }

    /** In the order in which losses are listed; each with those like it, itself first. */
    static Collection<List<Event>> of(Network network, List<FailureStructure> structures) {
        return of(network, structures, _ -> true);
    }

    static Collection<List<Event>> of(Network network, List<FailureStructure> structures, Predicate<Event> which) {
        var alike = new LinkedHashMap<Object, List<Event>>();
        Events.of(network.deployment).stream().filter(which).forEach(event -> alike.computeIfAbsent(sameness(network, structures, event),
                _ -> new ArrayList<>(1)).add(event));
        return alike.values();
    }

    /** The numbers of losses, those of one component and of its links together, since they often do the same. */
    static int[][] inTurns(Network network, List<List<Event>> losses) {
        var turns = new LinkedHashMap<Object, Ints>();
        for (int loss = 0; loss < losses.size(); loss++) {
            turns.computeIfAbsent(whose(network, losses.get(loss).getFirst()), _ -> new Ints()).add(loss);
        }
        return turns.values().stream().map(Ints::toArray).toArray(int[][]::new);
    }

    /** A place and a risk are by themselves. */
    private static Object whose(Network network, Event event) {
        return switch (event.sort()) {
            case INSTANCE, COMPONENT -> event.element();
            case LINK -> network.deployment.topology().links().get(event.element()).from();
            case PLACE, RISK -> event;
        };
    }

    private static Object sameness(Network network, List<FailureStructure> structures, Event event) {
        if (event.sort() != Event.Sort.INSTANCE) {
            return event;
        }
        var cell = network.cellOf(event);
        return network.cells.get(cell).size() == 1 ? event
                : Stream.concat(Stream.of(cell), structures.stream().filter(each -> each.concerns(event))
                .map(each -> each.representative(event))).toList();
    }
}
