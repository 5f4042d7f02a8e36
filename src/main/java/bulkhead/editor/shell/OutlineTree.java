package bulkhead.editor.shell;

import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;

/** The outline of a topology: places with what stands in them, then groups, links, flows and risks under a heading each. */
final class OutlineTree {
    private final Topology topology;
    private final Set<String> closed;

    private OutlineTree(Topology topology, Set<String> closed) {
        this.topology = topology;
        this.closed = closed;
    }

    /** @param closed keys of lines whose content isn't shown */
    static TreeItem<OutlineLine> of(Topology topology, Set<String> closed) {
        return new OutlineTree(topology, closed).root();
    }

    private TreeItem<OutlineLine> root() {
        var root = new TreeItem<OutlineLine>(new OutlineLine.Heading("outline", topology.components().size()));
        fill(root, Optional.empty());
        heading(root, "outline.groups", topology.groups().values());
        heading(root, "outline.links", topology.links().values());
        heading(root, "outline.flows", topology.flows().values());
        heading(root, "outline.risks", topology.risks().values());
        root.setExpanded(true);
        return root;
    }

    private void fill(TreeItem<OutlineLine> parent, Optional<Id> place) {
        topology.childPlaces(place).forEach(inner -> {
            var item = item(new OutlineLine.Of(inner));
            fill(item, Optional.of(inner.id()));
            parent.getChildren().add(item);
        });
        topology.componentsIn(place).forEach(component -> parent.getChildren().add(item(new OutlineLine.Of(component))));
    }

    private void heading(TreeItem<OutlineLine> root, String key, Collection<? extends Element> elements) {
        if (!elements.isEmpty()) {
            var heading = item(new OutlineLine.Heading(key, elements.size()));
            elements.forEach(element -> heading.getChildren().add(item(new OutlineLine.Of(element))));
            root.getChildren().add(heading);
        }
    }

    private TreeItem<OutlineLine> item(OutlineLine line) {
        var item = new TreeItem<>(line);
        item.setExpanded(!closed.contains(line.key()));
        item.expandedProperty().addListener((_, _, open) -> {
            if (open) {
                closed.remove(line.key());
            } else {
                closed.add(line.key());
            }
        });
        return item;
    }
}
