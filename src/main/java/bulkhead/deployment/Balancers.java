package bulkhead.deployment;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The balancer instances before each component, and how many connections each of them may hold open to one instance of it. */
public final class Balancers {
    private final Deployment deployment;

    Balancers(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Those that call a component, by itself or as a member of its group. */
    public Stream<Node> before(Id component) {
        return deployment.linksTo(component).stream().map(Link::from)
                .filter(from -> deployment.role(from) == Role.BALANCER).distinct().flatMap(from -> deployment.nodes(from).stream());
    }

    public int count(Id component) {
        return (int) before(component).count();
    }

    /**
     * Connections each may hold open to one instance of a component: what it states, else its workers dealt over all that call
     * it, rounded down but at least 1. Empty where the component has no workers.
     */
    public OptionalInt share(Id component) {
        int callers = count(component);
        var at = deployment.topology().components().get(component);
        int workers = deployment.settings().of(at, Props.WORKERS).map(Setting::count).orElse(0);
        return callers == 0 || workers == 0 ? OptionalInt.empty()
                : OptionalInt.of(deployment.settings().of(at, Props.SERVER_MAXCONN).map(Setting::count)
                        .orElse(Math.max(1, workers / callers)));
    }

    /**
     * Connections a back end of a balancer's file may hold open to one instance of a component: the balancer's share, dealt over
     * all links by which it calls, rounded down but at least 1. Empty where the component has no workers.
     */
    public OptionalInt shareOfBackEnd(Id balancer, Id component) {
        var share = share(component);
        return share.isEmpty() ? share
                : OptionalInt.of(Math.max(1, share.getAsInt() / Math.max(1, backEnds(balancer, component))));
    }

    /** How many back ends of a balancer's file lead to a component: one for each link. */
    public int backEnds(Id balancer, Id component) {
        return (int) deployment.linksTo(component).stream().filter(link -> link.from().equals(balancer)).count();
    }

    /** Connections that all back ends of a balancer's file together may hold open to one instance of a component; 0 for no limit. */
    public int letIn(Id balancer, Id component) {
        return shareOfBackEnd(balancer, component).orElse(0) * backEnds(balancer, component);
    }

    /** How many send work to one instance of a component while all is well. */
    public int sending(Id component) {
        return senders(component, _ -> true).size();
    }

    /**
     * Who sends work to one instance of a component while only these live: nobody to one that stands by for somebody who lives, none
     * that does so itself, and where near members come first those that have none nearer. Of instances in several places it is the
     * one into which the least is let, but any.
     */
    public List<Node> senders(Id component, Predicate<Node> living) {
        if (standsBy(component, living)) {
            return List.of();
        }
        var own = livingPlaces(Stream.of(component), living);
        var senders = before(component).filter(living).filter(balancer -> !standsBy(balancer, living)).toList();
        var near = deployment.groupOf(component).filter(group -> group.balancing() == Balancing.LOCAL_FIRST);
        if (own.isEmpty() || near.isEmpty()) {
            return own.isEmpty() ? List.of() : senders;
        }
        var all = livingPlaces(near.get().members().stream().map(Member::component).filter(member -> !standsBy(member, living)), living);
        return own.stream().map(stand -> senders.stream().filter(sender -> Node.steps(sender.places(), stand)
                == steps(sender, all)).toList()).filter(some -> !some.isEmpty())
                .min(Comparator.comparingLong((List<Node> some) -> letIn(some, component)).thenComparing(List::size)).orElse(List.of());
    }

    /** What some balancers let into one instance of a component at once. */
    public long letIn(List<Node> senders, Id component) {
        return senders.stream().mapToLong(sender -> letIn(sender.component(), component)).sum();
    }

    private List<List<Id>> livingPlaces(Stream<Id> components, Predicate<Node> living) {
        return components.flatMap(each -> deployment.nodes(each).stream()).filter(living).map(Node::places).distinct().toList();
    }

    /** Of those that share an address all but its holder. */
    private boolean standsBy(Node balancer, Predicate<Node> living) {
        var floating = deployment.groupOf(balancer.component()).filter(group -> deployment.floating().alone(group));
        return floating.isPresent() ? deployment.floating().holder(floating.get(), living).filter(balancer::equals).isEmpty()
                : standsBy(balancer.component(), living);
    }

    private boolean standsBy(Id component, Predicate<Node> living) {
        var group = deployment.groupOf(component);
        var members = group.map(Group::members).orElse(List.of());
        return members.stream().anyMatch(member -> member.standby() && member.component().equals(component))
                && members.stream().filter(member -> !member.standby())
                        .flatMap(member -> deployment.nodes(member.component()).stream()).filter(living).count() >= group.map(Balancers::joinedBelow).orElse(1);
    }

    /** Those that stand by join so many less one; where who is near comes first, files have them wait until nobody is left. */
    private static int joinedBelow(Group group) {
        return group.balancing() == Balancing.LOCAL_FIRST ? 1 : group.enough();
    }

    private static int steps(Node from, List<List<Id>> to) {
        return to.stream().mapToInt(places -> Node.steps(from.places(), places)).min().orElse(0);
    }
}
