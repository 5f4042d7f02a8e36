package bulkhead.edit;

import bulkhead.model.Bounds;
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
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Copied elements under new ids for one topology: what they name of each other becomes the copy, what they name of others stays if it is there. */
final class Copy {
    private final Clipboard clipboard;
    private final Topology into;
    private final Collection<Link> outgoing;
    private final Map<Id, Id> ids = new LinkedHashMap<>();

    /** With links from copied elements to others, which are copied too. */
    Copy(Clipboard clipboard, Topology into, Collection<Link> outgoing) {
        this.clipboard = clipboard;
        this.into = into;
        this.outgoing = outgoing;
        var fresh = Ids.beside(into);
        originals().forEach(element -> ids.put(element.id(), fresh.like(element)));
    }

    /** The copies, each root in the place that the function names for its original. */
    List<Element> elements(Function<Id, Optional<Id>> placeOfRoot) {
        var names = new CopyNames(into);
        return originals().filter(this::possible).map(element -> {
            var root = clipboard.roots().contains(element.id());
            var copy = copy(element, root ? placeOfRoot.apply(element.id()) : Optional.empty());
            return root ? names.renamed(copy) : copy;
        }).toList();
    }

    Map<Id, Bounds> boxes(Function<Id, Bounds> boxOfOriginal) {
        var boxes = new LinkedHashMap<Id, Bounds>();
        clipboard.boxes().keySet().forEach(id -> boxes.put(ids.get(id), boxOfOriginal.apply(id)));
        return boxes;
    }

    private Stream<Element> originals() {
        return Stream.concat(clipboard.elements().stream(), outgoing.stream());
    }

    private boolean possible(Element element) {
        return !(element instanceof Flow flow) || known(flow.entry());
    }

    private Element copy(Element element, Optional<Id> place) {
        var id = ids.get(element.id());
        return switch (element) {
            case Place original -> original.withId(id).withParent(original.parent().map(ids::get).or(() -> place));
            case Component original -> original.withId(id).withPlace(original.place().map(ids::get).or(() -> place))
                    .withSpread(mapped(original.spread()));
            case Risk original -> original.withId(id).withAttachedTo(mapped(original.attachedTo()))
                    .withBetween(original.between().filter(each -> known(each.one()) && known(each.other()))
                            .map(each -> new Risk.Between(mapped(each.one()), mapped(each.other()))));
            case Group original -> original.withId(id).withRedundancy(redundancy(original.redundancy())).withMembers(original.members().stream()
                    .map(member -> new Member(mapped(member.component()), member.weight(), member.standby())).toList());
            case Link original -> link(original.withId(id).withEnds(mapped(original.from()), mapped(original.to()))
                    .withFlows(mapped(original.flows())));
            case Flow original -> original.withId(id).withEntry(mapped(original.entry()));
        };
    }

    /** A fallback whose first choice isn't copied along is called directly. */
    private Link link(Link link) {
        var backs = link.backs().map(ids::get);
        return link.backs().isPresent() && backs.isEmpty() && link.kind() == LinkKind.FALLBACK ? link.withBacks(backs).withKind(LinkKind.CALLS)
                : link.withBacks(backs);
    }

    private Redundancy redundancy(Redundancy redundancy) {
        return redundancy instanceof Redundancy.PrimaryReplica(var primary, var failover, var neverPromoted)
                ? new Redundancy.PrimaryReplica(mapped(primary), failover(failover), mapped(neverPromoted)) : redundancy;
    }

    private Failover failover(Failover failover) {
        if (!(failover instanceof Failover.Controller(var group, var promotion, var majority))) {
            return failover;
        }
        return known(group) ? new Failover.Controller(mapped(group), promotion, majority) : new Failover.Manual();
    }

    private boolean known(Id id) {
        return ids.containsKey(id) || into.contains(id);
    }

    private Id mapped(Id id) {
        return ids.getOrDefault(id, id);
    }

    private List<Id> mapped(List<Id> named) {
        return named.stream().filter(this::known).map(this::mapped).toList();
    }
}
