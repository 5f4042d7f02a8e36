package bulkhead.diagram;

import bulkhead.model.Bounds;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Point;
import bulkhead.model.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arranges boxes anew by the order of the work. Never changes what stands in what; what isn't tidied stays. The same document
 * always comes out the same. Takes up to seconds for a thousand boxes.
 */
public final class Tidy {
    private final Document document;
    private final Direction direction;
    private final Arrangement before;
    private final Map<Id, Bounds> boxes;

    /** Where the work goes. */
    public enum Direction {
        RIGHT, DOWN
    }

    private Tidy(Document document, Direction direction) {
        this.document = document;
        this.direction = direction;
        this.before = Arrangement.of(document.topology(), document.layout().main());
        this.boxes = new LinkedHashMap<>(before.settled().boxes());
    }

    /** The main view with all places and components arranged anew; risks line up below. */
    public static View all(Document document, Direction direction) {
        var tidy = new Tidy(document, direction);
        tidy.arrange(tidy.before.nesting().children(Optional.empty()));
        tidy.boxes.keySet().removeAll(document.topology().risks().keySet());
        return tidy.view();
    }

    /**
     * The main view with these elements arranged among themselves where they stand now, and everything in the places among them.
     */
    public static View of(Document document, Collection<Id> elements, Direction direction) {
        var tidy = new Tidy(document, direction);
        tidy.siblings(elements).forEach((parent, children) -> {
            if (children.size() == 1) {
                tidy.arrange(tidy.before.nesting().children(Optional.of(children.getFirst())));
            } else {
                tidy.arrange(children);
            }
        });
        return tidy.view();
    }

    /** With a box for everything, or just as it was where everything has come to stand where it stood. */
    private View view() {
        var main = document.layout().main();
        var arranged = Arrangement.of(document.topology(), main.withBoxes(boxes)).settled();
        return arranged.boxes().equals(before.settled().boxes()) ? main : arranged;
    }

    /** The outermost of some elements, by their parent. */
    private Map<Optional<Id>, List<Id>> siblings(Collection<Id> elements) {
        var nesting = before.nesting();
        var chosen = new LinkedHashSet<>(elements);
        chosen.removeIf(id -> before.bounds(id) == null || document.topology().risks().containsKey(id));
        var siblings = new LinkedHashMap<Optional<Id>, List<Id>>();
        for (var id : chosen) {
            var parent = nesting.parent(id);
            if (document.topology().path(parent).stream().noneMatch(place -> chosen.contains(place.id()))) {
                siblings.computeIfAbsent(parent, _ -> new java.util.ArrayList<>()).add(id);
            }
        }
        return siblings;
    }

    /** Arranges siblings, and what is in them, with their common corner where it was. */
    private void arrange(List<Id> siblings) {
        if (siblings.isEmpty()) {
            return;
        }
        var corner = siblings.stream().map(boxes::get).reduce(Bounds::union).orElseThrow().origin();
        var arranged = new LayeredLayout(document.topology(), before.nesting(), direction).of(siblings);
        var moved = siblings.stream().map(arranged::get).reduce(Bounds::union).map(Bounds::origin).orElse(Point.ORIGIN);
        arranged.forEach((id, box) -> boxes.put(id, siblings.contains(id) ? box.moved(corner.minus(moved)) : box));
    }
}
