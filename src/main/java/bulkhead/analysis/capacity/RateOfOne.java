package bulkhead.analysis.capacity;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import java.util.List;
import java.util.Optional;

/**
 * The most one instance of a component can do, per second, and the settings it follows from: its maximum rate, else workers ÷
 * service time (Little's law).
 */
public record RateOfOne(double value, List<Setting> settings) {
    public RateOfOne {
        settings = List.copyOf(settings);
    }

    /** Empty where neither is stated, where a service time of zero leaves the rate without limit, and for sources of demand. */
    public static Optional<RateOfOne> of(Deployment deployment, Component component) {
        return deployment.role(component.id()) == Role.SOURCE ? Optional.empty()
                : stated(deployment, component).or(() -> byWorkers(deployment, component));
    }

    private static Optional<RateOfOne> stated(Deployment deployment, Component component) {
        return deployment.settings().of(component, Props.MAX_RATE).map(rate -> new RateOfOne(rate.base(), List.of(rate)));
    }

    private static Optional<RateOfOne> byWorkers(Deployment deployment, Component component) {
        var workers = deployment.settings().of(component, Props.WORKERS);
        var serviceTime = deployment.settings().of(component, Props.SERVICE_TIME).filter(time -> time.base() > 0);
        return workers.isEmpty() || serviceTime.isEmpty() ? Optional.empty()
                : Optional.of(new RateOfOne(workers.get().base() / serviceTime.get().base(),
                        List.of(workers.get(), serviceTime.get())));
    }

    /** The least reliable of the numbers used; of equally reliable ones the service time, since workers are chosen. */
    public Optional<Footing> footing() {
        return Footing.worst(settings.reversed().stream().map(Footing::of));
    }
}
