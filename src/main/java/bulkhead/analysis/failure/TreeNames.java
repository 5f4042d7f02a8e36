package bulkhead.analysis.failure;

import bulkhead.deployment.Credential;
import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;

/**
 * Names and labels in fault trees. Names of elements in exported files are unique and end in no number of their own before the
 * instance's, so these are unique, too. No label holds a password.
 */
record TreeNames(Deployment deployment) {
    String name(Flow flow) {
        return "flow-" + deployment.names().of(flow.id());
    }

    String label(Flow flow) {
        return shown(flow.id()) + " is down";
    }

    String name(Id component) {
        return "down-" + deployment.names().of(component);
    }

    String label(Id component) {
        return shown(component) + " doesn't serve";
    }

    String name(Event event) {
        var name = deployment.names().of(event.element());
        return switch (event.sort()) {
            case INSTANCE -> "instance-" + name + "-" + event.instance();
            case COMPONENT -> "component-" + name;
            case PLACE -> "place-" + name;
            case RISK -> "risk-" + name;
            case LINK -> "link-" + name;
        };
    }

    String label(Event event) {
        var topology = deployment.topology();
        var label = shown(event.element());
        return switch (event.sort()) {
            case INSTANCE -> topology.components().get(event.element()).instances().count() == 1 ? label : label + ", instance " + event.instance();
            case COMPONENT -> label + ", all instances at once";
            case PLACE, RISK -> label;
            case LINK -> label(topology.links().get(event.element()));
        };
    }

    private String label(Link link) {
        return link.name().isBlank() ? shown(link.from()) + " → " + shown(link.to()) : shown(link.id());
    }

    private String shown(Id element) {
        return Credential.without(deployment.topology().label(element));
    }
}
