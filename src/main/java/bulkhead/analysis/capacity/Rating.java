package bulkhead.analysis.capacity;

import bulkhead.catalog.Props;
import bulkhead.catalog.PropertySpec;
import bulkhead.deployment.Footing;
import bulkhead.model.Balancing;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rates load against the targets of one case: the normal one while all is well, the emergency one while anything is dead. */
final class Rating {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Provenance provenance;
    private final double[] targets;

    private Rating(Network network, Provenance provenance, PropertySpec target) {
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

    /** Of each component that has live instances, and of which it can be told. */
    Map<Id, ComponentLoad> loads(Carried load) {
        var loads = new LinkedHashMap<Id, ComponentLoad>();
        IntStream.range(0, network.components.size()).filter(component -> load.survivors().liveInstances(component) > 0 && network.tells(component))
                .forEach(component -> loads.put(network.components.get(component).id(), of(load, component)));
        return loads;
    }

    ComponentLoad of(Carried load, int component) {
        var live = load.survivors().liveInstances(component);
        var rate = network.rate(component);
        var capacity = Double.isFinite(rate) ? OptionalDouble.of(rate * live) : OptionalDouble.empty();
        return new ComponentLoad(network.components.get(component).id(), load.offered(component), capacity, live,
                load.busiest(component), targets[component], provenance.of(component));
    }

    List<Gap> gaps(Carried load) {
        return IntStream.range(0, network.components.size()).mapToObj(component -> gap(load, component)).flatMap(Optional::stream)
                .toList();
    }

    /** What is missing of a component to get it below its target; empty also where no number would do. */
    Optional<Gap> gap(Carried load, int component) {
        var limit = network.rate(component) * targets[component];
        if (load.busiest(component) <= limit) {
            return Optional.empty();
        }
        return dealtAsOne(load, component) ? asOne(load, component, limit) : byCell(load, component, limit);
    }

    /** Whether another instance relieves all others alike, wherever it stands. */
    private boolean dealtAsOne(Carried load, int component) {
        var survivors = load.survivors();
        var tier = network.tierOf(component);
        return network.cellsOf[component].length > 1 && !holdsAlone(component) && survivors.seat(component) < 0 && !survivors.borders()
                && (tier < 0 || network.tiers.get(tier).group().balancing() != Balancing.LOCAL_FIRST)
                && living(load, component).mapToDouble(load::ofOne).allMatch(one -> one >= load.busiest(component) * (1 - ROUNDING));
    }

    /** Whether what comes by an address that floats comes to one of its instances, however many there are. */
    private boolean holdsAlone(int component) {
        var tier = network.tierOf(component);
        return tier >= 0 && network.deployment.floating().shares(network.tiers.get(tier).group());
    }

    private static IntStream living(Carried load, int component) {
        return Arrays.stream(load.survivors().cells(component)).filter(cell -> load.survivors().live(cell) > 0);
    }

    /** New ones are dealt in turn, as those are that run: each to where fewest are. */
    private Optional<Gap> asOne(Carried load, int component, double limit) {
        var cells = living(load, component).toArray();
        var free = limit - load.full(cells[0]);
        var needed = Math.ceil(Arrays.stream(cells).mapToDouble(load::shared).sum() / free * (1 - ROUNDING));
        var missing = needed - load.survivors().liveInstances(component);
        if (free <= 0 || needed >= Integer.MAX_VALUE || missing <= 0) {
            return Optional.empty();
        }
        var more = inTurn(Arrays.stream(cells).map(load.survivors()::live).toArray(), (int) missing);
        return relieves(load, component, cells, more, limit) ? Optional.of(gap(component, cells, more)) : byCell(load, component, limit);
    }

    private Gap gap(int component, int[] cells, int[] more) {
        var byPlace = new LinkedHashMap<Optional<Id>, Integer>();
        for (int i = 0; i < cells.length; i++) {
            if (more[i] > 0) {
                byPlace.merge(network.cells.get(cells[i]).places().stream().findFirst(), more[i], Integer::sum);
            }
        }
        return new Gap(network.components.get(component).id(), byPlace);
    }

    /** Where a domain keeps a fixed number of copies, an instance relieves nobody elsewhere. */
    private boolean relieves(Carried load, int component, int[] cells, int[] more, double limit) {
        return network.parted(network.tierOf(component)).stream().allMatch(parted -> {
            var added = IntStream.range(0, cells.length).boxed().collect(Collectors.toMap(i -> cells[i], i -> more[i]));
            IntUnaryOperator then = cell -> load.survivors().live(cell) + added.getOrDefault(cell, 0);
            var before = parted.copies(load.survivors()::live);
            var after = parted.copies(then);
            return IntStream.range(0, after.length).filter(i -> added.containsKey(parted.cells()[i])).allMatch(i -> load.full(parted.cells()[i])
                    + load.shared(parted.cells()[i]) * after[i] / before[i] / then.applyAsInt(parted.cells()[i]) <= limit * (1 + ROUNDING));
        });
    }

    /** How many of so many more come to each of those that have some. */
    private static int[] inTurn(int[] have, int more) {
        long level = Arrays.stream(have).min().orElseThrow();
        for (var step = Long.highestOneBit(more); step > 0; step /= 2) {
            level += below(have, level + step) <= more ? step : 0;
        }
        var left = more - below(have, level);
        var added = new int[have.length];
        for (int i = 0; i < have.length; i++) {
            added[i] = (int) Math.max(0, level - have[i]);
            if (left > 0 && have[i] <= level) {
                added[i]++;
                left--;
            }
        }
        return added;
    }

    private static long below(int[] have, long level) {
        return Arrays.stream(have).mapToLong(each -> Math.max(0, level - each)).sum();
    }

    private Optional<Gap> byCell(Carried load, int component, double limit) {
        var byPlace = new LinkedHashMap<Optional<Id>, Integer>();
        for (int cell : load.survivors().cells(component)) {
            var missing = missing(load, cell, limit);
            if (missing < 0) {
                return Optional.empty();
            }
            if (missing > 0) {
                byPlace.merge(network.cells.get(cell).places().stream().findFirst(), missing, Integer::sum);
            }
        }
        return byPlace.isEmpty() ? Optional.empty() : Optional.of(new Gap(network.components.get(component).id(), byPlace));
    }

    /** The least n with full + shared ÷ n within the limit, less those alive; −1 where there is none. */
    private int missing(Carried load, int cell, double limit) {
        var live = load.survivors().live(cell);
        if (live == 0 || load.ofOne(cell) <= limit * (1 + ROUNDING)) {
            return 0;
        }
        var free = limit - load.full(cell);
        var needed = Math.ceil(load.shared(cell) / free * (1 - ROUNDING));
        var divides = cell < network.cells.size() && !holdsAlone(network.componentOf(cell));
        return free > 0 && divides && needed < Integer.MAX_VALUE ? (int) needed - live : -1;
    }
}
