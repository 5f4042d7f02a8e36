package bulkhead.model;

import java.util.Map;

/**
 * One arrangement of the elements: the box of each place, component and risk that has been placed, relative to the parent place's box.
 * Elements without a box are placed by the diagram.
 */
public record View(String id, String name, Map<Id, Bounds> boxes, Extras extras) {
    public static final View MAIN = new View("main", "", Map.of(), Extras.NONE);

    public View {
        boxes = Ordered.copy(boxes);
    }

    public View withBox(Id element, Bounds bounds) {
        return new View(id, name, Ordered.with(boxes, element, bounds), extras);
    }

    public View withBoxes(Map<Id, Bounds> newBoxes) {
        return new View(id, name, newBoxes, extras);
    }

    public View withoutBox(Id element) {
        return new View(id, name, Ordered.without(boxes, element), extras);
    }
}
