package bulkhead.export.openpsa;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FlowTree;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Sheet;
import bulkhead.faulttree.openpsa.TreeWriter;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One fault tree for each flow, in the Open-PSA Model Exchange Format: when it is down, for anybody's solver. The figures are those
 * of the availability analysis.
 */
public final class OpenPsaExporter implements Exporter {
    private static final String TARGET = "openpsa";

    @Override
    public String target() {
        return TARGET;
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var artifacts = FailureAnalysis.structures(deployment).values().stream()
                .flatMap(structure -> file(deployment, structure.flow(), structure.faultTree(), notes).stream()).toList();
        return new Export(artifacts, notes.list());
    }

    private static Optional<Artifact> file(Deployment deployment, Flow flow, Optional<FlowTree> found, Notes notes) {
        var unsaid = found.isEmpty() ? "tree-too-large" : found.get().isNeverDown() ? "tree-never-down"
                : found.get().isAlwaysDown() ? "tree-always-down" : "";
        if (!unsaid.isEmpty()) {
            notes.add(unsaid, flow.id(), flow.label());
            return Optional.empty();
        }
        var tree = found.orElseThrow();
        unstated(deployment, flow, tree, notes);
        var sheet = new Sheet();
        TreeWriter.lines(tree.tree()).forEach(line -> sheet.line(line.text(), element(line.node(), tree, flow)));
        return Optional.of(sheet.artifact(TARGET + "/" + deployment.names().of(flow.id()) + ".xml"));
    }

    private static void unstated(Deployment deployment, Flow flow, FlowTree tree, Notes notes) {
        var byCause = tree.unstated().stream().collect(Collectors.partitioningBy(event -> event.sort() == Event.Sort.COMPONENT));
        byCause.forEach((common, events) -> {
            var names = events.stream().map(event -> name(deployment, tree, event)).distinct().collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                notes.add(common ? "tree-unstated-common" : "tree-unstated", flow.id(), flow.label(), names);
            }
        });
    }

    /** A link that has no name is called by its ends. */
    private static String name(Deployment deployment, FlowTree tree, Event event) {
        return event.sort() == Event.Sort.LINK ? tree.tree().events().get(tree.events().indexOf(event)).label()
                : deployment.topology().label(event.element());
    }

    private static Id element(OptionalInt node, FlowTree tree, Flow flow) {
        return node.isEmpty() ? flow.id() : node.getAsInt() < tree.events().size() ? tree.events().get(node.getAsInt()).element()
                : tree.components().getOrDefault(node.getAsInt(), flow.id());
    }
}
