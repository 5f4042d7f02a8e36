package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a component asks for on behalf of a flow. Its links to several members of a group are one call with several ways, the
 * largest ratio counting; a second link to the same member begins another call.
 */
final class Arcs {
    private final Network network;
    private int count;

    private record Bundle(int tier, LinkKind kind, boolean writes, Optional<Id> backs, int turn) {
    }

    Arcs(Network network) {
        this.network = network;
    }

    int count() {
        return count;
    }

    /** Each call followed by those that back it, in the order tried. */
    List<List<Arc>> chains(List<Link> used) {
        if (used.stream().allMatch(this::standsAlone)) {
            return used.stream().map(link -> List.of(arc(List.of(link)))).toList();
        }
        var arcs = bundled(used).values().stream().map(links -> arc(links)).toList();
        var backing = new HashMap<Id, List<Arc>>();
        var roots = new ArrayList<Arc>();
        for (var arc : arcs) {
            var backed = arc.first().backs().filter(id -> arc.first().kind() == LinkKind.FALLBACK && used.stream()
                    .anyMatch(link -> link.id().equals(id)));
            backed.ifPresentOrElse(id -> backing.computeIfAbsent(id, _ -> new ArrayList<>()).add(arc), () -> roots.add(arc));
        }
        var placed = new LinkedHashSet<Arc>();
        var chains = new ArrayList<List<Arc>>();
        roots.forEach(root -> chains.add(chain(root, backing, placed)));
        // fallbacks that back each other in a circle have no root
        arcs.stream().filter(arc -> !placed.contains(arc)).forEach(arc -> chains.add(chain(arc, backing, placed)));
        return chains.stream().filter(chain -> !chain.isEmpty()).toList();
    }

    /** Along which the flow's data is replicated, link by link. */
    List<Arc> replications(List<Link> used) {
        return used.stream().map(link -> arc(List.of(link))).toList();
    }

    /** Whether the link is a call by itself, whatever other links there are, and backs none. */
    private boolean standsAlone(Link link) {
        return link.kind() != LinkKind.FALLBACK && (network.isGroup(link.to()) || network.tierOf(link.to()) < 0);
    }

    private static List<Arc> chain(Arc root, Map<Id, List<Arc>> backing, LinkedHashSet<Arc> placed) {
        var chain = new ArrayList<Arc>();
        var next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            var arc = next.pop();
            if (placed.add(arc)) {
                chain.add(arc);
                arc.links().reversed().stream().flatMap(link -> backing.getOrDefault(link.id(), List.of()).reversed().stream())
                        .forEach(next::push);
            }
        }
        return List.copyOf(chain);
    }

    private Map<Object, List<Link>> bundled(List<Link> used) {
        var bundles = new LinkedHashMap<Object, List<Link>>();
        var turns = new HashMap<Object, Integer>();
        for (var link : used) {
            var tier = network.tierOf(link.to());
            if (tier < 0 || network.isGroup(link.to())) {
                bundles.put(link, List.of(link));
            } else {
                var alike = new Bundle(tier, link.kind(), link.access().writes(), link.backs(), 0);
                var turn = turns.merge(List.of(alike, link.to()), 1, Integer::sum);
                bundles.computeIfAbsent(new Bundle(tier, link.kind(), link.access().writes(), link.backs(), turn),
                        _ -> new ArrayList<>()).add(link);
            }
        }
        return bundles;
    }

    private Arc arc(List<Link> links) {
        var first = links.getFirst();
        var targets = links.size() == 1 ? network.targets(first)
                : links.stream().mapToInt(link -> network.index(link.to())).toArray();
        var ratio = links.stream().mapToDouble(link -> link.ratio().base()).max().orElse(0);
        var numbers = links.stream().mapToInt(network::index).toArray();
        return new Arc(count++, List.copyOf(links), numbers, network.index(first.from()), network.tierOf(first.to()),
                targets, ratio,
                first.hitRatio().map(hit -> 1 - hit.base()).orElse(0.0));
    }
}
