package bulkhead.editor.tool;

import bulkhead.edit.Connection;
import bulkhead.edit.Policy;
import bulkhead.edit.Verdict;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Optional;

/** Takes one end of a link to another component; at a member of a group to the group, unless {@link Modifier#CONTROL} is held. */
final class Reconnecting implements Gesture {
    private final Workbench bench;
    private final Link link;
    private final Hit.Tip tip;
    private Ornaments ornaments = Ornaments.NONE;

    Reconnecting(Workbench bench, Link link, Hit.Tip tip) {
        this.bench = bench;
        this.link = link;
        this.tip = tip;
    }

    @Override
    public void dragged(Pointer pointer) {
        var ends = ends(pointer);
        var verdict = ends.map(each -> Policy.canConnect(topology(), each.from, each.to)).orElse(Verdict.ALLOWED);
        ornaments = Ornaments.target(ends.map(each -> Wiring.shown(topology(), tip == Hit.Tip.CALLER ? each.from : each.to)).orElse(List.of()), verdict);
        if (ends.isPresent() && verdict.allowed()) {
            bench.preview(Connection.reconnect(topology(), link, ends.get().from, ends.get().to));
        } else {
            bench.dropPreview();
            var fixed = tip == Hit.Tip.CALLER ? Wiring.shown(topology(), link.to()).getFirst() : link.from();
            Hits.bounds(bench.drawing(), fixed).ifPresent(box -> ornaments = ornaments.with(new Guide(box.centre(), pointer.at())));
        }
    }

    @Override
    public void released(Pointer pointer) {
        var ends = ends(pointer);
        var verdict = ends.map(each -> Policy.canConnect(topology(), each.from, each.to)).orElse(Verdict.ALLOWED);
        if (ends.isPresent() && verdict.allowed()) {
            bench.commit(Connection.reconnect(topology(), link, ends.get().from, ends.get().to));
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

    private record Ends(Id from, Id to) {
    }

    private Optional<Ends> ends(Pointer pointer) {
        if (!(pointer.hit() instanceof Hit.Box(var id))) {
            return Optional.empty();
        }
        if (tip == Hit.Tip.CALLER) {
            return Optional.of(new Ends(id, link.to()));
        }
        return Optional.of(new Ends(link.from(), pointer.with(Modifier.CONTROL) ? id : Connection.target(topology(), link.from(), id)));
    }

    private Topology topology() {
        return bench.document().topology();
    }
}
