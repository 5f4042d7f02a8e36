package bulkhead.export.haproxy;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;

/** The instance a file is for, with all that the file's sections ask about it. */
record Proxy(Deployment deployment, Component component, Node node, Notes notes) {
    Id id() {
        return component.id();
    }

    Release release() {
        return Release.of(setting(Props.RELEASE).text());
    }

    Setting setting(PropertySpec property) {
        return deployment.settings().required(component, property);
    }

    int count(PropertySpec property) {
        return setting(property).count();
    }

    /** Empty where the component has no port, which an instance of a known kind always has. */
    int port() {
        return node.port().orElseThrow();
    }

    boolean speaksHttp() {
        return setting(Props.MODE).text().equals("http");
    }

    /** Its own group, whose check policy holds for whoever calls the proxy; else the proxy itself. */
    Element ownPolicy() {
        return deployment.groupOf(id()).<Element>map(group -> group).orElse(component);
    }

    /** Checks are deep unless the group that is called says otherwise. */
    static HealthCheck check(Element callee) {
        return callee instanceof Group group ? group.healthCheck() : HealthCheck.DEEP;
    }
}
