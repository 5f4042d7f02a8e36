package bulkhead.faulttree;

import java.util.OptionalDouble;

/** Something that happens or not, independently of all else; how likely, where that is known: from 0 to 1. */
public record BasicEvent(String name, String label, OptionalDouble probability) {
    public BasicEvent {
        if (probability.isPresent() && !(probability.getAsDouble() >= 0 && probability.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A probability of " + probability.getAsDouble() + " for '" + name + "'.");
        }
    }

    public static BasicEvent of(String name, double probability) {
        return new BasicEvent(name, "", OptionalDouble.of(probability));
    }
}
