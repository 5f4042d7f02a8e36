package bulkhead.export.prometheus;

import java.util.List;

/** How many instances among those named say that they are the primary. */
record Primaries(Source.Sort sort, List<String> names) {
    private static final String READ_ONLY = "mysql_global_variables_read_only";
    private static final String INFO = "redis_instance_info";

    String count() {
        var all = Selection.any("component", names);
        var primaries = sort == Source.Sort.MARIADB ? all.on(READ_ONLY) + " == 0" : all.and("role", "master").on(INFO);
        return "(count(" + primaries + ") or vector(0))";
    }

    /** A replica alone. */
    List<Trial.Series> few() {
        return List.of(replica("1"));
    }

    List<Trial.Series> one() {
        return List.of(primary("1"), replica("2"));
    }

    List<Trial.Series> two() {
        return List.of(primary("1"), primary("2"));
    }

    private Trial.Series primary(String instance) {
        return sort == Source.Sort.MARIADB ? Trial.Series.constant(of(instance).on(READ_ONLY), "0")
                : Trial.Series.constant(of(instance).and("role", "master").on(INFO), "1");
    }

    private Trial.Series replica(String instance) {
        return sort == Source.Sort.MARIADB ? Trial.Series.constant(of(instance).on(READ_ONLY), "1")
                : Trial.Series.constant(of(instance).and("role", "slave").on(INFO), "1");
    }

    private Selection of(String instance) {
        return Selection.of("component", names.getFirst()).and("instance", instance);
    }
}
