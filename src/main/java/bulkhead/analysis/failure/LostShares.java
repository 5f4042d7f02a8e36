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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What calls cost that go to lost members before anybody has noticed: seconds' worth of all calls of one flow along a link, of
 * those instances of its caller that lose most. Nothing where they are sent again to somebody of the same {@link Ranks rank}: who
 * is of a later rank gets none before the loss is noticed.
 */
final class LostShares {
    private final Deployment deployment;
    private final FlowState well;
    private final Map<Id, List<Turned>> turned = new ConcurrentHashMap<>();

    LostShares(Deployment deployment, FlowState well) {
        this.deployment = deployment;
        this.well = well;
    }

    double of(Link link, Group group, Set<Event> lost, FlowState after) {
        var loss = new Loss(deployment, link, group, lost, after);
        return turned.computeIfAbsent(link.id(), _ -> Turned.of(deployment, link, group, well)).stream()
                .filter(each -> !each.callers().stream().allMatch(loss::takes)).mapToDouble(loss::seconds).max().orElse(0);
    }

    /** All that is lost at once, to who calls along one link. */
    private record Loss(Deployment deployment, Link link, Group group, Set<Event> lost, FlowState after) {
        double seconds(Turned turned) {
            var dead = turned.now().keySet().stream().filter(node -> !leaves(node)).toList();
            double all = turned.weight(looksIdle() ? dead : turned.now().keySet());
            return all == 0 || saved(turned, dead) ? 0 : dead.stream().collect(Collectors.groupingBy(Node::component))
                    .entrySet().stream().mapToDouble(each -> turned.weight(each.getValue()) / all * noticed(each.getKey())).sum();
        }

        boolean takes(Node node) {
            return lost.stream().anyMatch(event -> event.takes(node, deployment.topology()));
        }

        private boolean leaves(Node node) {
            return after.serves(node.component()) && after.sees(link.id(), node.component()) && !takes(node);
        }

        private double noticed(Id callee) {
            return deployment.detection().byCaller(link, callee, Event.loss(lost)).seconds();
        }

        /**
         * Of a call that is sent again only whom it was sent to last is left out, and only those of the same rank are asked. So
         * one dead instance never gets it twice; several may, also in turn, since others' calls come between. Or it is still trying
         * when all of them have been noticed.
         */
        private boolean saved(Turned turned, List<Node> dead) {
            boolean others = dead.size() < turned.now().size();
            return again() > 0 && (others && dead.size() == 1
                    || (others || turned.next().stream().anyMatch(this::leaves)) && outlasts(dead));
        }

        /** A try that nobody answers takes as long as a connection may. */
        private boolean outlasts(List<Node> dead) {
            double tries = (1 + again()) * deployment.settings().required(caller(), Props.TIMEOUT_CONNECT).base();
            return Event.loss(lost) == Detection.Loss.HOST
                    && dead.stream().map(Node::component).distinct().allMatch(callee -> noticed(callee) <= tries);
        }

        /** Whoever refuses a balancer's calls at once has the fewest and is given them first; not while he is waited for. */
        private boolean looksIdle() {
            boolean waits = Event.loss(lost) == Detection.Loss.HOST || retries() > 0;
            return group.balancing() != Balancing.ROUND_ROBIN && group.balancing() != Balancing.HASH
                    && (again() > 0 || !waits && deployment.settings().of(caller(), Props.REDISPATCH).isPresent());
        }

        private int retries() {
            return deployment.settings().of(caller(), Props.RETRIES).map(Setting::count).orElse(0);
        }

        private int again() {
            return deployment.settings().of(caller(), Props.REDISPATCH).filter(Setting::on).map(_ -> retries()).orElse(0);
        }

        private Component caller() {
            return deployment.topology().components().get(link.from());
        }
    }
}
