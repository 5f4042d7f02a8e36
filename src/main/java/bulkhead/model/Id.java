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

    /** Ids are the keys of most maps: the same object is told at once, and the text keeps its hash. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Id id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
