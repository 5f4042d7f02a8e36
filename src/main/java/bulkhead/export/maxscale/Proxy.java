package bulkhead.export.maxscale;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
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

    Setting setting(PropertySpec property) {
        return deployment.settings().required(component, property);
    }
}
