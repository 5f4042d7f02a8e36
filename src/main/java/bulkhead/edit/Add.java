package bulkhead.edit;

import bulkhead.catalog.Words;
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
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Adds new elements of any sort at the end, with boxes relative to their places for those that have one. The key says how they came:
 * {@code add-component}, {@code connect}, {@code paste}, {@code duplicate} …
 */
public record Add(String key, List<Element> elements, Map<Id, Bounds> boxes) implements Edit {
    public Add {
        elements = List.copyOf(elements);
        boxes = Ordered.copy(boxes);
    }

    /** One element without a box: a group, a flow, or one whose position the diagram finds. */
    public static Add of(Element element) {
        return new Add(keyOf(element), List.of(element), Map.of());
    }

    public static Add of(Element element, Bounds box) {
        return new Add(keyOf(element), List.of(element), Map.of(element.id(), box));
    }

    /** The added places, components and risks that don't stand in another added place. */
    public List<Id> roots() {
        var added = elements.stream().map(Element::id).toList();
        return elements.stream().filter(element -> switch (element) {
            case Place place -> place.parent().filter(added::contains).isEmpty();
            case Component component -> component.place().filter(added::contains).isEmpty();
            case Risk _ -> true;
            case Group _, Link _, Flow _ -> false;
        }).map(Element::id).toList();
    }

    @Override
    public Document apply(Document document) {
        if (elements.isEmpty()) {
            return document;
        }
        var topology = Topology.of(Stream.concat(document.topology().elements(), elements.stream()).toList());
        return new Arrange(key, boxes).apply(document.withTopology(topology));
    }

    private static String keyOf(Element element) {
        return switch (element) {
            case Place _ -> "add-place";
            case Risk _ -> "add-risk";
            case Component _ -> "add-component";
            case Group _ -> "add-group";
            case Link link -> "connect-" + Words.of(link.kind());
            case Flow _ -> "add-flow";
        };
    }
}
