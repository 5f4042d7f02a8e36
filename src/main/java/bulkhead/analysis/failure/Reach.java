package bulkhead.analysis.failure;

import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where flows' work gets from their entries on, along calls and sends. Links are looked at once, however many flows there are. */
final class Reach {
    /** A component or group that links lead to, with the numbers of its components. */
    private record Target(int number, int[] components) {
    }

    private final Topology topology;
    private final Function<Id, List<Link>> used;
    private final Map<Id, Integer> numbers = new HashMap<>();
    private final List<Id> components = new ArrayList<>();
    private final Map<Id, Target> targets = new HashMap<>();
    /** By component; null until somebody gets there. */
    private final List<List<Target>> leads = new ArrayList<>();

    /** @param used the links from a component that all these flows use */
    Reach(Topology topology, Function<Id, List<Link>> used) {
        this.topology = topology;
        this.used = used;
    }

    /** By component, in the order of getting there, which of the flows do. */
    Map<Id, BitSet> of(List<Flow> flows) {
        var reachedBy = new ArrayList<BitSet>();
        var order = new ArrayList<Integer>();
        for (int flow = 0; flow < flows.size(); flow++) {
            for (int component : from(number(flows.get(flow).entry()))) {
                while (reachedBy.size() < components.size()) {
                    reachedBy.add(new BitSet(flows.size()));
                }
                if (reachedBy.get(component).isEmpty()) {
                    order.add(component);
                }
                reachedBy.get(component).set(flow);
            }
        }
        var byId = new LinkedHashMap<Id, BitSet>(order.size() * 2);
        order.forEach(component -> byId.put(components.get(component), reachedBy.get(component)));
        return byId;
    }

    private List<Integer> from(int entry) {
        var met = new BitSet();
        var whole = new BitSet();
        var reached = new ArrayList<>(List.of(entry));
        met.set(entry);
        for (int next = 0; next < reached.size(); next++) {
            for (var target : leads(reached.get(next))) {
                if (!whole.get(target.number())) {
                    whole.set(target.number());
                    for (int component : target.components()) {
                        if (!met.get(component)) {
                            met.set(component);
                            reached.add(component);
                        }
                    }
                }
            }
        }
        return reached;
    }

    private List<Target> leads(int component) {
        if (leads.get(component) == null) {
            var to = new ArrayList<Target>(3);
            for (var link : used.apply(components.get(component))) {
                if (link.kind() != LinkKind.REPLICATES) {
                    to.add(target(link));
                }
            }
            leads.set(component, to);
        }
        return leads.get(component);
    }

    private Target target(Link link) {
        var known = targets.get(link.to());
        if (known == null) {
            known = new Target(targets.size(), topology.targets(link).stream().mapToInt(this::number).toArray());
            targets.put(link.to(), known);
        }
        return known;
    }

    private int number(Id component) {
        var known = numbers.get(component);
        if (known == null) {
            known = components.size();
            numbers.put(component, known);
            components.add(component);
            leads.add(null);
        }
        return known;
    }
}
