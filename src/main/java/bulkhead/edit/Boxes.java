package bulkhead.edit;

import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Point;
import java.util.Optional;

/** Where the main view puts things, as far as it says: absolute from boxes relative to places. */
final class Boxes {
    private Boxes() {
    }

    /** Empty where the element or a place around it has no box yet. */
    static Optional<Bounds> absolute(Document document, Id id) {
        var box = Optional.ofNullable(document.layout().main().boxes().get(id));
        return box.flatMap(relative -> origin(document, parent(document, id)).map(relative::moved));
    }

    /** The top left corner of a place; of no place the corner of the picture. */
    static Optional<Point> origin(Document document, Optional<Id> place) {
        var corner = Point.ORIGIN;
        for (var each : document.topology().path(place)) {
            var box = document.layout().main().boxes().get(each.id());
            if (box == null) {
                return Optional.empty();
            }
            corner = corner.plus(box.origin());
        }
        return Optional.of(corner);
    }

    /** The place an element stands in; risks, groups, links and flows stand in none. */
    static Optional<Id> parent(Document document, Id id) {
        return document.topology().element(id).flatMap(element -> switch (element) {
            case Place place -> place.parent();
            case Component component -> component.place();
            default -> Optional.<Id>empty();
        });
    }
}
