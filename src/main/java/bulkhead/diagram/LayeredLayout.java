package bulkhead.diagram;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Topology;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Boxes in layers along the links, by ELK's layered algorithm over all levels of nesting at once. Only boxes are taken from it, wires are routed afterwards. */
final class LayeredLayout {
    private static final double BETWEEN_LAYERS = 72;
    private static final double BETWEEN_BOXES = 32;
    private static final int SEED = 1;

    private final Topology topology;
    private final Nesting nesting;
    private final Tidy.Direction direction;
    private final Map<Id, ElkNode> nodes = new LinkedHashMap<>();

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    LayeredLayout(Topology topology, Nesting nesting, Tidy.Direction direction) {
        this.topology = topology;
        this.nesting = nesting;
        this.direction = direction;
    }

    /** The boxes of siblings and all they hold, each relative to the place around it, on the grid. */
    Map<Id, Bounds> of(List<Id> siblings) {
        var root = ElkGraphUtil.createGraph();
        configure(root);
        addNodes(root, siblings);
        addEdges();
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        var boxes = new LinkedHashMap<Id, Bounds>();
        nodes.forEach((id, node) -> boxes.put(id, new Bounds(onGrid(node.getX()), onGrid(node.getY()), onGrid(node.getWidth()), onGrid(node.getHeight()))));
        return boxes;
    }

    private void addNodes(ElkNode root, List<Id> siblings) {
        record Entry(ElkNode parent, Id child) {
        }
        var open = new ArrayDeque<Entry>();
        siblings.forEach(sibling -> open.add(new Entry(root, sibling)));
        while (!open.isEmpty()) {
            var entry = open.poll();
            var node = ElkGraphUtil.createNode(entry.parent);
            var children = nesting.children(Optional.of(entry.child));
            boolean place = topology.places().containsKey(entry.child);
            node.setDimensions(place ? Sizes.EMPTY_WIDTH : Sizes.CARD_WIDTH, place ? Sizes.EMPTY_HEIGHT : Sizes.CARD_HEIGHT);
            if (!children.isEmpty()) {
                configure(node);
                children.forEach(child -> open.add(new Entry(node, child)));
            }
            nodes.put(entry.child, node);
        }
    }

    private void configure(ElkNode container) {
        container.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        container.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        container.setProperty(CoreOptions.DIRECTION, direction == Tidy.Direction.RIGHT ? org.eclipse.elk.core.options.Direction.RIGHT
                : org.eclipse.elk.core.options.Direction.DOWN);
        container.setProperty(CoreOptions.PADDING, new ElkPadding(Sizes.HEADER + Sizes.PADDING, Sizes.PADDING, Sizes.PADDING, Sizes.PADDING));
        container.setProperty(CoreOptions.RANDOM_SEED, SEED);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    }

    /** Replication and work between peers don't order anything: primary and replicas, or two active sites, stand beside each other. */
    private void addEdges() {
        var joined = new HashSet<Nesting.Step>();
        topology.links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES)
                .flatMap(link -> topology.targets(link).stream().map(to -> new Nesting.Step(link.from(), to)))
                .filter(step -> nodes.containsKey(step.from()) && nodes.containsKey(step.to()) && !step.from().equals(step.to()))
                .filter(step -> !nesting.betweenPeers(step.from(), step.to())).filter(joined::add)
                .forEach(step -> ElkGraphUtil.createSimpleEdge(nodes.get(step.from()), nodes.get(step.to())));
    }

    private static int onGrid(double coordinate) {
        return (int) Math.round(coordinate / Sizes.GRID) * Sizes.GRID;
    }
}
