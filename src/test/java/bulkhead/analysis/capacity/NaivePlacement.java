package bulkhead.analysis.capacity;

import bulkhead.deployment.Node;
import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies dealt over live instances by the definitions, slowly: whole copies over domains in turn first, then levels by halving. */
final class NaivePlacement {
    private final Topology topology;
    private final List<Node> nodes;
    private final ToDoubleFunction<Node> weight;
    private final Map<Node, Optional<Id>> domains = new HashMap<>();

    NaivePlacement(Topology topology, Optional<PlaceLevel> stated, List<Node> nodes, ToDoubleFunction<Node> weight) {
        this.topology = topology;
        this.nodes = nodes;
        this.weight = weight;
        var level = stated.or(() -> Stream.of(PlaceLevel.values()).filter(each -> new HashSet<>(nodes.stream()
                .map(node -> at(node, each)).toList()).size() > 1).findFirst());
        nodes.forEach(node -> domains.put(node, level.flatMap(each -> at(node, each))));
    }

    private Optional<Id> at(Node node, PlaceLevel level) {
        return node.places().stream().filter(place -> topology.places().get(place).level() == level).findFirst();
    }

    Map<Node, Double> copies(int copies) {
        var members = nodes.stream().collect(Collectors.groupingBy(domains::get, LinkedHashMap::new, Collectors.toList()));
        var whole = new LinkedHashMap<Optional<Id>, Integer>();
        var most = 0;
        for (int left = copies; left > 0;) {
            most++;
            for (var domain : members.keySet()) {
                if (left > 0 && whole.getOrDefault(domain, 0) < Math.min(most, members.get(domain).size())) {
                    whole.merge(domain, 1, Integer::sum);
                    left--;
                }
            }
        }
        var cap = most;
        var kept = dealt(members.keySet(), copies, domain -> members.get(domain).stream().mapToDouble(weight).sum(),
                domain -> Math.min(cap - 1, members.get(domain).size()), domain -> Math.min(cap, members.get(domain).size()));
        var parts = new LinkedHashMap<Node, Double>();
        members.forEach((domain, inside) -> parts.putAll(dealt(inside, kept.get(domain), weight, _ -> 0, _ -> 1)));
        return parts;
    }

    private static <T> Map<T, Double> dealt(Iterable<T> over, double amount, ToDoubleFunction<T> weight, ToDoubleFunction<T> least,
            ToDoubleFunction<T> most) {
        var dealt = new LinkedHashMap<T, Double>();
        DoubleUnaryOperator fill = level -> {
            over.forEach(each -> dealt.put(each, Math.max(least.applyAsDouble(each), Math.min(most.applyAsDouble(each), level * weight.applyAsDouble(each)))));
            return dealt.values().stream().mapToDouble(Double::doubleValue).sum();
        };
        var low = 0.0;
        var high = 100.0;
        for (int step = 0; step < 80; step++) {
            var middle = (low + high) / 2;
            if (fill.applyAsDouble(middle) < amount) {
                low = middle;
            } else {
                high = middle;
            }
        }
        fill.applyAsDouble(high);
        return dealt;
    }
}
