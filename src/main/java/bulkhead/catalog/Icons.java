package bulkhead.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The icons of kinds, places, risks and the other sorts of element, by name. */
public final class Icons {
    /** Icons of elements that have no kind, and the one for kinds this version doesn't know. */
    static final List<String> SORTS = List.of("group", "link", "flow", "unknown");

    private static final Map<String, Icon> ALL = names().map(IconReader::read)
            .collect(Collectors.toUnmodifiableMap(Icon::name, Function.identity()));

    private Icons() {
    }

    /** The icon {@code unknown} where there is none of that name. */
    public static Icon of(String name) {
        return ALL.getOrDefault(name, ALL.get("unknown"));
    }

    /** Every icon's name, without repetition. */
    static Stream<String> names() {
        return Stream.concat(Catalog.standard().items().stream().map(Item::icon), SORTS.stream()).distinct();
    }
}
