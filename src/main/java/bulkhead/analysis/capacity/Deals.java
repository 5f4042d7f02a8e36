package bulkhead.analysis.capacity;

import bulkhead.model.Balancing;

/**
 * How the calls of each pool are dealt over whoever takes them, as the group's policy and balancing say. A live member that
 * doesn't serve keeps its share unless the group's check is deep; a dead one only where nothing checks at all. Weights count per
 * instance. Stand-by members join in when fewer actives than enough are left by that check. A floating address leads to one of
 * those that live: the first active, or else the first that stands by, whether it serves or not.
 */
final class Deals {
    private static final double ALL = 1 - 1e-12;

    private final Routes routes;
    private final Network network;
    private final Survivors survivors;
    private final boolean[] serving;
    private final Figures parts;
    private final Figures served;
    private final boolean[] in;
    private final int[] believed;
    private final double[] weights;

    /** {@code serving}: which components serve the flow now, by index. */
    Deals(Routes routes, Survivors survivors, boolean[] serving) {
        this.routes = routes;
        this.network = routes.network;
        this.survivors = survivors;
        this.serving = serving;
        parts = new Figures(routes.slotCell.length);
        served = new Figures(routes.pools.size());
        in = new boolean[routes.slotCell.length];
        believed = new int[routes.slotCell.length];
        weights = new double[routes.slotCell.length];
    }

    /** Deals the calls of a pool anew. */
    void deal(Pool pool) {
        var total = anyServes(pool) ? weigh(pool) : 0;
        var all = 0.0;
        var taken = false;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            var live = survivors.live(routes.slotCell[slot]);
            var part = total > 0 && in[slot] && weights[slot] > 0 ? weights[slot] / total * live / believed[slot] : 0;
            parts.set(slot, part);
            taken |= part > 0;
            all += part > 0 && serves(slot) ? part : 0;
        }
        served.set(pool.number(), taken ? all > ALL ? 2 : 1 : 0);
    }

    /** The part (0–1) of the pool's calls that the slot's cell gets; what is missing from one goes to the dead. */
    double part(int slot) {
        return parts.of(slot);
    }

    /** The part (0–1) of the pool's calls that the slot's cell gets and serves. */
    double answered(int slot) {
        var part = parts.of(slot);
        return part > 0 && (complete(routes.slotPool[slot]) || serves(slot)) ? part : 0;
    }

    /** Whether the slot's component serves the flow. */
    boolean serves(int slot) {
        return serving[survivors.component(routes.slotCell[slot])];
    }

    /** Whether the slot could take the pool's calls and answer them, however these are balanced. */
    boolean open(Pool pool, int slot) {
        var primary = pool.writes() && pool.tier() >= 0 && network.tiers.get(pool.tier()).hasPrimary();
        return seen(pool, slot) && survivors.live(routes.slotCell[slot]) > 0 && serves(slot)
                && (!primary || routes.slotCell[slot] == network.tiers.get(pool.tier()).seat());
    }

    /** Whether anybody takes the pool's calls. */
    boolean served(int pool) {
        return served.of(pool) > 0;
    }

    /** Whether calls along the outlet get to anybody. */
    boolean servedAlong(int outlet) {
        return served(routes.outletPool[outlet]) && (routes.outletLink[outlet] < 0 || !survivors.cuts(routes.outletLink[outlet]));
    }

    /** Whether all calls go to somebody who serves. */
    boolean complete(int pool) {
        return served.of(pool) != 1;
    }

    boolean servedOtherwise(int pool) {
        return served.differs(pool);
    }

    /** Whether others take the calls than before the loss, whatever their parts. */
    boolean takenByOthers(Pool pool) {
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            if (parts.of(slot) > 0 != parts.kept(slot) > 0) {
                return true;
            }
        }
        return false;
    }

    void keep() {
        parts.keep();
        served.keep();
    }

    void restore() {
        parts.restore();
        served.restore();
    }

    /** Marks whom the callers see, and says whether any of those serves. */
    private boolean anyServes(Pool pool) {
        var any = false;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            in[slot] = seen(pool, slot);
            any |= in[slot] && survivors.live(routes.slotCell[slot]) > 0 && serves(slot);
        }
        return any;
    }

    private boolean seen(Pool pool, int slot) {
        var cell = routes.slotCell[slot];
        return survivors.component(cell) >= 0 && leads(pool, slot)
                && !(survivors.borders() && pool.vantage() >= 0 && survivors.apart(pool.vantage(), cell));
    }

    /** A seat is reached by the way to the component of the instance there. */
    private boolean leads(Pool pool, int slot) {
        if (routes.slotCell[slot] < network.cells.size()) {
            return routes.slotLink[slot] < 0 || !survivors.cuts(routes.slotLink[slot]);
        }
        for (int i = 0; i < pool.targets().length; i++) {
            if (pool.targets()[i] == survivors.component(routes.slotCell[slot])) {
                return pool.links().length == 0 || !survivors.cuts(pool.links()[i]);
            }
        }
        return false;
    }

    /** The sum of the weights of those who take calls. */
    private double weigh(Pool pool) {
        if (pool.tier() < 0) {
            return weighServing(pool);
        }
        var tier = network.tiers.get(pool.tier());
        return tier.hasPrimary() && pool.writes() ? weighSeat(pool, tier) : weighMembers(pool, tier);
    }

    private double weighServing(Pool pool) {
        var total = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            believed[slot] = survivors.live(routes.slotCell[slot]);
            weights[slot] = in[slot] && serves(slot) ? believed[slot] : 0;
            total += weights[slot];
        }
        return total;
    }

    private double weighSeat(Pool pool, Tier tier) {
        var total = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            believed[slot] = survivors.live(routes.slotCell[slot]);
            weights[slot] = in[slot] && routes.slotCell[slot] == tier.seat() && believed[slot] > 0 && serves(slot) ? 1 : 0;
            total += weights[slot];
        }
        return total;
    }

    private double weighMembers(Pool pool, Tier tier) {
        if (pool.floating()) {
            return weighHolder(pool);
        }
        choose(pool, tier);
        if (tier.group().balancing() == Balancing.LOCAL_FIRST) {
            keepNearest(pool);
        }
        var levels = tier.group().balancing() == Balancing.LEAST_CONNECTIONS && ratesAreKnown(pool);
        var total = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            var weight = in[slot] ? network.weight(component(slot)) : 0;
            weights[slot] = weight == 0 ? 0 : believed[slot] * (levels ? network.rate(component(slot)) : weight);
            total += weights[slot];
        }
        return total == 0 ? weighHeads(pool) : total;
    }

    private double weighHolder(Pool pool) {
        var holder = pool.end();
        for (int slot = pool.end() - 1; slot >= pool.first(); slot--) {
            believed[slot] = in[slot] ? survivors.live(routes.slotCell[slot]) : 0;
            weights[slot] = 0;
            var sooner = holder == pool.end() || !network.standby(component(slot)) || network.standby(component(holder));
            holder = believed[slot] > 0 && sooner ? slot : holder;
        }
        if (holder < pool.end()) {
            weights[holder] = 1;
        }
        return holder < pool.end() ? 1 : 0;
    }

    private double weighHeads(Pool pool) {
        var total = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            weights[slot] = in[slot] ? believed[slot] : 0;
            total += weights[slot];
        }
        return total;
    }

    /** Actives, with the stand-bys where too few of those are left; of both all but the primary, unless there is nobody else. */
    private void choose(Pool pool, Tier tier) {
        var actives = 0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            believed[slot] = in[slot] ? believed(slot, tier) : 0;
            actives += believed[slot] > 0 && !network.standby(component(slot)) ? believed[slot] : 0;
        }
        var enough = actives >= tier.enough();
        var replicas = false;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            in[slot] = believed[slot] > 0 && !(enough && network.standby(component(slot)));
            replicas |= in[slot] && routes.slotCell[slot] != tier.seat();
        }
        for (int slot = pool.first(); slot < pool.end() && replicas; slot++) {
            in[slot] &= routes.slotCell[slot] != tier.seat();
        }
    }

    private void keepNearest(Pool pool) {
        var nearest = 0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            nearest = in[slot] ? Math.max(nearest, nearness(pool, slot)) : nearest;
        }
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            in[slot] = in[slot] && nearness(pool, slot) == nearest;
        }
    }

    private int nearness(Pool pool, int slot) {
        return network.nearness(pool.vantage(), survivors.home(routes.slotCell[slot]));
    }

    private boolean ratesAreKnown(Pool pool) {
        var known = true;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            known &= !in[slot] || Double.isFinite(network.rate(component(slot)));
        }
        return known;
    }

    /** Instances that callers send work to, for all their check tells. */
    private int believed(int slot, Tier tier) {
        var cell = routes.slotCell[slot];
        return switch (tier.group().healthCheck()) {
            case DEEP -> serves(slot) ? survivors.live(cell) : 0;
            case SHALLOW -> survivors.live(cell);
            case NONE -> survivors.stood(cell);
        };
    }

    /** Of the slot's cell; −1 of an empty seat. */
    int component(int slot) {
        return survivors.component(routes.slotCell[slot]);
    }
}
