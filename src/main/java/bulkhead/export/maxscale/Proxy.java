package bulkhead.export.maxscale;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.model.Component;
import bulkhead.model.Id;

/** The MaxScale instance a file is for, with all that the file's sections ask about it. */
record Proxy(Deployment deployment, Component component, Node node, Notes notes) {
    Id id() {
        return component.id();
    }

    String release() {
        return setting(Props.RELEASE).text();
    }

    /** Where its listeners are: at all IPv4 addresses of the machine, and at its IPv6 addresses, too, where it states such a one. */
    String everywhere() {
        return Hosts.ipv6(node.host()) ? "::" : "0.0.0.0";
    }

    Setting setting(PropertySpec property) {
        return deployment.settings().required(component, property);
    }
}
