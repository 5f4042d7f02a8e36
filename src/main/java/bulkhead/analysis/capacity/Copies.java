package bulkhead.analysis.capacity;

import bulkhead.model.Redundancy;
import java.util.ArrayDeque;

/**
 * What copies of one flow's writes cost those who keep them. A write loads every live instance of a multi-primary group and of a
 * replication target in full; each comes to each instance once, along however many ways. A partitioned group does each write as
 * often as it keeps copies and each read as often as copies must answer.
 */
final class Copies {
    private final Routes routes;
    private final Network network;
    private final Survivors survivors;
    private final Traffic traffic;
    private final Figures full;
    private final Figures shared;
    private final double[] fullNow;
    private final double[] sharedNow;
    private final Marks reached;
    private final ArrayDeque<Copy> next = new ArrayDeque<>();

    /** A component that has the data of so many writes a second. */
    private record Copy(int holder, double writes) {
    }

    /** Receives the writes a second that run along a link. */
    @FunctionalInterface
    interface Along {
        void accept(Arc arc, double writes);
    }

    Copies(Routes routes, Survivors survivors, Traffic traffic) {
        this.routes = routes;
        this.network = routes.network;
        this.survivors = survivors;
        this.traffic = traffic;
        full = new Figures(routes.copyCell.length);
        shared = new Figures(routes.copyCell.length);
        fullNow = new double[network.size()];
        sharedNow = new double[network.size()];
        reached = new Marks(network.components.size());
    }

    void keep() {
        full.keep();
        shared.keep();
    }

    void restore() {
        full.restore();
        shared.restore();
    }

    /** Of each instance of a cell by itself. */
    double full(int cell) {
        var sum = 0.0;
        for (int copy : routes.copiesOf[cell]) {
            sum += full.of(copy);
        }
        return sum;
    }

    /** Dealt over the instances of a cell. */
    double shared(int cell) {
        var sum = 0.0;
        for (int copy : routes.copiesOf[cell]) {
            sum += shared.of(copy);
        }
        return sum;
    }

    /** Works out one source anew; whether that changes anything. */
    boolean run(CopySource source, Along along) {
        for (int cell : source.cells()) {
            fullNow[cell] = 0;
            sharedNow[cell] = 0;
        }
        if (source.tier() >= 0) {
            keepIn(source, along);
        } else {
            var writes = writesTo(source.holders()[0]);
            if (writes > 0) {
                replicate(source.holders(), writes, along);
            }
        }
        var changed = false;
        for (int i = 0; i < source.cells().length; i++) {
            changed |= full.set(source.first() + i, fullNow[source.cells()[i]]);
            changed |= shared.set(source.first() + i, sharedNow[source.cells()[i]]);
        }
        return changed;
    }

    /** What each instance of a cell does for one write and so many reads that such a source takes, and what its cell does together. */
    void ofOne(CopySource source, double writes, double reads, Costs costs) {
        for (int cell : source.cells()) {
            fullNow[cell] = 0;
            sharedNow[cell] = 0;
        }
        if (source.tier() >= 0) {
            hold(network.tiers.get(source.tier()), source.holders(), writes, reads);
        }
        replicate(source.holders(), writes, (_, _) -> {
        });
        for (int cell : source.cells()) {
            if (fullNow[cell] > 0 || sharedNow[cell] > 0) {
                costs.accept(cell, fullNow[cell], sharedNow[cell]);
            }
        }
    }

    /** Receives what is done in full by each instance of a cell, and what is dealt over them. */
    @FunctionalInterface
    interface Costs {
        void accept(int cell, double full, double shared);
    }

    private void keepIn(CopySource source, Along along) {
        var writes = 0.0;
        var reads = 0.0;
        for (int number : source.pools()) {
            var pool = routes.pools.get(number);
            writes += pool.writes() ? answered(pool) : 0;
            reads += pool.writes() ? 0 : answered(pool);
        }
        if (writes > 0 || reads > 0) {
            hold(network.tiers.get(source.tier()), source.holders(), writes, reads);
            replicate(source.holders(), writes, along);
        }
    }

    /** The pool's calls that get to somebody who serves. */
    private double answered(Pool pool) {
        var part = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            part += traffic.deals.part(slot) > 0 && traffic.deals.serves(slot) ? traffic.deals.part(slot) : 0;
        }
        return traffic.into(pool.number()) * part;
    }

    /** The writes that a component takes which is in no group that keeps copies of them. */
    private double writesTo(int component) {
        var writes = 0.0;
        for (int cell : survivors.cells(component)) {
            for (int slot : routes.slotsOf[cell]) {
                var pool = routes.pools.get(routes.slotPool[slot]);
                writes += pool.writes() && pool.taking() == Pool.Taking.ONE && traffic.deals.part(slot) > 0
                        && traffic.deals.serves(slot) ? traffic.into(pool.number()) * traffic.deals.part(slot) : 0;
            }
        }
        return writes;
    }

    private void hold(Tier tier, int[] holders, double writes, double reads) {
        if (tier.group().redundancy() instanceof Redundancy.Partitioned(var factor, var required, var _, var _)) {
            partition(tier, writes, factor.count(), reads, required.count());
        } else {
            for (int holder : holders) {
                inFull(holder, writes, tier.seat());
            }
        }
    }

    /** An instance holds at most one copy, so no more copies are written or asked than instances live. */
    private void partition(Tier tier, double writes, int factor, double reads, int required) {
        var live = 0;
        var total = 0.0;
        for (int member : tier.members()) {
            live += survivors.liveInstances(member);
            total += network.weight(member) * survivors.liveInstances(member);
        }
        var work = writes * Math.min(factor, live) + reads * Math.min(required, live);
        for (int i = 0; i < tier.members().length && total > 0; i++) {
            var member = tier.members()[i];
            for (int cell : survivors.cells(member)) {
                sharedNow[cell] += work * survivors.live(cell) * network.weight(member) / total;
            }
        }
    }

    /** Each live instance of the component does it all, but for the one that has done it already. */
    private void inFull(int component, double writes, int exceptSeat) {
        for (int cell : survivors.cells(component)) {
            fullNow[cell] += cell != exceptSeat && survivors.live(cell) > 0 ? writes : 0;
        }
    }

    /** Carries writes on from those who hold them, over as few links as can be, to each that doesn't yet. */
    private void replicate(int[] holders, double writes, Along along) {
        reach(holders, writes);
        while (!next.isEmpty()) {
            var copy = next.pop();
            if (survivors.liveInstances(copy.holder()) > 0) {
                routes.replications(copy.holder()).forEach(arc -> replicate(copy, arc, along));
            }
        }
        reached.clear();
    }

    private void reach(int[] holders, double writes) {
        for (int holder : holders) {
            if (reached.add(holder)) {
                next.add(new Copy(holder, writes));
            }
        }
    }

    private void replicate(Copy copy, Arc arc, Along along) {
        var writes = copy.writes() * arc.ratio();
        var runs = false;
        for (int target : arc.targets()) {
            if (!reached.contains(target) && leads(arc, target)) {
                if (!runs) {
                    along.accept(arc, writes);
                }
                runs = true;
                replicate(target, writes);
            }
        }
    }

    /** Whether a live instance of the arc's component sees one of the target. */
    boolean leads(Arc arc, int target) {
        if (survivors.cuts(arc.linkNumbers()[0]) || survivors.liveInstances(arc.from()) == 0
                || survivors.liveInstances(target) == 0) {
            return false;
        }
        if (!survivors.borders()) {
            return true;
        }
        for (int from : survivors.cells(arc.from())) {
            for (int to : survivors.cells(target)) {
                if (survivors.live(from) > 0 && survivors.live(to) > 0 && !survivors.apart(from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void replicate(int target, double writes) {
        var index = network.tierOf(target);
        var tier = index < 0 ? null : network.tiers.get(index);
        switch (tier == null ? null : tier.group().redundancy()) {
            case Redundancy.Partitioned(var factor, var _, var _, var _) -> {
                partition(tier, writes, factor.count(), 0, 0);
                reach(network.holders(index), writes);
            }
            case Redundancy.MultiPrimary() -> {
                for (int holder : network.holders(index)) {
                    inFull(holder, writes, -1);
                }
                reach(network.holders(index), writes);
            }
            case null, default -> {
                inFull(target, writes, -1);
                reach(new int[]{target}, writes);
            }
        }
    }
}
