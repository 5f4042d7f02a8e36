package bulkhead.analysis.queue;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Component;
import bulkhead.model.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request meets at one instance of a component: how many are worked on at once and how long each takes. Workers are those
 * stated; where none are, as many as its maximum rate keeps busy (Little's law). A maximum rate below what the workers could do
 * holds each that much longer; against workers or a service time that only the catalogue guesses it is believed.
 */
final class Stations {
    private static final int MOST_IMPLIED = 1_000_000;
    /** So that products stay finite; nothing follows from it but that there is no steady state. */
    private static final double ABSURD = 1e100;

    private final Deployment deployment;

    Stations(Deployment deployment) {
        this.deployment = deployment;
    }

    /** In file order, those that have workers and a service time. */
    List<WorkerPool> pools(Map<Id, ComponentLoad> average, Map<Id, ComponentLoad> peak) {
        return deployment.topology().components().values().stream().filter(component -> peak.containsKey(component.id()))
                .flatMap(component -> pool(component, average.get(component.id()), peak.get(component.id())).stream()).toList();
    }

    /** Empty where it has no workers or no service time. */
    Optional<WorkerPool> pool(Component component, ComponentLoad average, ComponentLoad peak) {
        var settings = Stream.of(Props.WORKERS, Props.SERVICE_TIME, Props.MAX_RATE)
                .flatMap(property -> setting(component, property).stream()).toList();
        return setting(component, Props.WORKERS).flatMap(_ -> serviceTime(component))
                .flatMap(_ -> queue(component, average.busiest()))
                .map(queue -> new WorkerPool(component.id(), peak.liveInstances(), queue,
                        queue.offered(limited(peak.busiest())), settings));
    }

    /** How long a request is worked on; empty where nobody says, and for whoever only sends. */
    Optional<Setting> serviceTime(Component component) {
        return deployment.role(component.id()) == Role.SOURCE ? Optional.empty() : setting(component, Props.SERVICE_TIME);
    }

    /** The queue before one instance that is offered so much; empty where nothing says how much it can do. */
    Optional<Queue> queue(Component component, double offered) {
        if (deployment.role(component.id()) == Role.SOURCE) {
            return Optional.empty();
        }
        var time = serviceTime(component);
        var rate = setting(component, Props.MAX_RATE).map(Setting::base);
        var workers = setting(component, Props.WORKERS).filter(_ -> time.isPresent());
        var seconds = time.map(Setting::base).orElse(0.0);
        var count = workers.map(Setting::count).or(() -> rate.map(most -> implied(most, seconds)));
        var guessed = Stream.of(workers, time).flatMap(Optional::stream).anyMatch(Stations::nobodysWord);
        return count.map(servers -> rate.filter(most -> most == 0).isPresent() ? 0 : servers)
                .map(servers -> new Queue(servers, limited(offered), limited(held(servers, guessed ? 0 : seconds, rate)
                        .orElse(seconds))));
    }

    private static boolean nobodysWord(Setting setting) {
        return setting.basis() == Setting.Basis.CATALOGUE;
    }

    private static int implied(double rate, double seconds) {
        return (int) Math.clamp(Math.round(rate * seconds), 1, MOST_IMPLIED);
    }

    private static Optional<Double> held(int workers, double least, Optional<Double> rate) {
        return rate.filter(most -> most > 0).map(most -> Math.max(least, workers / most));
    }

    private static double limited(double number) {
        return Math.min(number, ABSURD);
    }

    private Optional<Setting> setting(Component component, PropertySpec property) {
        return deployment.settings().of(component, property);
    }
}
