package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.Resource.fields;

import bulkhead.catalog.Props;
import java.util.List;
import java.util.Map;

/** Pods of operators under the same restrictions as all others, and spread like them. */
final class Safety {
    private Safety() {
    }

    /** The image's own user, since these images know no other. */
    static Map<String, Object> pod(long user) {
        return fields("runAsNonRoot", true, "runAsUser", user, "runAsGroup", user, "fsGroup", user, "seccompProfile",
                fields("type", "RuntimeDefault"));
    }

    static Map<String, Object> container() {
        return fields("allowPrivilegeEscalation", false, "privileged", false, "capabilities", fields("drop", List.of("ALL")));
    }

    static Map<String, Object> resources(Workload workload) {
        var all = fields("cpu", Amounts.cores(workload.size(Props.CPU)), "memory",
                Amounts.bytes(workload.size(Props.MEMORY)));
        return fields("requests", all, "limits", all);
    }

    /** At least one may be away, or machines could never be drained. */
    static Map<String, Object> budget(Workload workload) {
        return fields("maxUnavailable", Math.max(1, Workloads.maxUnavailable(workload)));
    }
}
