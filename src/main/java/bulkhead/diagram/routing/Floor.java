package bulkhead.diagram.routing;

import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What wires find their way through: cards they go around, and areas (outer ones first) they may cross but rather don't. */
public record Floor(Map<Id, Card> cards, List<Area> areas) {
    public Floor {
        cards = Ordered.copy(cards);
        areas = List.copyOf(areas);
    }

    /** A shape that is never crossed while there is another way; it hangs over by {@code skirt} below; {@code area} is the innermost one around it. */
    public record Card(Bounds bounds, int skirt, Optional<Id> area) {
        Bounds outline() {
            return bounds.sized(bounds.width(), bounds.height() + skirt);
        }
    }

    /** A container; {@code title} is the part of its header that carries text. */
    public record Area(Id id, Optional<Id> parent, Bounds bounds, Bounds title) {
    }

    Bounds bounds() {
        return java.util.stream.Stream.concat(cards.values().stream().map(Card::outline), areas.stream().map(Area::bounds))
                .reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    }
}
