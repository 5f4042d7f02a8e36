package bulkhead.analysis.failure;

import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing a caller asks for: a first link, and every link that can answer for it. With a hit ratio below 1 a backed link can't answer alone: its fallbacks
 * must. {@code optional}: the caller works without. {@code hits} are the backed links that take load off and whose loss only degrades.
 */
record Calls(Link first, List<Link> answering, List<Link> hits, boolean optional) {
    /** From all links of one caller that a flow uses. A fallback that backs none of these counts as a call of its own. */
    static List<Calls> of(List<Link> used) {
        var ids = used.stream().map(Link::id).collect(Collectors.toSet());
        var backing = new LinkedHashMap<Id, List<Link>>();
        var roots = new ArrayList<Link>();
        for (var link : used) {
            if (link.kind() == LinkKind.FALLBACK && link.backs().filter(ids::contains).isPresent()) {
                backing.computeIfAbsent(link.backs().get(), _ -> new ArrayList<>()).add(link);
            } else {
                roots.add(link);
            }
        }
        var visited = new HashSet<Id>();
        var calls = new ArrayList<Calls>();
        roots.forEach(root -> calls.add(from(root, backing, visited)));
        // fallbacks that back each other in a circle have no root
        used.stream().filter(link -> !visited.contains(link.id())).forEach(link -> {
            if (!visited.contains(link.id())) {
                calls.add(from(link, backing, visited));
            }
        });
        return calls;
    }

    private static Calls from(Link root, Map<Id, List<Link>> backing, Set<Id> visited) {
        var answering = new ArrayList<Link>();
        var hits = new ArrayList<Link>();
        var open = new ArrayDeque<>(List.of(root));
        visited.add(root.id());
        while (!open.isEmpty()) {
            var link = open.poll();
            var fallbacks = backing.getOrDefault(link.id(), List.of());
            (misses(link) && !fallbacks.isEmpty() ? hits : answering).add(link);
            fallbacks.stream().filter(fallback -> visited.add(fallback.id())).forEach(open::add);
        }
        boolean optional = hits.contains(root) ? backing.get(root.id()).stream().allMatch(Link::optional) : root.optional();
        return new Calls(root, List.copyOf(answering), List.copyOf(hits), optional);
    }

    private static boolean misses(Link link) {
        return link.hitRatio().filter(share -> share.base() < 1).isPresent();
    }

    /** Whether the caller goes down when nothing answers. */
    boolean required() {
        return !optional && (first.kind() == LinkKind.CALLS || first.kind() == LinkKind.FALLBACK);
    }
}
