package bulkhead.storage;

import bulkhead.model.Id;
import java.util.Map;
import java.util.Optional;

/** Where each element of a document stands in the text it was read from; nothing for elements added since. */
public record Positions(Map<Id, Position> elements) {
    /**
     * An element's JSON pointer ({@code /components/3}), where it starts, and where each of its fields' values starts, by path
     * and by last name.
     */
    public record Position(String pointer, Spot at, Map<String, Spot> fields) {
    }

    public Optional<Position> of(Id element) {
        return Optional.ofNullable(elements.get(element));
    }

    /** Where a field's value stands; where the field isn't stated, the element itself. */
    public Spot spot(Id element, String field) {
        return of(element).map(position -> position.fields().getOrDefault(field, position.at())).orElse(Spot.NOWHERE);
    }
}
