package bulkhead.edit;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Role;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What drawing a line from one element to another means: a risk is attached, a component gets a link of the kind that fits the pair. */
public final class Connection {
    private static final Set<Role> KEEP_IN_STEP = Set.of(Role.DATABASE, Role.CACHE, Role.STORE);

    private Connection() {
    }

    /** What a line that ends at a component leads to: all of its group, unless it starts in the group or is meant for this one. */
    public static Id target(Topology topology, Id from, Id to) {
        return topology.groupOf(to).filter(group -> !topology.groupOf(from).equals(Optional.of(group))).map(Group::id).orElse(to);
    }

    public static Verdict verdict(Topology topology, Id from, Id to) {
        return topology.risks().containsKey(from) ? Policy.canAttach(topology, from, to) : Policy.canConnect(topology, from, to);
    }

    /** The edit that the line stands for, where {@link #verdict} allows it. */
    public static Edit edit(Topology topology, Catalog catalog, Id from, Id to) {
        var risk = topology.risks().get(from);
        if (risk == null) {
            return Add.of(Link.of(Ids.beside(topology).next("link"), guess(topology, catalog, from, to), from, to));
        }
        var attached = new ArrayList<>(risk.attachedTo());
        attached.add(to);
        return Change.of("attach", risk.withAttachedTo(attached));
    }

    /** The same link between other ends. What it backed or what backed it starts elsewhere then, and is called directly. */
    public static Edit reconnect(Topology topology, Link link, Id from, Id to) {
        var moved = link.withEnds(from, to);
        if (from.equals(link.from())) {
            return Change.of("ends", moved);
        }
        var backing = topology.links().values().stream().filter(other -> other.backs().equals(Optional.of(link.id()))).map(Connection::direct);
        return new Change("ends", Stream.<Element>concat(Stream.of(direct(moved)), backing).toList());
    }

    private static Link direct(Link link) {
        return link.withBacks(Optional.empty()).withKind(link.kind() == LinkKind.FALLBACK ? LinkKind.CALLS : link.kind());
    }

    private static LinkKind guess(Topology topology, Catalog catalog, Id from, Id to) {
        var caller = catalog.role(topology.components().get(from));
        var group = topology.groups().get(to);
        var callees = group == null ? List.of(to) : group.members().stream().map(Member::component).toList();
        var callee = callees.stream().map(topology.components()::get).findFirst().map(catalog::role).orElse(Role.SERVER);
        if (caller == Role.BROKER || callee == Role.BROKER) {
            return LinkKind.SENDS;
        }
        return caller == callee && KEEP_IN_STEP.contains(caller) ? LinkKind.REPLICATES : LinkKind.CALLS;
    }
}
