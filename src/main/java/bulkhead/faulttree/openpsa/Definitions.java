package bulkhead.faulttree.openpsa;

import bulkhead.faulttree.BasicEvent;
import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.Gate;
import bulkhead.faulttree.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the files define so far, in order. */
final class Definitions {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private record Defined(String label, Formula formula, Tags tags, Markup element) {
    }

    private final Map<String, BasicEvent> events = new LinkedHashMap<>();
    private final Map<String, Defined> gates = new LinkedHashMap<>();

    void gate(Tags tags, Markup element) throws UnreadableTree {
        var name = newName(tags, element);
        var contents = element.contents();
        if (contents.size() != 1) {
            throw tags.complaint(contents.isEmpty() ? element : contents.get(1), contents.isEmpty() ? "no-formula" : "two-formulas", name);
        }
        gates.put(name, new Defined(element.label(), Formula.of(tags, contents.getFirst()), tags, element));
    }

    void event(Tags tags, Markup element) throws UnreadableTree {
        var name = newName(tags, element);
        var contents = element.contents();
        if (contents.size() > 1) {
            throw tags.complaint(contents.get(1), "two-probabilities", name);
        }
        events.put(name, new BasicEvent(name, element.label(),
                contents.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(probability(tags, name, contents.getFirst()))));
    }

    private String newName(Tags tags, Markup element) throws UnreadableTree {
        tags.onlyPublic(element);
        var name = tags.name(element);
        if (events.containsKey(name) || gates.containsKey(name)) {
            throw tags.complaint(element, "defined-twice", name);
        }
        return name;
    }

    private static double probability(Tags tags, String event, Markup element) throws UnreadableTree {
        if (!element.name().equals("float") && !element.name().equals("int")) {
            throw tags.complaint(element, "no-number", event, element.name());
        }
        var value = tags.attribute(element, "value").strip();
        if (!NUMBER.matcher(value).matches() || !(Double.parseDouble(value) >= 0 && Double.parseDouble(value) <= 1)) {
            throw tags.complaint(element, "no-probability", event, value);
        }
        return Double.parseDouble(value);
    }

    /** All names looked up. */
    FaultTree tree(String name, String file) throws UnreadableTree {
        if (gates.isEmpty()) {
            throw new UnreadableTree(file, 0, 0, "no-gate");
        }
        var lookup = new Lookup();
        var resolved = lookup.all();
        var cycle = Walk.of(events.size(), resolved).cycle();
        if (cycle.isPresent()) {
            throw cyclic(cycle.get().stream().filter(gate -> gate < gates.size()).map(List.copyOf(gates.keySet())::get).toList());
        }
        return new FaultTree(name, List.copyOf(events.values()), resolved);
    }

    private UnreadableTree cyclic(List<String> names) {
        var first = gates.get(names.getFirst());
        var round = names.size() == 1 ? "" : names.stream().skip(1).collect(Collectors.joining(" → ", " → ", ""));
        return first.tags().complaint(first.element(), "cycle", names.getFirst(), names.getFirst() + round + " → " + names.getFirst());
    }

    private final class Lookup {
        private final Map<String, Integer> number = new LinkedHashMap<>();
        private final List<Gate> nested = new ArrayList<>();

        Lookup() {
            events.keySet().forEach(event -> number.put(event, number.size()));
            gates.keySet().forEach(gate -> number.put(gate, number.size()));
        }

        /** Gates with a name, then formulas inside formulas as gates without. */
        List<Gate> all() throws UnreadableTree {
            var all = new ArrayList<Gate>();
            for (var gate : gates.entrySet()) {
                all.add(gate(gate.getKey(), gate.getValue().label(), gate.getValue().formula()));
            }
            all.addAll(nested);
            return all;
        }

        private Gate gate(String name, String label, Formula formula) throws UnreadableTree {
            return switch (formula) {
                case Formula.Reference reference -> new Gate(name, label, 1, List.of(node(reference)));
                case Formula.Several(var least, var parts) -> {
                    var inputs = new ArrayList<Integer>();
                    for (var part : parts) {
                        inputs.add(node(part));
                    }
                    yield new Gate(name, label, least, inputs);
                }
            };
        }

        private int node(Formula formula) throws UnreadableTree {
            if (formula instanceof Formula.Reference reference) {
                return node(reference);
            }
            nested.add(gate("", "", formula));
            return number.size() + nested.size() - 1;
        }

        private int node(Formula.Reference reference) throws UnreadableTree {
            var node = number.get(reference.name());
            if (node == null) {
                throw reference.tags().complaint(reference.element(), "undefined", reference.name());
            }
            boolean isGate = node >= events.size();
            if (reference.sort().isPresent() && isGate != reference.sort().get().equals("gate")) {
                throw reference.tags().complaint(reference.element(), isGate ? "is-gate" : "is-event", reference.name());
            }
            return node;
        }
    }
}
