package bulkhead.export.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A custom resource, as the fields that are printed, in their order. The operators' own definitions judge it in tests. */
record Resource(String kind, String name, Map<String, Object> fields) {
    static Resource of(String apiVersion, String kind, Workload workload, String name, Map<String, Object> spec) {
        return of(apiVersion, kind, fields("name", name, "namespace", workload.namespace(), "labels", workload.labels()), spec);
    }

    static Resource of(String apiVersion, String kind, Map<String, Object> metadata, Map<String, Object> spec) {
        return new Resource(kind, metadata.get("name").toString(),
                fields("apiVersion", apiVersion, "kind", kind, "metadata", metadata, "spec", spec));
    }

    /** Keys and values in turn; what is empty is left out. */
    static Map<String, Object> fields(Object... keysAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1] instanceof Optional<?> optional ? optional.orElse(null) : keysAndValues[i + 1];
            if (value != null) {
                fields.put((String) keysAndValues[i], value);
            }
        }
        return fields;
    }
}
