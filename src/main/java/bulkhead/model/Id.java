package bulkhead.model;

import java.util.Objects;

/** Identity of an element, unique over all elements of a document, stable for ever and independent of the element's name. */
public record Id(String value) implements Comparable<Id> {
    public Id {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("An id can't be empty.");
        }
    }

    public static Id of(String value) {
        return new Id(value);
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
