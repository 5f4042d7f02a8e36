package bulkhead.diagram;

import bulkhead.diagram.Drawing.Container;
import bulkhead.diagram.Drawing.Wire;
import bulkhead.diagram.routing.Floor;
import bulkhead.diagram.routing.Router;
import bulkhead.diagram.routing.Run;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Point;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wires of all links, routed and labelled. */
final class Wires {
    /** So many wires of one kind at one card are drawn as one tree. */
    private static final int TREE = 3;

    private Wires() {
    }

    /** One link to one of its targets. */
    private record Strand(Link link, Id to) {
        String source() {
            return link.kind() + " from " + link.from();
        }

        String target() {
            return link.kind() + " to " + to;
        }
    }

    static List<Wire> of(Topology topology, Arrangement arrangement, List<Container> containers, Captions captions, Optional<Drawing> before) {
        var strands = strands(topology);
        var ends = new LinkedHashMap<String, Integer>();
        strands.stream().flatMap(strand -> List.of(strand.source(), strand.target()).stream()).forEach(end -> ends.merge(end, 1, Integer::sum));
        var runs = strands.stream().map(strand -> new Run(strand.link.from(), strand.to, net(topology, strand, ends),
                strand.link.kind() == LinkKind.REPLICATES ? 1 : 0)).toList();
        var routes = Router.routes(floor(topology, arrangement, containers), runs, before.map(drawing -> known(strands, arrangement, drawing)).orElse(Map.of()));
        var labels = new Labels(topology, arrangement, containers.stream().map(Wires::title).toList(), routes);
        var wires = new ArrayList<Wire>();
        for (int i = 0; i < strands.size(); i++) {
            var strand = strands.get(i);
            boolean first = i == 0 || strands.get(i - 1).link != strand.link;
            var label = first ? labels.beside(i, captions.of(strand.link)) : Optional.<Drawing.Label>empty();
            wires.add(new Wire(strand.link.id(), strand.link.from(), strand.to, routes.get(i), strand.link.kind(), strand.link.optional(), label));
        }
        return wires;
    }

    /** The wires of an earlier drawing whose cards still stand where they stood. */
    private static Map<Integer, List<Point>> known(List<Strand> strands, Arrangement arrangement, Drawing before) {
        var boxes = new HashMap<Id, Bounds>();
        before.cards().forEach(card -> boxes.put(card.component(), card.bounds()));
        var wires = new HashMap<Tips, List<Point>>();
        before.wires().forEach(wire -> wires.put(new Tips(wire.link(), wire.from(), wire.to()), wire.points()));
        var known = new LinkedHashMap<Integer, List<Point>>();
        for (int i = 0; i < strands.size(); i++) {
            var link = strands.get(i).link;
            var to = strands.get(i).to;
            boolean still = arrangement.bounds(link.from()).equals(boxes.get(link.from())) && arrangement.bounds(to).equals(boxes.get(to));
            var points = wires.get(new Tips(link.id(), link.from(), to));
            if (still && points != null) {
                known.put(i, points);
            }
        }
        return known;
    }

    /** What tells a wire from others. */
    private record Tips(Id link, Id from, Id to) {
    }

    private static List<Strand> strands(Topology topology) {
        var strands = new ArrayList<Strand>();
        for (var link : topology.links().values()) {
            var targets = topology.targets(link);
            // A member that calls its own group means its peers.
            targets.stream().filter(to -> targets.size() == 1 || !to.equals(link.from())).forEach(to -> strands.add(new Strand(link, to)));
        }
        return strands;
    }

    private static String net(Topology topology, Strand strand, Map<String, Integer> ends) {
        if (topology.groups().containsKey(strand.link.to())) {
            return strand.link.kind() + " to group " + strand.link.to();
        }
        if (ends.get(strand.source()) >= TREE) {
            return strand.source();
        }
        return ends.get(strand.target()) >= TREE ? strand.target() : "link " + strand.link.id();
    }

    private static Floor floor(Topology topology, Arrangement arrangement, List<Container> containers) {
        var cards = new LinkedHashMap<Id, Floor.Card>();
        topology.components().values().forEach(component ->
                cards.put(component.id(), new Floor.Card(arrangement.bounds(component.id()),
                        component.instances().count() > 1 ? Sizes.STACK : 0, component.place())));
        return new Floor(cards, containers.stream().map(container -> new Floor.Area(container.place(),
                topology.places().get(container.place()).parent(), container.bounds(), title(container))).toList());
    }

    private static Bounds title(Container container) {
        double text = Headings.NAME.width(container.name()) + Headings.CAPTION.width(container.caption()) + Headings.SPARE;
        return container.bounds().sized((int) Math.min(text, container.bounds().width()), Sizes.HEADER);
    }
}
