package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.Resource.fields;

import bulkhead.deployment.Crew;
import bulkhead.model.PlaceLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A Cassandra cluster of one data centre for K8ssandra, whose racks are the drawn fire compartments, or else zones. */
record K8ssandra(Workload workload, Crew crew) {
    private static final long USER = 999;

    boolean first() {
        return crew.members().getFirst().equals(workload.component().id());
    }

    Resource cluster() {
        return Resource.of("k8ssandra.io/v1alpha1", "K8ssandraCluster", workload, crew.name(),
                fields("auth", true, "cassandra", fields(
                "serverVersion", workload.version().filter(version -> version.matches("\\d+\\.\\d+\\.\\d+")),
                "superuserSecretRef", fields("name", workload.secretName()),
                "softPodAntiAffinity", !workload.over(PlaceLevel.HOST),
                "podSecurityContext", Safety.pod(USER),
                "resources", Safety.resources(workload),
                "storageConfig", fields("cassandraDataVolumeClaimSpec", fields("storageClassName", workload.storageClass(),
                        "accessModes", List.of("ReadWriteOnce"), "resources",
                                fields("requests", fields("storage", workload.disk())))),
                "datacenters", List.of(fields("metadata", fields("name", dataCentre()), "size", crew.pods().size(),
                        "racks", crew.racks().stream().map(this::rack).toList())))));
    }

    private String dataCentre() {
        return crew.nodesService().substring(crew.name().length() + 1).replace("-all-pods-service", "");
    }

    private Map<String, Object> rack(Crew.Rack rack) {
        return fields("name", rack.name(), "nodeAffinityLabels",
                rack.place().map(place -> fields(Zones.LABEL, workload.deployment().names().of(place.id()))));
    }

    /** The operator deals pods over the racks in turn: the first ones have one more where they can't all have the same. */
    boolean dealtInTurn() {
        int pods = crew.pods().size();
        int racks = Math.max(1, crew.racks().size());
        return IntStream.range(0, crew.racks().size()).allMatch(number -> in(crew.racks().get(number)) == pods / racks
                + (number < pods % racks ? 1 : 0));
    }

    private long in(Crew.Rack rack) {
        return crew.pods().stream().filter(pod -> pod.rack().equals(Optional.of(rack))).count();
    }
}
