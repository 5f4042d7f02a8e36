package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Ranks;
import bulkhead.model.Group;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom those instances of a link's caller that stand alike turn to while all is well: {@code now} is the {@link Ranks rank} that
 * works, with the weight of each; {@code next} comes after it in the same back end.
 */
record Turned(List<Node> callers, Map<Node, Double> now, List<Node> next) {
    /** One for each place the caller's instances stand in. */
    static List<Turned> of(Deployment deployment, Link link, Group group, FlowState well) {
        return deployment.stands(link.from()).stream().map(stand -> deployment.nodes(link.from()).stream()
                .filter(node -> stand.numbers().contains(node.number())).toList()).filter(callers -> !callers.isEmpty())
                .map(callers -> of(deployment, link, group, well, callers)).toList();
    }

    private static Turned of(Deployment deployment, Link link, Group group, FlowState well, List<Node> callers) {
        var ranks = deployment.ranks(link, callers.getFirst());
        var called = deployment.topology().targets(link).stream().filter(id -> !id.equals(link.from()))
                .filter(id -> well.serves(id) && well.sees(link.id(), id)).flatMap(id -> deployment.nodes(id).stream()).toList();
        int now = called.stream().mapToInt(ranks::of).min().orElse(0);
        return new Turned(callers, weighed(group, called.stream().filter(node -> ranks.of(node) == now)), called.stream()
                .filter(node -> ranks.of(node) > now && Ranks.backEnd(ranks.of(node)) == Ranks.backEnd(now)).toList());
    }

    /** Where nobody weighs anything all weigh alike. */
    private static Map<Node, Double> weighed(Group group, Stream<Node> nodes) {
        var weights = group.members().stream().collect(Collectors.toMap(Member::component, Turned::weight, (one, _) -> one));
        var weighed = new LinkedHashMap<Node, Double>();
        nodes.forEach(node -> weighed.put(node, weights.get(node.component())));
        if (weighed.values().stream().allMatch(weight -> weight == 0)) {
            weighed.replaceAll((_, _) -> 1.0);
        }
        return weighed;
    }

    private static double weight(Member member) {
        return member.weight().map(Quantity::base).orElse(1.0);
    }

    double weight(Collection<Node> nodes) {
        return nodes.stream().mapToDouble(now::get).sum();
    }
}
