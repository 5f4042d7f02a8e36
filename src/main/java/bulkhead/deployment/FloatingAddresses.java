package bulkhead.deployment;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Addresses that wander (VRRP): balancers of which one is active and the others stand by share one, and who holds it does all work
 * that comes by it, however many are drawn as active. It stays where it is while its holder lives.
 */
public final class FloatingAddresses {
    private final Deployment deployment;

    FloatingAddresses(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Whether a link's calls come by such an address: those of a balancer or an edge service go to the instance it picks itself. */
    public boolean reach(Link link) {
        return Optional.ofNullable(deployment.topology().groups().get(link.to())).filter(this::shares).isPresent() && !picks(link);
    }

    /** Whether nobody sends work to the members of a group but by such an address. */
    public boolean alone(Group group) {
        return shares(group) && group.members().stream().flatMap(member -> deployment.linksTo(member.component()).stream())
                .filter(link -> deployment.role(link.from()) != Role.MONITOR).allMatch(this::reach);
    }

    /** Who of those that live holds the address: the first active instance, where none is left the first that stands by. */
    public Optional<Node> holder(Group group, Predicate<Node> living) {
        return Stream.concat(instances(group, false), instances(group, true)).filter(living).findFirst();
    }

    private Stream<Node> instances(Group group, boolean standby) {
        return group.members().stream().filter(member -> member.standby() == standby).map(Member::component)
                .flatMap(member -> deployment.nodes(member).stream());
    }

    /** Whether a group is made to share one: in a cluster a service leads to pods, not an address they hand on. */
    public boolean shares(Group group) {
        return group.balancing() == Balancing.ACTIVE_STANDBY && !(group.redundancy() instanceof Redundancy.PrimaryReplica)
                && group.members().stream().map(Member::component).allMatch(member -> deployment.role(member) == Role.BALANCER && !deployment.inKubernetes(member));
    }

    private boolean picks(Link link) {
        var caller = deployment.topology().components().get(link.from());
        return switch (deployment.role(caller.id())) {
            case BALANCER, DATABASE_PROXY, MONITOR -> true;
            case EDGE -> passesRequestsOn(deployment, caller);
            default -> false;
        };
    }

    /** Whether an edge service asks for what its clients want under an address of its own; a name service only tells them where. */
    static boolean passesRequestsOn(Deployment deployment, Component edge) {
        return deployment.settings().of(edge, Props.PROTOCOL).map(Setting::text)
                .filter(protocol -> protocol.equals("http") || protocol.equals("https")).isPresent();
    }
}
