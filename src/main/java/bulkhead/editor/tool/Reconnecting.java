package bulkhead.editor.tool;

import bulkhead.edit.Connection;
import bulkhead.edit.Edit;
import bulkhead.edit.Policy;
import bulkhead.edit.Verdict;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Topology;
import java.util.Optional;

/**
 * One end of a link on its way to another component; at a member of a group to the group, unless {@link Modifier#CONTROL} is
 * held.
 */
record Reconnecting(Workbench bench, Link link, Hit.Tip tip) implements Connecting.LooseEnd {
    @Override
    public Id fixed() {
        return tip == Hit.Tip.CALLER ? link.to() : link.from();
    }

    @Override
    public Optional<Id> target(Pointer pointer) {
        if (!(pointer.hit() instanceof Hit.Box(var id))) {
            return Optional.empty();
        }
        return Optional.of(tip == Hit.Tip.CALLER || pointer.with(Modifier.CONTROL) ? id
                : Connection.target(topology(), link.from(), id));
    }

    @Override
    public Verdict verdict(Id target) {
        return Policy.canConnect(topology(), from(target), to(target));
    }

    @Override
    public Edit edit(Id target) {
        return Connection.reconnect(topology(), link, from(target), to(target));
    }

    private Id from(Id target) {
        return tip == Hit.Tip.CALLER ? target : link.from();
    }

    private Id to(Id target) {
        return tip == Hit.Tip.CALLER ? link.to() : target;
    }

    private Topology topology() {
        return bench.document().topology();
    }
}
