package bulkhead.catalog;

import java.util.List;

/** What can be taken from the palette: a kind of component, a level of places or a kind of risk. */
public sealed interface Item permits KindSpec, PlaceSpec, RiskSpec {
    /** The word in files; unique among items of one sort. */
    String id();

    /** The name of its icon, see {@link Icons#of}. */
    String icon();

    Section section();

    /** The properties an element of it can have, in the order shown. */
    List<PropertySpec> properties();

    /** The key under which the room's texts have {@code .name}, {@code .purpose} and {@code .synonyms}. */
    String key();
}
