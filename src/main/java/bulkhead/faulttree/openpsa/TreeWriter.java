package bulkhead.faulttree.openpsa;

import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Writes a fault tree in the Open-PSA Model Exchange Format. Names must be identifiers of the format; labels may hold anything, and
 * what can't be shown in them becomes a blank. A gate must have inputs, and all of them reach it through gates that have a name.
 */
public final class TreeWriter {
    /** A line of the file, and the node of the tree that it says something about. */
    public record Line(String text, OptionalInt node) {
    }

    private final FaultTree tree;
    private final List<Line> lines = new ArrayList<>();

    private TreeWriter(FaultTree tree) {
        this.tree = tree;
    }

    public static List<Line> lines(FaultTree tree) {
        return new TreeWriter(tree).lines();
    }

    private List<Line> lines() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", OptionalInt.empty());
        line("<opsa-mef>", OptionalInt.empty());
        line("  <define-fault-tree name=\"" + name(tree.name()) + "\">", OptionalInt.empty());
        for (int node = tree.events().size(); node < tree.events().size() + tree.gates().size(); node++) {
            gate(tree.gate(node), OptionalInt.of(node));
        }
        for (int node = 0; node < tree.events().size(); node++) {
            event(node, OptionalInt.of(node));
        }
        line("  </define-fault-tree>", OptionalInt.empty());
        line("</opsa-mef>", OptionalInt.empty());
        return List.copyOf(lines);
    }

    private void gate(Gate gate, OptionalInt node) {
        line("    <define-gate name=\"" + name(gate.name()) + "\">", node);
        label(gate.label(), node);
        if (gate.inputs().size() == 1 && gate.least() == 1) {
            input("      ", gate.inputs().getFirst());
        } else {
            var formula = formula(gate);
            line("      <" + formula + ">", node);
            gate.inputs().forEach(input -> input("        ", input));
            line("      </" + formula.split(" ")[0] + ">", node);
        }
        line("    </define-gate>", node);
    }

    private static String formula(Gate gate) {
        if (gate.least() < 1 || gate.least() > gate.inputs().size()) {
            throw new IllegalArgumentException("Gate '" + gate.name() + "' is constant.");
        }
        return gate.least() == 1 ? "or" : gate.least() == gate.inputs().size() ? "and" : "atleast min=\"" + gate.least() + "\"";
    }

    private void input(String indent, int node) {
        line(indent + "<" + (tree.isGate(node) ? "gate" : "basic-event") + " name=\""
                + name(tree.isGate(node) ? tree.gate(node).name() : tree.events().get(node).name()) + "\"/>", OptionalInt.of(node));
    }

    private void event(int number, OptionalInt node) {
        var event = tree.events().get(number);
        line("    <define-basic-event name=\"" + name(event.name()) + "\">", node);
        label(event.label(), node);
        event.probability().ifPresent(probability -> line("      <float value=\"" + probability + "\"/>", node));
        line("    </define-basic-event>", node);
    }

    private void label(String label, OptionalInt node) {
        var text = Escaped.text(label);
        if (!text.isEmpty()) {
            line("      <label>" + text + "</label>", node);
        }
    }

    private static String name(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*")) {
            throw new IllegalArgumentException("'" + name + "' is no name in the format.");
        }
        return name;
    }

    private void line(String text, OptionalInt node) {
        lines.add(new Line(text, node));
    }
}
