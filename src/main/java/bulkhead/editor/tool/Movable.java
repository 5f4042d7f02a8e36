package bulkhead.editor.tool;

import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.Point;
import bulkhead.model.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Elements that can be moved, and what their boxes are relative to. The view must have a box for everything. */
record Movable(Document document, View settled) {
    static Movable of(Workbench bench) {
        return new Movable(bench.document(), bench.settled());
    }

    /** The document with every box pinned where it is drawn, so that changing one never moves another. */
    Document pinned() {
        return document.withView(settled);
    }

    /** Boxes that are drawn but not yet kept. */
    Map<Id, Bounds> loose() {
        var loose = new LinkedHashMap<>(settled.boxes());
        loose.keySet().removeAll(document.layout().main().boxes().keySet());
        return loose;
    }

    /** Of these the ones that have boxes, less those that move with a place around them. */
    List<Id> roots(Collection<Id> ids) {
        return ids.stream().filter(settled.boxes()::containsKey).filter(id -> document.topology().path(parent(id)).stream()
                .noneMatch(place -> ids.contains(place.id()))).toList();
    }

    Optional<Id> parent(Id id) {
        return document.topology().element(id).flatMap(element -> switch (element) {
            case Place place -> place.parent();
            case Component component -> component.place();
            default -> Optional.<Id>empty();
        });
    }

    boolean nests(Id id) {
        return !document.topology().risks().containsKey(id);
    }

    /** Whether a place is one of these or stands in one of them. */
    boolean within(Id place, Collection<Id> ids) {
        return document.topology().path(Optional.of(place)).stream().anyMatch(each -> ids.contains(each.id()));
    }

    /** The point that boxes in a place are relative to. */
    Point origin(Optional<Id> place) {
        return document.topology().path(place).stream().map(each -> settled.boxes().get(each.id()).origin())
                .reduce(Point.ORIGIN, Point::plus);
    }

    /** All boxes to keep when these are moved by so much and stand in a place: theirs relative to it, and every loose one. */
    Map<Id, Bounds> boxes(Collection<Id> roots, Point by, Optional<Optional<Id>> into) {
        var boxes = loose();
        for (var id : roots) {
            var shift = into.filter(_ -> nests(id)).map(place -> by.plus(origin(parent(id))).minus(origin(place))).orElse(by);
            boxes.put(id, settled.boxes().get(id).moved(shift));
        }
        return boxes;
    }
}
