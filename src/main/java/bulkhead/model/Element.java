package bulkhead.model;

import java.util.Map;

/**
 * Anything in a topology that has an identity: what can be selected, found guilty, lost or exported.
 * Facts that carry meaning are fields of the concrete record; facts that the catalogue describes are {@link #properties()}.
 */
public sealed interface Element permits Place, Risk, Component, Group, Link, Flow {
    Id id();

    /** The name people gave it, shown everywhere; may be empty and need not be unique. */
    String name();

    /** Typed facts by the property id of the catalogue, in file order. */
    Map<String, Value> properties();

    /** Fields of the file that this version doesn't know; written back unchanged. */
    Extras extras();

    /** This element with one property set, in place if it was there. */
    Element withProperty(String property, Value value);

    /** This element without the property; the catalogue's default is in force again. */
    Element withoutProperty(String property);

    Element withName(String name);

    /** The name, or the id where there is no name. */
    default String label() {
        return name().isBlank() ? id().value() : name();
    }
}
