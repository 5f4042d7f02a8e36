package bulkhead.edit;

import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts places and components into another place, or outside all of them, with their boxes relative to it. One without a box here loses the box it
 * had, which was relative to the old place: the diagram then finds it a position.
 */
public record Nest(List<Id> elements, Optional<Id> parent, Map<Id, Bounds> boxes) implements Edit {
    public Nest {
        elements = List.copyOf(elements);
        boxes = Ordered.copy(boxes);
    }

    /** Keeps every element where it stands on the picture, as far as the view knows where that is. */
    public static Nest keeping(Document document, List<Id> elements, Optional<Id> parent) {
        var boxes = new LinkedHashMap<Id, Bounds>();
        var origin = Boxes.origin(document, parent);
        for (var id : elements) {
            var box = Boxes.absolute(document, id);
            if (box.isPresent() && origin.isPresent()) {
                boxes.put(id, box.get().at(box.get().origin().minus(origin.get())));
            }
        }
        return new Nest(elements, parent, boxes);
    }

    @Override
    public String key() {
        return "nest";
    }

    @Override
    public Document apply(Document document) {
        var moved = elements.stream().flatMap(id -> document.topology().element(id).stream()).map(this::nested).toList();
        var nested = new Change(key(), moved).apply(document);
        var view = nested.layout().main();
        for (var element : moved) {
            if (!boxes.containsKey(element.id()) && !document.topology().element(element.id()).equals(Optional.of(element))) {
                view = view.withoutBox(element.id());
            }
        }
        var emptied = view.equals(nested.layout().main()) ? nested : nested.withView(view);
        return new Arrange(key(), boxes).apply(emptied);
    }

    private Element nested(Element element) {
        return switch (element) {
            case Place place -> place.withParent(parent);
            case Component component -> component.withPlace(parent);
            default -> element;
        };
    }
}
