package bulkhead.analysis.failure;

import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Components of one instance each that nothing tells apart: members of one group in one place, under the same risks, of the same
 * reliability, with equal links of their own that can't fail, and nobody speaks to one of them by name. A hundred thousand of
 * them are as easy as one component of a hundred thousand instances.
 */
final class Crowds {
    /** A component that may be in a crowd, with what tells it apart. */
    private record Candidate(Component component, List<Id> risks, List<Link> links) {
        boolean isLike(Candidate other) {
            return component.reliability().equals(other.component.reliability())
                    && component.commonCause().equals(other.component.commonCause()) && risks.equals(other.risks)
                    && callsLike(other);
        }

        private boolean callsLike(Candidate other) {
            boolean alike = links.size() == other.links.size();
            for (int i = 0; alike && i < links.size(); i++) {
                alike = isAlike(links.get(i), other.links.get(i));
            }
            return alike;
        }

        private static boolean isAlike(Link one, Link other) {
            return one.kind() == other.kind() && one.to().equals(other.to()) && one.access() == other.access()
                    && one.optional() == other.optional() && one.hitRatio().equals(other.hitRatio())
                    && one.flows().equals(other.flows());
        }
    }

    private record Crowd(Candidate first, List<Id> all) {
    }

    /** What is quick to tell apart of components that may be in a crowd. */
    private record Likeness(Id group, Optional<Id> place, double available) {
    }

    private final Deployment deployment;
    private final Function<Id, List<Id>> risksOn;
    private final Set<Id> named = new HashSet<>();

    private Crowds(Deployment deployment, Function<Id, List<Id>> risksOn) {
        this.deployment = deployment;
        this.risksOn = risksOn;
        var topology = deployment.topology();
        topology.links().values().stream().filter(link -> link.kind() != LinkKind.REPLICATES).map(Link::to).forEach(named::add);
        topology.flows().values().forEach(flow -> named.add(flow.entry()));
        topology.groups().values().forEach(group -> named(group.redundancy()));
    }

    /** All components of each crowd, by the first of them; crowds of one are left out. */
    static Map<Id, List<Id>> of(Deployment deployment, Map<Id, Group> groupOf, Function<Id, List<Id>> risksOn,
            Function<Id, List<Link>> linksFrom) {
        var crowds = new Crowds(deployment, risksOn);
        var alike = new LinkedHashMap<Likeness, List<Crowd>>();
        for (var component : deployment.topology().components().values()) {
            var group = groupOf.get(component.id());
            if (group != null && crowds.mayJoin(component, group)) {
                var links = linksFrom.apply(component.id());
                if (crowds.arePlain(links)) {
                    join(new Candidate(component, risksOn.apply(component.id()), links),
                            alike.computeIfAbsent(likeness(component, group), _ -> new ArrayList<>(1)));
                }
            }
        }
        var byFirst = new HashMap<Id, List<Id>>();
        alike.values().stream().flatMap(List::stream).map(Crowd::all).filter(all -> all.size() > 1)
                .forEach(all -> byFirst.put(all.getFirst(), all));
        return byFirst;
    }

    /** The crowd like whose first it is, else a new one. */
    private static void join(Candidate candidate, List<Crowd> crowds) {
        for (var crowd : crowds) {
            if (crowd.first().isLike(candidate)) {
                crowd.all().add(candidate.component().id());
                return;
            }
        }
        crowds.add(new Crowd(candidate, new ArrayList<>(List.of(candidate.component().id()))));
    }

    private void named(Redundancy redundancy) {
        if (redundancy instanceof Redundancy.PrimaryReplica(var primary, var _, var neverPromoted)) {
            named.add(primary);
            named.addAll(neverPromoted);
        }
    }

    private boolean mayJoin(Component component, Group group) {
        return component.instances().count() == 1 && component.minInstances().count() <= 1 && component.spread().isEmpty()
                && !named.contains(component.id()) && deployment.catalog().role(component) != Role.SOURCE
                && !(group.redundancy() instanceof Redundancy.Partitioned policy && policy.majorityOfMasters());
    }

    private boolean arePlain(List<Link> links) {
        for (var link : links) {
            if (!isPlain(link)) {
                return false;
            }
        }
        return true;
    }

    /** Neither fails by itself nor backs another or is backed. */
    private boolean isPlain(Link link) {
        return !link.reliability().stated() && link.backs().isEmpty() && link.kind() != LinkKind.FALLBACK
                && risksOn.apply(link.id()).isEmpty();
    }

    private static Likeness likeness(Component component, Group group) {
        return new Likeness(group.id(), component.place(), component.reliability().availability().map(Quantity::base).orElse(-1.0));
    }
}
