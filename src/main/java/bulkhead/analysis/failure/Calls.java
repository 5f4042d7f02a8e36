package bulkhead.analysis.failure;

import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing a caller asks for: a first link, then every link that backs it, or backs one that does. {@code optional}: the caller
 * works without.
 */
record Calls(List<Step> steps, boolean optional) {
    /**
     * A link, the step it backs (none: the first link), and whether it has fallbacks for its misses: then it takes load off but
     * can't answer alone.
     */
    record Step(Link link, Optional<Step> backs, boolean misses) {
        boolean answers() {
            return !misses;
        }

        /** The steps that keep this one out of use while they answer. */
        Stream<Step> ahead() {
            return Stream.iterate(backs, Optional::isPresent, step -> step.orElseThrow().backs()).map(Optional::orElseThrow)
                    .filter(Step::answers);
        }
    }

    Link first() {
        return steps.getFirst().link();
    }

    /** Whether the caller goes down when nothing answers. */
    boolean required() {
        return !optional && (first().kind() == LinkKind.CALLS || first().kind() == LinkKind.FALLBACK);
    }

    /** From all links of one caller that a flow uses. A fallback that backs none of these counts as a call of its own. */
    static List<Calls> of(List<Link> used) {
        if (used.size() == 1 && used.getFirst().backs().isEmpty()) {
            return List.of(new Calls(List.of(new Step(used.getFirst(), Optional.empty(), false)), used.getFirst().optional()));
        }
        var ids = used.stream().map(Link::id).collect(Collectors.toSet());
        var backing = new LinkedHashMap<Id, List<Link>>();
        used.stream().filter(link -> isBacking(link, ids))
                .forEach(link -> backing.computeIfAbsent(link.backs().get(), _ -> new ArrayList<>()).add(link));
        var visited = new HashSet<Id>();
        var calls = new ArrayList<Calls>();
        used.stream().filter(link -> !isBacking(link, ids)).forEach(root -> calls.add(from(root, backing, visited)));
        for (var link : used) {
            // left are only fallbacks that back each other in a circle
            if (!visited.contains(link.id())) {
                calls.add(from(link, backing, visited));
            }
        }
        return calls;
    }

    private static boolean isBacking(Link link, Set<Id> used) {
        return link.kind() == LinkKind.FALLBACK && link.backs().filter(used::contains).isPresent();
    }

    private static Calls from(Link root, Map<Id, List<Link>> backing, Set<Id> visited) {
        var steps = new ArrayList<Step>();
        visited.add(root.id());
        steps.add(step(root, Optional.empty(), backing));
        for (int next = 0; next < steps.size(); next++) {
            var backed = steps.get(next);
            backing.getOrDefault(backed.link().id(), List.of()).stream().filter(link -> visited.add(link.id()))
                    .forEach(link -> steps.add(step(link, Optional.of(backed), backing)));
        }
        boolean optional = steps.getFirst().misses() ? backing.get(root.id()).stream().allMatch(Link::optional) : root.optional();
        return new Calls(List.copyOf(steps), optional);
    }

    private static Step step(Link link, Optional<Step> backs, Map<Id, List<Link>> backing) {
        return new Step(link, backs, backing.containsKey(link.id()) && link.hitRatio().filter(share -> share.base() < 1)
                .isPresent());
    }
}
