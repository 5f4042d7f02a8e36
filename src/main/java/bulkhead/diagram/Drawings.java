package bulkhead.diagram;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawing.Card;
import bulkhead.diagram.Drawing.Container;
import bulkhead.diagram.Drawing.RiskTag;
import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import bulkhead.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the drawing of a document's main view. The same document always gives the same drawing; none is too broken to draw. */
public final class Drawings {
    /** So many wires are routed well within the time of a frame or two. */
    private static final int ALL_AT_ONCE = 200;

    private final Topology topology;
    private final Catalog catalog;
    private final Captions captions;
    private final Arrangement arrangement;
    private final Map<Id, Group> groups = new LinkedHashMap<>();

    private Drawings(Document document, Catalog catalog, Locale locale) {
        this.topology = document.topology();
        this.catalog = catalog;
        this.captions = new Captions(topology, catalog, locale);
        this.arrangement = Arrangement.of(topology, document.layout().main());
        topology.groups().values().forEach(group -> group.members().forEach(member -> groups.put(member.component(), group)));
    }

    public static Drawing of(Document document, Catalog catalog, Locale locale) {
        return new Drawings(document, catalog, locale).drawing(Optional.empty());
    }

    /**
     * The drawing while something is dragged, quick at any size: in large drawings only the wires of what has moved since the earlier drawing are routed anew;
     * in others it is the drawing itself.
     */
    public static Drawing preview(Document document, Catalog catalog, Locale locale, Drawing before) {
        return new Drawings(document, catalog, locale).drawing(Optional.of(before).filter(drawing -> drawing.wires().size() > ALL_AT_ONCE));
    }

    /** The main view with a box for everything, where the drawing shows it now. */
    public static View settled(Document document) {
        return Arrangement.of(document.topology(), document.layout().main()).settled();
    }

    private Drawing drawing(Optional<Drawing> before) {
        var containers = new ArrayList<Container>();
        var depths = new LinkedHashMap<Id, Integer>();
        for (var id : arrangement.nesting().places()) {
            var place = topology.places().get(id);
            depths.put(id, place.parent().map(parent -> depths.get(parent) + 1).orElse(0));
            containers.add(container(place, depths.get(id)));
        }
        var cards = topology.components().values().stream().map(this::card).toList();
        var wires = Wires.of(topology, arrangement, containers, captions, before);
        var risks = risks();
        var bounds = Stream.of(containers.stream().map(Container::bounds), cards.stream().map(Card::bounds), risks.stream().map(RiskTag::bounds),
                wires.stream().map(Drawing.Wire::bounds), wires.stream().flatMap(wire -> wire.label().map(Drawing.Label::bounds).stream()))
                .flatMap(each -> each).reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
        return new Drawing(bounds, containers, wires, risks, cards);
    }

    private Container container(Place place, int depth) {
        return new Container(place.id(), arrangement.bounds(place.id()), depth, place.label(), captions.of(place), catalog.place(place.level()).icon());
    }

    private Card card(Component component) {
        var group = Optional.ofNullable(groups.get(component.id()));
        boolean standby = group.stream().flatMap(each -> each.members().stream())
                .anyMatch(member -> member.standby() && member.component().equals(component.id()));
        return new Card(component.id(), arrangement.bounds(component.id()), component.label(), captions.of(component),
                catalog.kind(component).map(kind -> kind.icon()).orElse("unknown"), component.instances().count(), chip(component, group, standby), standby);
    }

    private String chip(Component component, Optional<Group> group, boolean standby) {
        if (standby) {
            return captions.text("chip.standby");
        }
        return group.map(Group::redundancy).map(redundancy -> redundancy instanceof Redundancy.PrimaryReplica replicated
                ? captions.text(replicated.primary().equals(component.id()) ? "chip.primary" : "chip.replica") : "").orElse("");
    }

    private List<RiskTag> risks() {
        var tags = new ArrayList<RiskTag>();
        for (var risk : topology.risks().values()) {
            tags.add(new RiskTag(risk.id(), arrangement.bounds(risk.id()), risk.label(), captions.of(risk), catalog.risk(risk.kind()).icon(),
                    Captions.sign(tags.size()), attached(risk)));
        }
        return tags;
    }

    private static List<Id> attached(Risk risk) {
        return Stream.concat(risk.attachedTo().stream(), risk.between().stream().flatMap(between -> Stream.of(between.one(), between.other())))
                .distinct().toList();
    }
}
