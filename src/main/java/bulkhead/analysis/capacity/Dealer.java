package bulkhead.analysis.capacity;

import bulkhead.model.Balancing;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Deals calls over whoever takes them, as the group's policy and balancing say. A live member that doesn't serve keeps its share unless the group's check is deep; a dead
 * one only where nothing checks at all. Weights count per instance. Stand-by members join in when fewer actives than enough are left by that check.
 */
final class Dealer {
    private final Network network;
    private final Survivors survivors;
    private final Map<List<Integer>, Shares> known = new HashMap<>();

    Dealer(Network network, Survivors survivors) {
        this.network = network;
        this.survivors = survivors;
    }

    /** How calls of a flow leaving this cell along the link are dealt. */
    Shares deal(Arc arc, int flow, int caller) {
        var local = arc.tier() >= 0 && network.tiers.get(arc.tier()).group().balancing() == Balancing.LOCAL_FIRST;
        return known.computeIfAbsent(List.of(arc.number(), flow, local ? caller : -1), _ -> arc.tier() < 0 ? toComponent(arc, flow) : toGroup(arc, flow, caller));
    }

    private Shares toComponent(Arc arc, int flow) {
        var target = arc.targets()[0];
        return reaches(arc, flow, target) ? even(survivors.cells(target)) : Shares.NONE;
    }

    private boolean reaches(Arc arc, int flow, int target) {
        return survivors.connected(arc, target) && survivors.serves(flow, target);
    }

    private Shares even(int[] cells) {
        var weights = Arrays.stream(cells).mapToDouble(survivors::live).toArray();
        var serves = new boolean[cells.length];
        Arrays.fill(serves, true);
        return shares(cells, weights, serves, 0);
    }

    private Shares toGroup(Arc arc, int flow, int caller) {
        var tier = network.tiers.get(arc.tier());
        var reached = IntStream.range(0, tier.members().length).filter(member -> survivors.connected(arc, tier.members()[member])).toArray();
        if (Arrays.stream(reached).noneMatch(member -> survivors.serves(flow, tier.members()[member]))) {
            return Shares.NONE;
        }
        if (tier.hasPrimary() && arc.writes()) {
            return toPrimary(tier, flow, reached);
        }
        var taking = Arrays.stream(reached).filter(member -> takes(tier, flow, member)).toArray();
        var actives = Arrays.stream(taking).filter(member -> !tier.standby()[member]).toArray();
        var left = Arrays.stream(actives).map(member -> survivors.liveInstances(tier.members()[member])).sum();
        return spread(tier, flow, left < tier.enough() ? taking : actives, caller);
    }

    private Shares toPrimary(Tier tier, int flow, int[] reached) {
        var primary = survivors.component(tier.seat());
        return Arrays.stream(reached).anyMatch(member -> tier.members()[member] == primary) && survivors.serves(flow, primary)
                ? even(new int[]{tier.seat()}) : Shares.NONE;
    }

    /** Whether callers send work to this member, for all their check tells. */
    private boolean takes(Tier tier, int flow, int member) {
        var index = tier.members()[member];
        return switch (tier.group().healthCheck()) {
            case DEEP -> survivors.serves(flow, index);
            case SHALLOW -> survivors.liveInstances(index) > 0;
            case NONE -> true;
        };
    }

    private Shares spread(Tier tier, int flow, int[] members, int caller) {
        var levels = tier.group().balancing() == Balancing.LEAST_CONNECTIONS
                && Arrays.stream(members).allMatch(member -> Double.isFinite(network.rate(tier.members()[member])));
        var cells = Arrays.stream(members).flatMap(member -> Arrays.stream(survivors.cells(tier.members()[member]))).toArray();
        var ofOne = Arrays.stream(members).boxed().flatMapToDouble(member -> DoubleStream.generate(
                () -> levels ? network.rate(tier.members()[member]) : tier.weight()[member]).limit(survivors.cells(tier.members()[member]).length)).toArray();
        var weights = IntStream.range(0, cells.length).mapToDouble(i -> counted(tier, cells[i]) * ofOne[i]).toArray();
        if (tier.hasPrimary()) {
            replicasFirst(tier, cells, weights);
        }
        if (tier.group().balancing() == Balancing.LOCAL_FIRST) {
            nearestOnly(cells, weights, caller);
        }
        return dealt(tier, flow, cells, weights);
    }

    /** Instances of a cell that callers believe in. */
    private int counted(Tier tier, int cell) {
        return tier.group().healthCheck() == HealthCheck.NONE && cell < network.cells.size() ? network.cells.get(cell).nodes().size() - seated(tier, cell)
                : survivors.live(cell);
    }

    private int seated(Tier tier, int cell) {
        return tier.hasPrimary() && survivors.component(tier.seat()) >= 0 && survivors.home(tier.seat()) == network.cells.get(cell) ? 1 : 0;
    }

    private static void replicasFirst(Tier tier, int[] cells, double[] weights) {
        var replicas = IntStream.range(0, cells.length).anyMatch(i -> cells[i] != tier.seat() && weights[i] > 0);
        for (int i = 0; i < cells.length; i++) {
            if (replicas && cells[i] == tier.seat()) {
                weights[i] = 0;
            }
        }
    }

    private void nearestOnly(int[] cells, double[] weights, int caller) {
        var nearness = Arrays.stream(cells).map(cell -> common(survivors.home(caller).places(), survivors.home(cell).places())).toArray();
        var nearest = IntStream.range(0, cells.length).filter(i -> weights[i] > 0).map(i -> nearness[i]).max().orElse(0);
        for (int i = 0; i < cells.length; i++) {
            weights[i] = nearness[i] < nearest ? 0 : weights[i];
        }
    }

    private static int common(List<Id> some, List<Id> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    /** The dead of a group without checks are counted apart; a weight of zero takes part only where all weigh nothing. */
    private Shares dealt(Tier tier, int flow, int[] cells, double[] weights) {
        if (Arrays.stream(weights).sum() == 0) {
            Arrays.setAll(weights, i -> counted(tier, cells[i]));
        }
        var dead = 0.0;
        var serves = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            var counted = counted(tier, cells[i]);
            var live = counted == 0 ? 0 : weights[i] * survivors.live(cells[i]) / counted;
            dead += weights[i] - live;
            weights[i] = live;
            serves[i] = survivors.component(cells[i]) >= 0 && survivors.serves(flow, survivors.component(cells[i]));
        }
        return shares(cells, weights, serves, dead);
    }

    private static Shares shares(int[] cells, double[] weights, boolean[] serves, double dead) {
        var total = Arrays.stream(weights).sum() + dead;
        var taking = IntStream.range(0, cells.length).filter(i -> weights[i] > 0).toArray();
        return total == 0 ? Shares.NONE : new Shares(Arrays.stream(taking).map(i -> cells[i]).toArray(), Arrays.stream(taking).mapToDouble(i -> weights[i] / total).toArray(),
                mask(taking, serves), dead / total);
    }

    private static boolean[] mask(int[] taking, boolean[] serves) {
        var kept = new boolean[taking.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = serves[taking[i]];
        }
        return kept;
    }
}
