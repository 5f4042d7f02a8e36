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
import java.util.Optional;

/** The instance a file is for, with all that the file's sections ask about it. */
record Proxy(Deployment deployment, Component component, Node node, Notes notes) {
    Id id() {
        return component.id();
    }

    Release release() {
        return new Release(setting(Props.RELEASE).text());
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

    /** The element whose check policy holds for callers of a callee: its group, else the callee itself. */
    Element policy(Element callee) {
        return callee instanceof Component one ? deployment.topology().groupOf(one.id()).<Element>map(group -> group).orElse(one) : callee;
    }

    /** Checks are deep unless a group says otherwise. */
    HealthCheck check(Element callee) {
        return policy(callee) instanceof Group group ? group.healthCheck() : HealthCheck.DEEP;
    }

    Optional<Group> group(Element callee) {
        return policy(callee) instanceof Group group ? Optional.of(group) : Optional.empty();
    }
}
