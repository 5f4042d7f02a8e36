package bulkhead.edit;

import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.Redundancy;
import bulkhead.model.Risk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an element becomes when others are gone that it named. */
record Bereft(Set<Id> gone) {
    Element element(Element element) {
        return switch (element) {
            case Component component -> named(component.spread()) ? component.withSpread(kept(component.spread())) : component;
            case Risk risk -> risk(risk);
            case Group group -> group(group);
            case Link link -> link(link);
            case Place place -> place;
            case Flow flow -> flow;
        };
    }

    private Risk risk(Risk risk) {
        var between = risk.between().filter(places -> !gone.contains(places.one()) && !gone.contains(places.other()));
        return risk.withAttachedTo(kept(risk.attachedTo())).withBetween(between);
    }

    /** What backed a lost link is called directly from now on. */
    private Link link(Link link) {
        var left = link.withFlows(kept(link.flows()));
        if (link.backs().filter(gone::contains).isEmpty()) {
            return left;
        }
        return left.withBacks(Optional.empty()).withKind(link.kind() == LinkKind.FALLBACK ? LinkKind.CALLS : link.kind());
    }

    private Group group(Group group) {
        var members = group.members().stream().filter(member -> !gone.contains(member.component())).toList();
        return group.withMembers(members).withRedundancy(redundancy(group.redundancy(), members));
    }

    private Redundancy redundancy(Redundancy redundancy, List<Member> members) {
        if (!(redundancy instanceof Redundancy.PrimaryReplica(var primary, var failover, var neverPromoted)) || members.isEmpty()) {
            return redundancy;
        }
        var heirs = members.stream().map(Member::component).toList();
        var heir = heirs.stream().filter(id -> !neverPromoted.contains(id)).findFirst().orElse(heirs.getFirst());
        return new Redundancy.PrimaryReplica(gone.contains(primary) ? heir : primary, failover(failover), kept(neverPromoted));
    }

    private Failover failover(Failover failover) {
        return failover instanceof Failover.Controller(var group, var _, var _) && gone.contains(group) ? new Failover.Manual() : failover;
    }

    private boolean named(List<Id> ids) {
        return ids.stream().anyMatch(gone::contains);
    }

    private List<Id> kept(List<Id> ids) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }
}
