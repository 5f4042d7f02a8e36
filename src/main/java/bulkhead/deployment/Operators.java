package bulkhead.deployment;

import bulkhead.catalog.Props;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which components operators run, and as one cluster with which others. What an operator can't do as drawn is left to
 * Kubernetes itself.
 */
final class Operators {
    /** Strimzi keeps these for itself; a listener's port starts at the lowest it takes. */
    private static final Set<Integer> TAKEN = Set.of(9404, 9999);
    private static final int LOWEST_LISTENER = 9092;

    private final Deployment deployment;
    private final Map<Id, Optional<Crew>> crews = new ConcurrentHashMap<>();

    Operators(Deployment deployment) {
        this.deployment = deployment;
    }

    Optional<Crew> crew(Id component) {
        var known = crews.get(component);
        if (known != null) {
            return known;
        }
        var found = operator(component).map(operator -> new Naming(deployment, operator).crew(members(component, operator)));
        return crews.computeIfAbsent(component, _ -> found);
    }

    private Optional<Operator> operator(Id component) {
        var at = deployment.topology().components().get(component);
        return runs(component)
                .filter(_ -> deployment.inKubernetes(component) && wanted(component) && !deployment.hasAddress(component))
                .filter(operator -> switch (operator) {
                    case STRIMZI -> listens(at);
                    // its clusters have one node at least
                    case K8SSANDRA -> at.instances().count() > 0;
                    case MARIADB -> alone(at) && replicates(at);
                    case MARIADB_MAXSCALE -> database(component).isPresent();
                });
    }

    /** Who would run its program. */
    private Optional<Operator> runs(Id component) {
        return deployment.catalog().kind(deployment.topology().components().get(component)).flatMap(kind -> kind.product())
                .flatMap(Operator::of);
    }

    private boolean wanted(Id component) {
        return deployment.cluster(component).flatMap(cluster -> deployment.settings().of(cluster, Props.OPERATORS))
                .filter(Setting::on).isPresent();
    }

    private boolean listens(Component kafka) {
        int port = deployment.settings().required(kafka, Props.PORT).count();
        return port >= LOWEST_LISTENER && !TAKEN.contains(port);
    }

    /**
     * A resource of the operator is one component: nobody else is a member of its group, and no link replicates to or from it.
     */
    private boolean alone(Component database) {
        boolean linked = deployment.topology().links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES)
                .anyMatch(link -> !link.from().equals(link.to())
                        && (link.from().equals(database.id()) || deployment.topology().targets(link).contains(database.id())));
        return !linked && group(database).filter(group -> group.members().size() > 1).isEmpty();
    }

    private boolean replicates(Component database) {
        return database.instances().count() <= 1 || group(database).map(Group::redundancy)
                .filter(policy -> policy instanceof Redundancy.PrimaryReplica || policy instanceof Redundancy.MultiPrimary)
                .isPresent();
    }

    /** The one database, run by the operator in the same cluster, that everything a MaxScale calls leads to. */
    Optional<Id> database(Id maxscale) {
        var called = deployment.topology().links().values().stream().filter(link -> link.from().equals(maxscale))
                .flatMap(link -> deployment.topology().targets(link).stream()).distinct().toList();
        return called.size() == 1 ? called.stream().filter(callee -> deployment.cluster(callee)
                .equals(deployment.cluster(maxscale)))
                .filter(callee -> runs(callee).equals(Optional.of(Operator.MARIADB)) && crew(callee).isPresent()).findFirst()
                : Optional.empty();
    }

    private List<Id> members(Id component, Operator operator) {
        var group = deployment.groupOf(component);
        return operator == Operator.MARIADB_MAXSCALE || group.isEmpty() ? List.of(component)
                : group.get().members().stream().map(Member::component).distinct()
                .filter(member -> together(component, member, operator)).toList();
    }

    private boolean together(Id component, Id member, Operator operator) {
        return member.equals(component) || operator(member).equals(Optional.of(operator))
                && deployment.cluster(member).equals(deployment.cluster(component))
                && deployment.namespace(member).equals(deployment.namespace(component));
    }

    private Optional<Group> group(Component component) {
        return deployment.groupOf(component.id());
    }
}
