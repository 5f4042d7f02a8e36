package bulkhead.deployment;

import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * In which order one instance turns to those it calls: those of rank 1 take all calls while any of them can, then those of rank 2,
 * and so on, without gaps. Who stands by comes after all who don't; among each, where near members come first, by
 * {@link Node#stepsTo distance}, and of equal ones who weighs nothing; the primary takes reads after all active replicas, and writes before everybody.
 */
public final class Ranks {
    /** As many fit in a back end of HAProxy: its servers, and those that are its backup. */
    public static final int OF_BACK_END = 2;

    private final Map<Node, Integer> ranks;

    private Ranks(Map<Node, Integer> ranks) {
        this.ranks = ranks;
    }

    /** What decides, most important first; of equal ones, one is as good as the other. */
    private record Turn(boolean standby, boolean last, int steps, boolean weightless) {
        private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::standby).thenComparing(Turn::last)
                .thenComparing(Turn::steps).thenComparing(Turn::weightless);
    }

    /** Of all that a link leads to, but the caller's own component: for what it carries. */
    static Ranks along(Deployment deployment, Link link, Node caller) {
        var primary = group(deployment, link).flatMap(deployment::primary);
        return primary.isPresent() && link.access().writes()
                ? of(called(deployment, link, caller), node -> new Turn(!primary.get().equals(node), false, 0, false))
                : reading(deployment, link, caller);
    }

    /** The same for reads alone: of whoever splits them from writes. */
    static Ranks reading(Deployment deployment, Link link, Node caller) {
        var group = group(deployment, link);
        return of(called(deployment, link, caller), reads(group, group.flatMap(deployment::primary), caller));
    }

    private static List<Node> called(Deployment deployment, Link link, Node caller) {
        return deployment.topology().targets(link).stream().filter(id -> !id.equals(caller.component()))
                .flatMap(id -> deployment.nodes(id).stream()).toList();
    }

    private static Optional<Group> group(Deployment deployment, Link link) {
        return deployment.topology().element(link.to()).filter(Group.class::isInstance).map(Group.class::cast);
    }

    private static Function<Node, Turn> reads(Optional<Group> group, Optional<Node> primary, Node caller) {
        boolean nearFirst = group.filter(policy -> policy.balancing() == Balancing.LOCAL_FIRST).isPresent();
        var standby = group.map(policy -> members(policy, Member::standby)).orElse(Set.of());
        var weightless = group.map(policy -> members(policy, Ranks::weightless)).orElse(Set.of());
        return node -> new Turn(standby.contains(node.component()), primary.filter(node::equals).isPresent(),
                nearFirst ? caller.stepsTo(node) : 0, weightless.contains(node.component()));
    }

    private static boolean weightless(Member member) {
        return member.weight().filter(weight -> weight.base() == 0).isPresent();
    }

    private static Set<Id> members(Group group, Predicate<Member> which) {
        return group.members().stream().filter(which).map(Member::component).collect(Collectors.toSet());
    }

    private static Ranks of(List<Node> called, Function<Node, Turn> turns) {
        var order = called.stream().map(turns).distinct().sorted(Turn.ORDER).toList();
        var ranks = new HashMap<Node, Integer>();
        called.forEach(node -> ranks.put(node, 1 + order.indexOf(turns.apply(node))));
        return new Ranks(ranks);
    }

    /** Of one of those called. */
    public int of(Node called) {
        return ranks.get(called);
    }

    /** The first rank of the back end that holds this one. */
    public static int backEnd(int rank) {
        return rank - (rank - 1) % OF_BACK_END;
    }

    /** How many ranks there are. */
    public int count() {
        return ranks.values().stream().mapToInt(rank -> rank).max().orElse(0);
    }
}
