package bulkhead.analysis.capacity;

import bulkhead.model.Balancing;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Deals calls over whoever takes them, as the group's policy and balancing say. A live member that doesn't serve keeps its share
 * unless the group's check is deep; a dead one only where nothing checks at all. Weights count per instance. Stand-by members
 * join in when fewer actives than enough are left by that check.
 */
final class Dealer {
    private final Network network;
    private final Survivors survivors;
    private final Optional<Dealer> allWell;
    private final Shares[] known;
    private final Map<Long, Shares> knownHere = new HashMap<>();
    private boolean losesNothing = true;

    /** {@code allWell} deals while nothing is dead: what a loss doesn't touch is dealt as before. */
    Dealer(Network network, Survivors survivors, Optional<Dealer> allWell) {
        this.network = network;
        this.survivors = survivors;
        this.allWell = allWell;
        this.known = new Shares[network.arcCount()];
    }

    /** How calls leaving this cell are dealt; nothing where nobody in sight serves. */
    Shares deal(Arc arc, int caller) {
        if (known[arc.number()] != null) {
            return known[arc.number()];
        }
        var local = survivors.borders() || arc.tier() >= 0 && network.tiers.get(arc.tier()).group()
                .balancing() == Balancing.LOCAL_FIRST;
        if (local) {
            return knownHere.computeIfAbsent((long) arc.number() << 32 | caller, _ -> note(fresh(arc, caller)));
        }
        known[arc.number()] = note(allWell.isPresent() && !survivors.touches(arc) ? allWell.get().deal(arc, caller)
                : fresh(arc, caller));
        return known[arc.number()];
    }

    private Shares fresh(Arc arc, int caller) {
        return arc.tier() < 0 ? toComponent(arc, caller) : toGroup(arc, caller);
    }

    private Shares note(Shares shares) {
        losesNothing &= !shares.served() || shares.complete();
        return shares;
    }

    private Shares toComponent(Arc arc, int caller) {
        var cells = seen(arc, caller).filter(cell -> serves(arc, cell)).toArray();
        return new Hand(cells, Arrays.stream(cells).mapToDouble(survivors::live).toArray()).shares(survivors, arc.flow());
    }

    /** Whether all calls dealt so far went to somebody who serves. */
    boolean losesNothing() {
        return losesNothing;
    }

    private IntStream seen(Arc arc, int caller) {
        return Arrays.stream(arc.targets()).flatMap(target -> Arrays.stream(survivors.cells(target)))
                .filter(cell -> survivors.sees(arc, caller, cell));
    }

    private boolean serves(Arc arc, int cell) {
        return survivors.live(cell) > 0 && survivors.serves(arc.flow(), survivors.component(cell));
    }

    private Shares toGroup(Arc arc, int caller) {
        var tier = network.tiers.get(arc.tier());
        var seen = seen(arc, caller).toArray();
        if (Arrays.stream(seen).noneMatch(cell -> serves(arc, cell))) {
            return Shares.NONE;
        }
        return tier.hasPrimary() && arc.writes() ? toPrimary(arc, tier, seen) : toMembers(arc, tier, seen, caller);
    }

    /** To the seat where that is in sight and serves. */
    private Shares toPrimary(Arc arc, Tier tier, int[] seen) {
        var seat = Arrays.stream(seen).filter(cell -> cell == tier.seat() && serves(arc, cell)).toArray();
        return new Hand(seat, Arrays.stream(seat).mapToDouble(_ -> 1).toArray()).shares(survivors, arc.flow());
    }

    private Shares toMembers(Arc arc, Tier tier, int[] seen, int caller) {
        var taking = Arrays.stream(seen).filter(cell -> believed(arc, tier, cell) > 0).toArray();
        var actives = Arrays.stream(taking).filter(cell -> !tier.standby().contains(survivors.component(cell))).toArray();
        var enough = Arrays.stream(actives).map(cell -> believed(arc, tier, cell)).sum() >= tier.enough();
        var cells = nearest(tier, replicas(tier, enough ? actives : taking), caller);
        var levels = tier.group().balancing() == Balancing.LEAST_CONNECTIONS && Arrays.stream(cells)
                .allMatch(cell -> Double.isFinite(rate(cell)));
        var weights = Arrays.stream(cells).mapToDouble(cell ->
                believed(arc, tier, cell) * (levels ? rate(cell) : tier.weight(survivors.component(cell)))).toArray();
        if (Arrays.stream(weights).sum() == 0) {
            Arrays.setAll(weights, i -> believed(arc, tier, cells[i]));
        }
        return new Hand(cells, weights).shares(survivors, arc.flow(), cell -> believed(arc, tier, cell));
    }

    /** Instances that callers send work to, for all their check tells. */
    private int believed(Arc arc, Tier tier, int cell) {
        return switch (tier.group().healthCheck()) {
            case DEEP -> serves(arc, cell) ? survivors.live(cell) : 0;
            case SHALLOW -> survivors.live(cell);
            case NONE -> survivors.stood(cell);
        };
    }

    private double rate(int cell) {
        return network.rate(survivors.component(cell));
    }

    /** All but the primary, unless there is nobody else. */
    private static int[] replicas(Tier tier, int[] cells) {
        var replicas = Arrays.stream(cells).filter(cell -> cell != tier.seat()).toArray();
        return replicas.length == 0 ? cells : replicas;
    }

    private int[] nearest(Tier tier, int[] cells, int caller) {
        if (tier.group().balancing() != Balancing.LOCAL_FIRST) {
            return cells;
        }
        var nearest = Arrays.stream(cells).map(cell -> shared(survivors.places(caller), survivors.places(cell))).max().orElse(0);
        return Arrays.stream(cells).filter(cell -> shared(survivors.places(caller), survivors.places(cell)) == nearest).toArray();
    }

    private static int shared(List<Id> here, List<Id> there) {
        return (int) here.stream().filter(there::contains).count();
    }
}
