package bulkhead.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with one file, so that all of it is told at once. */
final class Complaints {
    private final String file;
    private final List<Complaint> all = new ArrayList<>();
    private final Set<String> guilty = new HashSet<>();

    Complaints(String file) {
        this.file = file;
    }

    void add(Spot at, String element, String key, String... arguments) {
        guilty.add(element);
        all.add(new Complaint(file, at, element, key, List.of(arguments)));
    }

    /** Whether anything has been said against the element. */
    boolean against(String element) {
        return guilty.contains(element);
    }

    UnreadableDocument alone(Spot at, String key, String... arguments) {
        return new UnreadableDocument(new Complaint(file, at, "", key, List.of(arguments)));
    }

    UnreadableDocument unreadable() {
        return new UnreadableDocument(all.stream().sorted(Comparator.comparing(Complaint::at)).toList());
    }

    void throwIfAny() throws UnreadableDocument {
        if (!all.isEmpty()) {
            throw unreadable();
        }
    }
}
