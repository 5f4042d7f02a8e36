package bulkhead.analysis.capacity;

import bulkhead.catalog.Props;
import bulkhead.catalog.PropertySpec;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Rates load against the targets of one case: the normal one while all is well, the emergency one while anything is dead. */
final class Rating {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Provenance provenance;
    private final double[] targets;

    Rating(Network network, Provenance provenance, PropertySpec target) {
        this.network = network;
        this.provenance = provenance;
        targets = network.components.stream().mapToDouble(component -> network.deployment.settings().required(component, target)
                .base()).toArray();
    }

    static Rating normal(Network network, Provenance provenance) {
        return new Rating(network, provenance, Props.NORMAL_TARGET);
    }

    static Rating emergency(Network network, Provenance provenance) {
        return new Rating(network, provenance, Props.EMERGENCY_TARGET);
    }

    double target(int component) {
        return targets[component];
    }

    /** Of each component that has live instances. */
    Map<Id, ComponentLoad> loads(Load load) {
        var loads = new LinkedHashMap<Id, ComponentLoad>();
        IntStream.range(0, network.components.size()).filter(component -> load.survivors().liveInstances(component) > 0)
                .forEach(component -> loads.put(network.components.get(component).id(), of(load, component)));
        return loads;
    }

    /** Of each component that has live instances and carries another load than {@code before}, or on others. */
    Map<Id, ComponentLoad> changed(Load load, Load before) {
        var loads = new LinkedHashMap<Id, ComponentLoad>();
        for (int component = 0; component < targets.length; component++) {
            var live = load.survivors().liveInstances(component);
            if (live > 0 && (live != before.survivors().liveInstances(component) || differs(load, before, component))) {
                loads.put(network.components.get(component).id(), of(load, component));
            }
        }
        return loads;
    }

    private static boolean differs(Load load, Load before, int component) {
        return Math.abs(load.offered(component) - before.offered(component)) > ROUNDING
                || Math.abs(load.busiest(component) - before.busiest(component)) > ROUNDING;
    }

    List<Gap> gaps(Load load) {
        return IntStream.range(0, network.components.size()).mapToObj(component -> gap(load, component)).flatMap(Optional::stream)
                .toList();
    }

    private ComponentLoad of(Load load, int component) {
        var live = load.survivors().liveInstances(component);
        var capacity = network.rateOfOne(component).map(rate -> OptionalDouble.of(rate.value() * live))
                .orElse(OptionalDouble.empty());
        var id = network.components.get(component).id();
        return new ComponentLoad(id, load.offered(component), capacity, live, load.busiest(component), targets[component],
                provenance.of(component));
    }

    private Optional<Gap> gap(Load load, int component) {
        var limit = network.rate(component) * targets[component];
        if (load.busiest(component) <= limit) {
            return Optional.empty();
        }
        var missing = Arrays.stream(load.survivors().cells(component)).mapToObj(cell -> missing(load, cell, limit)).toList();
        var sum = missing.stream().mapToInt(cell -> cell.orElse(0)).sum();
        return sum > 0 && missing.stream().allMatch(OptionalInt::isPresent)
                ? Optional.of(new Gap(network.components.get(component).id(), sum)) : Optional.empty();
    }

    /** The least n with full + shared ÷ n within the limit, less those alive; empty where there is none. */
    private OptionalInt missing(Load load, int cell, double limit) {
        var live = load.survivors().live(cell);
        if (live == 0 || load.ofOne(cell) <= limit * (1 + ROUNDING)) {
            return OptionalInt.of(0);
        }
        var free = limit - load.full(cell);
        var needed = Math.ceil(load.shared(cell) / free * (1 - ROUNDING));
        return free > 0 && cell < network.cells.size() && needed < Integer.MAX_VALUE ? OptionalInt.of((int) needed - live)
                : OptionalInt.empty();
    }
}
