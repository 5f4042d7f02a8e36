package bulkhead.edit;

import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Ordered;
import bulkhead.model.Place;
import bulkhead.model.Point;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copied elements with their boxes: the chosen places, components, risks and flows, the content of the places, and the wiring, groups and risks that concern
 * nothing else. Roots are those copied without the place around them; their boxes are absolute, all others relative to their place.
 */
public record Clipboard(List<Element> elements, Map<Id, Bounds> boxes, List<Id> roots) {
    public static final Clipboard EMPTY = new Clipboard(List.of(), Map.of(), List.of());

    public Clipboard {
        elements = List.copyOf(elements);
        boxes = Ordered.copy(boxes);
        roots = List.copyOf(roots);
    }

    public static Clipboard of(Document document, Collection<Id> chosen) {
        var topology = document.topology();
        var copied = new LinkedHashSet<Id>();
        topology.elements().filter(element -> standsIn(topology, element, chosen)).map(Element::id).forEach(copied::add);
        // Links follow the groups they lead to, and risks the links they cut; risks come before links in file order, hence twice.
        for (int round = 0; round < 2; round++) {
            topology.elements().filter(element -> concernsOnly(element, copied)).map(Element::id).forEach(copied::add);
        }
        var roots = copied.stream().filter(id -> Boxes.parent(document, id).filter(copied::contains).isEmpty()).toList();
        var boxes = new LinkedHashMap<Id, Bounds>();
        for (var id : copied) {
            var box = roots.contains(id) ? Boxes.absolute(document, id) : Optional.ofNullable(document.layout().main().boxes().get(id));
            box.ifPresent(bounds -> boxes.put(id, bounds));
        }
        return new Clipboard(topology.elements().filter(element -> copied.contains(element.id())).toList(), boxes, roots);
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /** Puts a copy into a place, or outside all of them, with the top left corner of everything at a point relative to the place. Links to the outside are cut. */
    public Add paste(Document into, Optional<Id> place, Point corner) {
        var by = corner.minus(corner());
        var copy = new Copy(this, into.topology(), Set.of());
        var placed = copy.elements(_ -> place);
        return new Add("paste", placed, copy.boxes(id -> roots.contains(id) ? boxes.get(id).moved(by) : boxes.get(id)));
    }

    /** Puts a copy beside the originals, each in the place of its own, with the calls they make to others. */
    public static Add duplicate(Document document, Collection<Id> chosen, Point by) {
        var clipboard = of(document, chosen);
        var originals = document.layout().main().boxes();
        var outgoing = document.topology().links().values().stream().filter(link -> clipboard.holds(link.from()) && !clipboard.holds(link.id())).toList();
        var copy = new Copy(clipboard, document.topology(), Set.copyOf(outgoing));
        var elements = copy.elements(id -> Boxes.parent(document, id));
        return new Add("duplicate", elements, copy.boxes(id -> clipboard.roots.contains(id) ? originals.get(id).moved(by) : originals.get(id)));
    }

    private boolean holds(Id id) {
        return elements.stream().anyMatch(element -> element.id().equals(id));
    }

    /** The top left corner of everything, absolutely. */
    public Point corner() {
        return roots.stream().filter(boxes::containsKey).map(boxes::get).reduce(Bounds::union).map(Bounds::origin).orElse(Point.ORIGIN);
    }

    private static boolean standsIn(Topology topology, Element element, Collection<Id> chosen) {
        return switch (element) {
            case Place place -> topology.path(Optional.of(place.id())).stream().map(Place::id).anyMatch(chosen::contains);
            case Component component -> chosen.contains(component.id())
                    || topology.path(component.place()).stream().map(Place::id).anyMatch(chosen::contains);
            case Risk _, Flow _ -> chosen.contains(element.id());
            case Group _, Link _ -> false;
        };
    }

    private static boolean concernsOnly(Element element, Set<Id> copied) {
        return switch (element) {
            case Link link -> copied.contains(link.from()) && copied.contains(link.to());
            case Group group -> !group.members().isEmpty() && group.members().stream().allMatch(member -> copied.contains(member.component()));
            case Risk risk -> !risk.attachedTo().isEmpty() && copied.containsAll(risk.attachedTo())
                    && risk.between().stream().allMatch(places -> copied.contains(places.one()) && copied.contains(places.other()));
            case Place _, Component _, Flow _ -> false;
        };
    }
}
