package bulkhead.analysis.failure;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Detection;
import bulkhead.deployment.Node;
import bulkhead.deployment.Ranks;
import bulkhead.deployment.Setting;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What calls cost that go to lost members before anybody has noticed: seconds' worth of all calls of one flow along a link, of those
 * instances of its caller that lose most. Nothing where they are sent again to somebody of the same {@link Ranks rank}: who is of a later rank gets none
 * before the loss is noticed.
 */
final class LostShares {
    private final Deployment deployment;
    private final FlowState well;
    private final Map<Id, List<Turned>> turned = new ConcurrentHashMap<>();

    LostShares(Deployment deployment, FlowState well) {
        this.deployment = deployment;
        this.well = well;
    }

    /** Whom callers that stand alike turn to while all is well, by weight, and those of the next rank in the same back end. */
    private record Turned(List<Node> callers, Map<Node, Double> now, List<Node> next) {
        double weight(Collection<Node> nodes) {
            return nodes.stream().mapToDouble(now::get).sum();
        }

        boolean allWeighAlike() {
            return now.values().stream().distinct().count() == 1;
        }
    }

    double of(Link link, Group group, Set<Event> lost, FlowState after) {
        return turned.computeIfAbsent(link.id(), _ -> turned(link, group)).stream()
                .filter(each -> each.callers().stream().anyMatch(caller -> !taken(caller, lost)))
                .mapToDouble(each -> seconds(each, link, group, lost, after)).max().orElse(0);
    }

    private List<Turned> turned(Link link, Group group) {
        return deployment.stands(link.from()).stream().map(stand -> deployment.nodes(link.from()).stream()
                .filter(node -> stand.numbers().contains(node.number())).toList()).filter(callers -> !callers.isEmpty())
                .map(callers -> turned(link, group, callers)).toList();
    }

    private Turned turned(Link link, Group group, List<Node> callers) {
        var ranks = deployment.ranks(link, callers.getFirst());
        var called = deployment.topology().targets(link).stream().filter(id -> !id.equals(link.from()) && answers(link, id, well))
                .flatMap(id -> deployment.nodes(id).stream()).toList();
        int now = called.stream().mapToInt(ranks::of).min().orElse(0);
        var asked = weighed(group, called.stream().filter(node -> ranks.of(node) == now));
        return new Turned(callers, asked, called.stream()
                .filter(node -> ranks.of(node) > now && Ranks.backEnd(ranks.of(node)) == Ranks.backEnd(now)).toList());
    }

    /** Where nobody weighs anything all weigh alike. */
    private static Map<Node, Double> weighed(Group group, Stream<Node> nodes) {
        var weights = group.members().stream().collect(Collectors.toMap(Member::component, LostShares::weight, (one, _) -> one));
        var weighed = new LinkedHashMap<Node, Double>();
        nodes.forEach(node -> weighed.put(node, weights.get(node.component())));
        if (weighed.values().stream().allMatch(weight -> weight == 0)) {
            weighed.replaceAll((_, _) -> 1.0);
        }
        return weighed;
    }

    private static boolean answers(Link link, Id component, FlowState state) {
        return state.serves(component) && state.sees(link.id(), component);
    }

    private double seconds(Turned turned, Link link, Group group, Set<Event> lost, FlowState after) {
        var dead = turned.now().keySet().stream().filter(node -> !left(link, node, lost, after)).toList();
        if (dead.isEmpty() || saved(turned, dead, link, group, lost, after)) {
            return 0;
        }
        double all = turned.weight(looksIdle(link, group, lost) ? dead : turned.now().keySet());
        return all == 0 ? 0 : dead.stream().collect(Collectors.groupingBy(Node::component)).entrySet().stream()
                .mapToDouble(each -> turned.weight(each.getValue()) / all * noticed(link, each.getKey(), lost)).sum();
    }

    private double noticed(Link link, Id callee, Set<Event> lost) {
        return deployment.detection().byCaller(link, callee, Event.loss(lost)).seconds();
    }

    private boolean left(Link link, Node node, Set<Event> lost, FlowState after) {
        return answers(link, node.component(), after) && !taken(node, lost);
    }

    private boolean taken(Node node, Set<Event> lost) {
        return lost.stream().anyMatch(event -> event.takes(node, deployment.topology()));
    }

    /**
     * Of a call that is sent again only whom it was sent to last is left out, and only those of the same rank are asked. So one dead instance
     * never gets it twice; several do, unless all get calls in turn and there are more tries than dead ones. Or it is still trying when all of
     * them have been noticed: a try that nobody answers takes as long as a connection may.
     */
    private boolean saved(Turned turned, List<Node> dead, Link link, Group group, Set<Event> lost, FlowState after) {
        int again = again(link);
        boolean others = dead.size() < turned.now().size();
        boolean inTurn = group.balancing() == Balancing.ROUND_ROBIN && turned.allWeighAlike();
        return again > 0 && (others && (dead.size() == 1 || inTurn && dead.size() <= again)
                || (others || turned.next().stream().anyMatch(node -> left(link, node, lost, after))) && outlasts(link, dead, lost, again));
    }

    private boolean outlasts(Link link, List<Node> dead, Set<Event> lost, int again) {
        double tries = (1 + again) * deployment.settings().required(caller(link), Props.TIMEOUT_CONNECT).base();
        return Event.loss(lost) == Detection.Loss.HOST && dead.stream().map(Node::component).distinct()
                .allMatch(callee -> noticed(link, callee, lost) <= tries);
    }

    private static double weight(Member member) {
        return member.weight().map(Quantity::base).orElse(1.0);
    }

    /** Whoever refuses a balancer's calls at once has the fewest, and is given them before all others; not while he is waited for. */
    private boolean looksIdle(Link link, Group group, Set<Event> lost) {
        boolean waits = Event.loss(lost) == Detection.Loss.HOST || retries(link) > 0;
        return group.balancing() != Balancing.ROUND_ROBIN && group.balancing() != Balancing.HASH
                && (again(link) > 0 || !waits && deployment.settings().of(caller(link), Props.REDISPATCH).isPresent());
    }

    private int retries(Link link) {
        return deployment.settings().of(caller(link), Props.RETRIES).map(Setting::count).orElse(0);
    }

    private int again(Link link) {
        return deployment.settings().of(caller(link), Props.REDISPATCH).filter(Setting::on).map(_ -> retries(link)).orElse(0);
    }

    private Component caller(Link link) {
        return deployment.topology().components().get(link.from());
    }
}
