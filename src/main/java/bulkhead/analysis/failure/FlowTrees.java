package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Outages.Formula;
import bulkhead.faulttree.BasicEvent;
import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.Gate;
import bulkhead.model.Id;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Failure structures as fault trees: only gates that are needed, the top first, each with a name. */
final class FlowTrees {
    /** More would be of no use to anybody. */
    private static final int MOST_GATES = 300_000;

    private final FailureStructure structure;
    private final Chances chances;
    private final TreeNames names;
    private final Outages outages = new Outages(MOST_GATES);
    private final int[] fails;
    private final NavigableMap<Integer, Formula> formulas = new TreeMap<>();
    private final Map<Integer, Integer> node = new HashMap<>();
    private final Map<Integer, Id> components = new LinkedHashMap<>();

    private FlowTrees(FailureStructure structure) {
        this.structure = structure;
        this.chances = new Chances(structure.hazards().topology());
        this.names = new TreeNames(structure.hazards().deployment());
        this.fails = Unrolling.below(structure.gates(), structure.top(), outages, sayingNothing());
    }

    /** Empty where cycles, unrolled, need too many gates. */
    static Optional<FlowTree> of(FailureStructure structure) {
        try {
            return Optional.of(new FlowTrees(structure).tree());
        } catch (Outages.TooMany _) {
            return Optional.empty();
        }
    }

    private Set<Event> sayingNothing() {
        return structure.gates().events().stream().filter(event -> chances.available(event).isEmpty() && saysNothing(event)).collect(Collectors.toSet());
    }

    /** Of what states no reliability: a link doesn't fail by itself, and the common cause of one instance is that instance. */
    private boolean saysNothing(Event event) {
        return switch (event.sort()) {
            case LINK -> true;
            case COMPONENT -> structure.hazards().topology().components().get(event.element()).instances().count() == 1;
            case INSTANCE, PLACE, RISK -> false;
        };
    }

    private FlowTree tree() {
        int top = fails[structure.top()];
        var named = structure.serving().values().stream().map(serves -> fails[serves]).collect(Collectors.toSet());
        formulas.putAll(Merging.gates(outages, top, named));
        var used = formulas.values().stream().flatMap(formula -> formula.inputs().stream()).collect(Collectors.toSet());
        used.add(top);
        var events = Events.ordered(structure.hazards().topology(), outages.events().stream()
                .filter(event -> used.contains(outages.event(event))).toList());
        events.forEach(event -> node.put(outages.event(event), node.size()));
        formulas.descendingKeySet().forEach(gate -> node.put(gate, node.size()));
        structure.serving().forEach((component, serves) -> {
            var gate = node.get(fails[serves]);
            if (gate != null && gate > events.size()) {
                components.putIfAbsent(gate, component);
            }
        });
        var tree = new FaultTree(names.name(structure.flow()), events.stream().map(this::event).toList(),
                top >= 0 ? formulas.descendingKeySet().stream().map(this::gate).toList() : List.of(above(top)));
        return new FlowTree(tree, events, events.stream().filter(event -> chances.available(event).isEmpty()).toList(), components);
    }

    private BasicEvent event(Event event) {
        var available = chances.available(event);
        return new BasicEvent(names.name(event), names.label(event),
                OptionalDouble.of(available.isPresent() ? 1 - available.getAsDouble() : 0));
    }

    private Gate gate(int number) {
        var formula = formulas.get(number);
        int at = node.get(number);
        var inputs = formula.inputs().stream().map(node::get).toList();
        var component = Optional.ofNullable(components.get(at));
        return number == fails[structure.top()] ? top(formula.least(), inputs)
                : new Gate(component.map(names::name).orElse("gate-" + (at + 1 - node.get(fails[structure.top()]))),
                        component.map(names::label).orElse(""), formula.least(), inputs);
    }

    /** The top where it is no gate of its own. */
    private Gate above(int top) {
        return top == Outages.ALWAYS ? top(0, List.of()) : top == Outages.NEVER ? top(1, List.of()) : top(1, List.of(node.get(top)));
    }

    private Gate top(int least, List<Integer> inputs) {
        return new Gate(names.name(structure.flow()), names.label(structure.flow()), least, inputs);
    }
}
