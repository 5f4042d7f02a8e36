package bulkhead.analysis.capacity;

import bulkhead.model.Source.Origin;
import java.util.Comparator;
import java.util.stream.Stream;

/** A figure is as reliable as the least reliable number in it. */
final class Origins {
    private Origins() {
    }

    static Origin worst(Stream<Origin> origins) {
        return origins.max(Comparator.naturalOrder()).orElse(Origin.MEASURED);
    }

    static Origin worst(Origin one, Origin other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
