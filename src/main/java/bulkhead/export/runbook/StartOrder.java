package bulkhead.export.runbook;

import bulkhead.analysis.CallCycles;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SequencedSet;

/**
 * In which order components are started: whom somebody needs comes before him. Those of one step need none of each other, or
 * stand in a circle of calls together and have to be started at once.
 */
record StartOrder(List<Step> steps) {
    StartOrder {
        steps = List.copyOf(steps);
    }

    /** Components that can be started now, primaries first; {@code circles} are those among them that need each other. */
    record Step(List<Id> components, List<List<Id>> circles) {
        Step {
            components = List.copyOf(components);
            circles = List.copyOf(circles);
        }
    }

    static StartOrder of(Topology topology) {
        var circles = CallCycles.ofWork(topology);
        var needs = needs(topology, circles);
        var left = new LinkedHashSet<>(topology.components().keySet());
        var steps = new ArrayList<Step>();
        while (!left.isEmpty()) {
            var now = left.stream().filter(component -> needs.get(component).stream().noneMatch(left::contains)).toList();
            steps.add(step(topology, now, circles));
            left.removeAll(new HashSet<>(now));
        }
        return new StartOrder(steps);
    }

    private static Step step(Topology topology, List<Id> now, List<List<Id>> circles) {
        var primaries = primaries(topology);
        var ordered = now.stream().sorted((one, other) -> Boolean.compare(primaries.contains(other), primaries.contains(one)))
                .toList();
        return new Step(ordered, circles.stream().filter(circle -> now.contains(circle.getFirst())).toList());
    }

    static Set<Id> primaries(Topology topology) {
        var primaries = new HashSet<Id>();
        topology.groups().values().forEach(group -> {
            if (group.redundancy() instanceof Redundancy.PrimaryReplica policy) {
                primaries.add(policy.primary());
            }
        });
        return primaries;
    }

    /** Whom each needs to be there; members of a circle need what any of it needs outside. */
    private static Map<Id, SequencedSet<Id>> needs(Topology topology, List<List<Id>> circles) {
        var needs = new HashMap<Id, SequencedSet<Id>>();
        topology.components().values().stream().map(Component::id).forEach(id -> needs.put(id, new LinkedHashSet<>()));
        topology.links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES)
                .forEach(link -> needs.get(link.from()).addAll(topology.targets(link)));
        for (var circle : circles) {
            var outside = new LinkedHashSet<Id>();
            circle.forEach(member -> outside.addAll(needs.get(member)));
            outside.removeAll(new HashSet<>(circle));
            circle.forEach(member -> needs.put(member, outside));
        }
        return needs;
    }

    /** The step of a component, from 1. */
    int of(Id component) {
        int at = 0;
        while (!steps.get(at).components().contains(component)) {
            at++;
        }
        return at + 1;
    }
}
