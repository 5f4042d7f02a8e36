package bulkhead.rules;

import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The components a flow's work or data gets to, its entry included, in breadth-first order. */
final class Reach {
    private Reach() {
    }

    static Set<Id> of(Flow flow, Inspection inspection) {
        var reached = new LinkedHashSet<Id>();
        var open = new ArrayDeque<Id>();
        reached.add(flow.entry());
        open.add(flow.entry());
        while (!open.isEmpty()) {
            inspection.linksFrom(open.remove()).filter(link -> carries(link, flow))
                    .flatMap(link -> inspection.topology().targets(link).stream())
                    .filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    static boolean carries(Link link, Flow flow) {
        return link.flows().isEmpty() || link.flows().contains(flow.id());
    }
}
