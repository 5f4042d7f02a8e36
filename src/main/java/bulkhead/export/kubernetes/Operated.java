package bulkhead.export.kubernetes;

import bulkhead.deployment.Crew;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.stream.Stream;

/** What operators are given for one component; where several are one cluster of their program, the first one brings it. */
record Operated(Workload workload, Crew crew, Companions companions) {
    Stream<Resource> resources() {
        return switch (crew.operator()) {
            case STRIMZI -> {
                var strimzi = new Strimzi(workload, crew);
                yield Stream.concat(Stream.of(strimzi).filter(Strimzi::first).map(Strimzi::kafka), Stream.of(strimzi.pool()));
            }
            case K8SSANDRA -> Stream.of(new K8ssandra(workload, crew)).filter(K8ssandra::first).map(K8ssandra::cluster);
            case MARIADB -> Stream.of(new MariadbOperator(workload).database());
            case MARIADB_MAXSCALE -> maxscale().stream();
        };
    }

    private Optional<Resource> maxscale() {
        Id database = workload.deployment().guardedDatabase(workload.component().id()).orElseThrow();
        return companions.file("maxscale", "maxscale/" + workload.firstNode() + "/maxscale.cnf")
                .map(file -> new MaxscaleResource(workload, database, MaxscaleText.of(file)).resource());
    }
}
