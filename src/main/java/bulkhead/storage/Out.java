package bulkhead.storage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON to be written. */
sealed interface Out {
    /** Ready JSON text on one line. */
    record Raw(String json) implements Out {
    }

    record Many(List<Out> items) implements Out {
    }

    /** An object; its {@code quiet} fields say what holds anyway and are left out unless something unknown hangs on them. */
    record One(Map<String, Out> fields, Set<String> quiet, Style style) implements Out {
    }

    enum Style {
        /** On one line if it fits. */
        FITTING,
        /** As FITTING, and written as the bare value of its first field while that is the only one. */
        BRIEF,
        /** Always one line a field, so that adding one changes no line that is there. */
        OPEN
    }
}
