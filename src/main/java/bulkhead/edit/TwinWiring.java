package bulkhead.edit;

import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The links of a twin: it calls what the first calls, is called by whom the first is called by, and gets the data as the others
 * do.
 */
final class TwinWiring {
    private final Topology topology;
    private final Component first;
    private final Component second;
    private final Group group;
    private final Ids ids;
    private final boolean alone;

    TwinWiring(Topology topology, Component first, Component second, Group group, Ids ids) {
        this.topology = topology;
        this.first = first;
        this.second = second;
        this.group = group;
        this.ids = ids;
        this.alone = topology.groupOf(first.id()).isEmpty();
    }

    Stream<Link> added() {
        return Stream.of(outgoing().stream(), incoming(), data().stream()).flatMap(each -> each);
    }

    /** Calls that led to the first alone. */
    Stream<Link> redirected() {
        return callsToFirst().filter(link -> alone || isOnlyWay(link)).map(link -> link.withEnds(link.from(), group.id()));
    }

    private Stream<Link> incoming() {
        return callsToFirst().filter(link -> !alone && !isOnlyWay(link))
                .map(link -> copy(link).withEnds(link.from(), second.id()));
    }

    private Stream<Link> callsToFirst() {
        return topology.links().values().stream().filter(link -> !Twin.replicates(link) && link.to().equals(first.id())
                && !member(link.from()));
    }

    private boolean isOnlyWay(Link link) {
        return topology.links().values().stream().noneMatch(other -> other != link && !Twin.replicates(other) && other.from()
                .equals(link.from())
                && (other.to().equals(group.id()) || member(other.to())));
    }

    private boolean member(Id id) {
        return group.members().stream().anyMatch(member -> member.component().equals(id));
    }

    private List<Link> outgoing() {
        var calls = topology.links().values().stream().filter(link -> !Twin.replicates(link) && link.from()
                .equals(first.id())).toList();
        Map<Id, Id> copies = new HashMap<>();
        calls.forEach(link -> copies.put(link.id(), ids.next("link")));
        return calls.stream().map(link -> link.withId(copies.get(link.id())).withEnds(second.id(), link.to())
                .withBacks(link.backs().map(copies::get))).map(TwinWiring::whole).toList();
    }

    /** A fallback whose first choice isn't there for the twin is called directly. */
    private static Link whole(Link link) {
        return link.kind() == LinkKind.FALLBACK && link.backs().isEmpty() ? link.withKind(LinkKind.CALLS) : link;
    }

    private List<Link> data() {
        var links = new ArrayList<Link>();
        var out = replications().filter(link -> link.from().equals(first.id())).toList();
        var in = replications().filter(link -> link.to().equals(first.id())).toList();
        in.forEach(link -> links.add(copy(link).withEnds(link.from(), second.id())));
        switch (group.redundancy()) {
            case Redundancy.PrimaryReplica(var primary, var _, var _) when primary.equals(first.id()) ->
                    links.add(between(first, second, out));
            case Redundancy.MultiPrimary() -> {
                out.stream().filter(link -> member(link.to())).forEach(link ->
                        links.add(copy(link).withBacks(Optional.empty()).withEnds(second.id(), link.to())));
                if (alone || !out.isEmpty() || !in.isEmpty()) {
                    links.add(between(first, second, out));
                    links.add(between(second, first, out));
                }
            }
            default -> {
            }
        }
        return links;
    }

    private Stream<Link> replications() {
        return topology.links().values().stream().filter(Twin::replicates);
    }

    /** By the same facts as a replication that is there. */
    private Link between(Component from, Component to, List<Link> like) {
        Optional<Link> model = like.stream().findFirst();
        return model.map(link -> copy(link).withBacks(Optional.empty()).withEnds(from.id(), to.id()))
                .orElseGet(() -> Link.of(ids.next("link"), LinkKind.REPLICATES, from.id(), to.id()));
    }

    private Link copy(Link link) {
        return link.withId(ids.next("link"));
    }
}
