package bulkhead.editor.tool;

import bulkhead.edit.Connection;
import bulkhead.edit.Edit;
import bulkhead.edit.Verdict;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.Optional;

/**
 * A new connection: a link from a component, an attachment from a risk. At a member of a group it leads to the group; {@link
 * Modifier#CONTROL} means the member alone.
 */
record Wiring(Workbench bench, Id fixed) implements Connecting.LooseEnd {
    /**
     * Empty over the free canvas, over itself, and, for a link, over the free room in a place, which is only passed on the way.
     */
    @Override
    public Optional<Id> target(Pointer pointer) {
        boolean risk = topology().risks().containsKey(fixed);
        return switch (pointer.hit()) {
            case Hit.Box(var id) when id.equals(fixed) -> Optional.empty();
            case Hit.Box(var id) when !risk
                    && !pointer.with(Modifier.CONTROL) -> Optional.of(Connection.target(topology(), fixed, id));
            case Hit.Box(var id) -> Optional.of(id);
            case Hit.Header(var place) -> Optional.of(place);
            case Hit.Inside(var place) when risk -> Optional.of(place);
            case Hit.Wire(var link) when risk -> Optional.of(link);
            default -> Optional.empty();
        };
    }

    @Override
    public Verdict verdict(Id target) {
        return Connection.verdict(topology(), fixed, target);
    }

    @Override
    public Edit edit(Id target) {
        return Connection.edit(topology(), bench.catalog(), fixed, target);
    }

    private Topology topology() {
        return bench.document().topology();
    }
}
