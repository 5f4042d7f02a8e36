package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Crew;
import bulkhead.deployment.Operator;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.model.Group;
import bulkhead.model.Member;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a workload's manifests leave to be provided or decided. */
record Remarks(Workload workload, Companions companions, Notes notes) {
    private static final Map<Operator, String> NAMES = Map.of(Operator.STRIMZI, "Strimzi", Operator.K8SSANDRA, "K8ssandra",
            Operator.MARIADB, "mariadb-operator", Operator.MARIADB_MAXSCALE, "mariadb-operator");

    private static final Set<Role> PICKING = EnumSet.of(Role.BALANCER, Role.DATABASE_PROXY, Role.MONITOR);
    private static final Set<Role> SERVED = EnumSet.of(Role.SERVER, Role.BALANCER);

    void add() {
        secrets();
        workload.crew().ifPresentOrElse(this::operated, this::left);
        workload.zone().ifPresent(zone -> say("zone-label", Zones.LABEL + "=" + zone));
        if (Stream.of(Props.CPU, Props.MEMORY).anyMatch(size -> workload.setting(size).map(Setting::base).orElse(0.0) <= 0)) {
            say("size-assumed");
        }
        unpicked().forEach(group -> say("group-unpicked", group.label()));
    }

    /** A service leads to the pods of one component: who calls several as one has to pick by himself, unless it is a proxy's work. */
    private Stream<Group> unpicked() {
        var deployment = workload.deployment();
        return PICKING.contains(deployment.role(workload.component().id())) ? Stream.empty()
                : deployment.topology().links().values().stream().filter(link -> link.from().equals(workload.component().id()))
                        .flatMap(link -> Optional.ofNullable(deployment.topology().groups().get(link.to())).stream()).distinct()
                        .filter(group -> group.members().size() > 1 && group.members().stream().map(Member::component).allMatch(
                        member -> deployment.inKubernetes(member) && SERVED.contains(deployment.role(member))));
    }

    private void operated(Crew crew) {
        say("operator-needed", NAMES.get(crew.operator()));
        if (workload.component().autoscaling().isPresent()) {
            say("operator-scales-not", NAMES.get(crew.operator()));
        }
        if (crew.operator() == Operator.MARIADB_MAXSCALE) {
            configuration();
            ranks();
        }
        if (crew.operator() == Operator.K8SSANDRA && !workload.version().orElse("").matches("\\d+\\.\\d+\\.\\d+")) {
            say("operator-version");
        }
        if (crew.operator() == Operator.K8SSANDRA && !new K8ssandra(workload, crew).dealtInTurn()) {
            say("operator-racks");
        }
        crew.racks().stream().flatMap(rack -> rack.place().stream())
                .forEach(place -> say("rack-label", Zones.LABEL + "=" + workload.deployment().names().of(place.id()),
                place.label()));
    }

    /** Servers are the operator's, which writes no rank. */
    private void ranks() {
        companions.file("maxscale", "maxscale/" + workload.firstNode() + "/maxscale.cnf")
                .filter(file -> file.text().contains("rank=secondary")).ifPresent(_ -> say("operator-ranks"));
    }

    /** A program that an operator could run, in a cluster that has operators. */
    private void left() {
        configuration();
        if (workload.runs("kafka") || workload.runs("cassandra")) {
            say("image-writes");
        } else if (Images.of(workload).equals(Image.UNKNOWN)) {
            say("image-restricted");
        }
        if (workload.couldBeOperated()) {
            say("operator-declined");
        }
    }

    private Stream<String> keys() {
        return workload.crew().map(crew -> switch (crew.operator()) {
            case STRIMZI -> Stream.<String>empty();
            case K8SSANDRA -> Stream.of("username", "password");
            case MARIADB -> Stream.of("root-password", "replication-password");
            case MARIADB_MAXSCALE -> MaxscaleResource.keys();
        }).orElseGet(() -> Images.secrets(workload).stream().map(Image.Secret::key));
    }

    private void secrets() {
        var keys = keys().collect(Collectors.joining(", "));
        if (!keys.isEmpty()) {
            say("provide-secret", workload.namespace() + "/" + workload.secretName(), keys);
        }
    }

    private void configuration() {
        var texts = Images.of(workload).texts();
        var found = Configuration.of(workload, companions);
        if (texts.isPresent() && found.isEmpty()) {
            say("configuration-missing", texts.get().names().getFirst());
        }
        found.filter(Configuration::tooLarge).ifPresent(_ -> say("configuration-large", texts.orElseThrow().names().getFirst()));
        found.filter(each -> each.differs(companions)).ifPresent(_ ->
                say("configuration-shared", texts.orElseThrow().names().getFirst(), workload.firstNode()));
    }

    private void say(String key, String... more) {
        notes.add(key, workload.component().id(), Stream.concat(Stream.of(workload.component().label()), Stream.of(more))
                .toArray(String[]::new));
    }
}
