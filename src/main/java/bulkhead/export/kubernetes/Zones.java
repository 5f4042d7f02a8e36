package bulkhead.export.kubernetes;

import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drawn places inside a cluster as values of the label by which Kubernetes tells zones apart. */
final class Zones {
    static final String LABEL = "topology.kubernetes.io/zone";
    /** From the inside out. */
    private static final Set<PlaceLevel> LEVELS = EnumSet.of(PlaceLevel.ZONE, PlaceLevel.FIRE_COMPARTMENT,
            PlaceLevel.DATA_CENTRE);

    private Zones() {
    }

    static boolean zone(Place place) {
        return LEVELS.contains(place.level());
    }

    /** The zone a component stands in inside its cluster; empty where it is spread, or stands in the cluster as a whole. */
    static Optional<Place> of(Component component, Deployment deployment) {
        return component.spread().isEmpty() ? inside(component.place(), deployment) : Optional.empty();
    }

    /** The innermost zone around a place, within the innermost cluster. */
    static Optional<Place> inside(Optional<Id> place, Deployment deployment) {
        var path = deployment.topology().path(place);
        var cluster = path.stream().filter(each -> each.level() == PlaceLevel.CLUSTER).findFirst();
        List<Place> within = cluster.isEmpty() ? List.of() : path.subList(0, path.indexOf(cluster.get()));
        return within.stream().filter(Zones::zone).findFirst();
    }
}
