package bulkhead.analysis.capacity;

import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import java.util.Optional;

/** A deployment after its autoscalers have done what they can: each component runs the most instances that it may. */
public final class Autoscaled {
    private Autoscaled() {
    }

    /** Empty where no component may run more than it does. */
    public static Optional<Deployment> atMost(Deployment deployment) {
        var topology = deployment.topology();
        for (var component : deployment.topology().components().values()) {
            if (grows(component)) {
                topology = topology.with(component.withInstances(component.autoscaling().orElseThrow().maxInstances()));
            }
        }
        return topology == deployment.topology() ? Optional.empty() : Optional.of(Deployment.of(topology, deployment.catalog()));
    }

    /** Whether an autoscaler may start more instances than run. */
    public static boolean grows(Component component) {
        return component.autoscaling().filter(scaling -> scaling.maxInstances().count() > component.instances().count()).isPresent();
    }
}
