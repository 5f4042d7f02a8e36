package bulkhead.catalog;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of component as data, in palette order. */
final class Kinds {
    private Kinds() {
    }

    static List<KindSpec> all() {
        return Stream.of(EntryKinds.all(), BalanceKinds.all(), ComputeKinds.all(), DataKinds.all(), StreamKinds.all(),
                ObserveKinds.all())
                .flatMap(List::stream).toList();
    }
}
