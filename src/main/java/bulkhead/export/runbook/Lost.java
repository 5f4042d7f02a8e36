package bulkhead.export.runbook;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The components of which a loss takes instances, in file order; of a lost link none. */
record Lost(Deployment deployment) {
    SequencedSet<Id> by(Event event) {
        var lost = new LinkedHashSet<Id>();
        deployment.topology().components().values().stream().filter(component -> hit(component, event)).map(Component::id)
                .forEach(lost::add);
        return lost;
    }

    private boolean hit(Component component, Event event) {
        return switch (event.sort()) {
            case INSTANCE, COMPONENT -> component.id().equals(event.element());
            case PLACE -> stands(component, List.of(event.element()));
            case RISK -> attached(component, event.element());
            case LINK -> false;
        };
    }

    private boolean attached(Component component, Id risk) {
        var attached = deployment.topology().risks().get(risk).attachedTo();
        return attached.contains(component.id()) || stands(component, attached);
    }

    private boolean stands(Component component, List<Id> places) {
        return deployment.nodes(component.id()).stream().map(Node::places)
                .anyMatch(around -> around.stream().anyMatch(places::contains));
    }
}
