package bulkhead.export;

import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.stream.Stream;

/** The program an exporter writes for, by the name the catalogue gives the product of its kinds. */
public record Program(String name) {
    public boolean runs(Deployment deployment, Component component) {
        return deployment.catalog().kind(component).flatMap(kind -> kind.product()).filter(name::equals).isPresent();
    }

    public boolean runs(Deployment deployment, Id component) {
        var at = deployment.topology().components().get(component);
        return at != null && runs(deployment, at);
    }

    /** The components that run it, in file order. */
    public Stream<Component> components(Deployment deployment) {
        return deployment.topology().components().values().stream().filter(component -> runs(deployment, component));
    }
}
