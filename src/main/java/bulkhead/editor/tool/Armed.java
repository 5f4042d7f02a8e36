package bulkhead.editor.tool;

import bulkhead.catalog.Words;
import bulkhead.diagram.Sizes;
import bulkhead.edit.Add;
import bulkhead.edit.Ids;
import bulkhead.edit.Policy;
import bulkhead.edit.Verdict;
import bulkhead.model.Bounds;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the palette has put into the hand: the next click places it. */
public sealed interface Armed {
    /** A component of a kind of the catalogue. */
    record Kind(String id) implements Armed {
    }

    record Level(PlaceLevel level) implements Armed {
    }

    record Danger(RiskKind kind) implements Armed {
    }

    /** May it stand in a place; without one, outside all? */
    default Verdict verdict(Topology topology, Optional<Id> place) {
        return this instanceof Level(var level) ? Policy.canNest(topology, level, place) : Verdict.ALLOWED;
    }

    /** Adds a new one without a name, at a box relative to its place; risks stand in none. */
    default Add add(Topology topology, Optional<Id> place, Bounds box) {
        return Add.of(element(Ids.beside(topology), place), box);
    }

    /** Its size before anybody changes it. */
    default Bounds size() {
        return switch (this) {
            case Kind _ -> new Bounds(0, 0, Sizes.CARD_WIDTH, Sizes.CARD_HEIGHT);
            case Level _ -> new Bounds(0, 0, 240, 160);
            case Danger _ -> new Bounds(0, 0, Sizes.TAG_WIDTH, Sizes.TAG_HEIGHT);
        };
    }

    private Element element(Ids ids, Optional<Id> place) {
        return switch (this) {
            case Kind(var kind) -> Component.of(ids.next(kind), "", kind, place);
            case Level(var level) -> new Place(ids.next(Words.of(level)), "", level, place, Optional.empty(),
                    Reliability.UNSTATED,
                    Map.of(), Extras.NONE);
            case Danger(var kind) -> new Risk(ids.next(Words.of(kind)), "", kind, List.of(), Optional.empty(),
                    Reliability.UNSTATED,
                    Map.of(), Extras.NONE);
        };
    }
}
