package bulkhead.export.prometheus;

import java.util.Set;

/** Nobody with one of these labels answers. */
record PlaceLoss(Set<String> labels) {
    String condition() {
        return "(sum(" + Selection.any("place", labels).on("up") + ") or vector(0)) < 1";
    }

    Trial.Series up(String figure) {
        return Trial.Series.constant(Selection.of("place", labels.iterator().next()).on("up"), figure);
    }
}
