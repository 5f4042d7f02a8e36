package bulkhead.editor.tool;

import bulkhead.edit.Connection;
import bulkhead.edit.Verdict;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Optional;

/**
 * Draws a connection from an element to another: a link from a component, an attachment from a risk. At a member of a group it leads to the group;
 * {@link Modifier#CONTROL} means the member alone.
 */
final class Wiring implements Gesture {
    private final Workbench bench;
    private final Id from;
    private Ornaments ornaments = Ornaments.NONE;

    Wiring(Workbench bench, Id from) {
        this.bench = bench;
        this.from = from;
    }

    @Override
    public void dragged(Pointer pointer) {
        var to = target(pointer);
        var verdict = to.map(id -> Connection.verdict(topology(), from, id)).orElse(Verdict.ALLOWED);
        ornaments = Ornaments.target(to.map(id -> shown(topology(), id)).orElse(List.of()), verdict);
        if (to.isPresent() && verdict.allowed()) {
            bench.preview(Connection.edit(topology(), bench.catalog(), from, to.get()));
        } else {
            bench.dropPreview();
            Hits.bounds(bench.drawing(), from).ifPresent(box -> ornaments = ornaments.with(new Guide(box.centre(), pointer.at())));
        }
    }

    @Override
    public void released(Pointer pointer) {
        var to = target(pointer);
        if (to.isEmpty()) {
            bench.dropPreview();
            return;
        }
        var verdict = Connection.verdict(topology(), from, to.get());
        if (verdict.allowed()) {
            bench.commit(Connection.edit(topology(), bench.catalog(), from, to.get()));
        } else {
            bench.dropPreview();
            bench.refuse(verdict);
        }
    }

    @Override
    public Ornaments ornaments() {
        return ornaments;
    }

    @Override
    public Shape shape() {
        return ornaments.verdict().allowed() ? Shape.CROSSHAIR : Shape.FORBIDDEN;
    }

    /** Empty over the free canvas, over itself, and, for a link, over the free room in a place, which is only passed on the way. */
    private Optional<Id> target(Pointer pointer) {
        boolean risk = topology().risks().containsKey(from);
        return switch (pointer.hit()) {
            case Hit.Box(var id) when id.equals(from) -> Optional.empty();
            case Hit.Box(var id) when !risk && !pointer.with(Modifier.CONTROL) -> Optional.of(Connection.target(topology(), from, id));
            case Hit.Box(var id) -> Optional.of(id);
            case Hit.Header(var place) -> Optional.of(place);
            case Hit.Inside(var place) when risk -> Optional.of(place);
            case Hit.Wire(var link) when risk -> Optional.of(link);
            default -> Optional.empty();
        };
    }

    private Topology topology() {
        return bench.document().topology();
    }

    /** A group has no box of its own; its members glow. */
    static List<Id> shown(Topology topology, Id target) {
        return Optional.ofNullable(topology.groups().get(target)).map(Group::members).map(members -> members.stream().map(Member::component).toList())
                .orElse(List.of(target));
    }
}
