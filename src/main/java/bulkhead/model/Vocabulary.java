package bulkhead.model;

import java.util.Optional;

/** What the catalogue knows of properties, as far as a topology needs it to refuse a number of the wrong unit. */
@FunctionalInterface
public interface Vocabulary {
    /** The dimension a property of this element has; empty where the property is unknown or isn't a number. */
    Optional<Dimension> dimension(Element element, String property);

    /** Knows no property, so refuses none. */
    static Vocabulary open() {
        return (_, _) -> Optional.empty();
    }
}
