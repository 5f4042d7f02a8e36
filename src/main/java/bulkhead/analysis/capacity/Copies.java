package bulkhead.analysis.capacity;

import bulkhead.model.Redundancy;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * What copies of the writes of a band's flows cost those who keep them. A write loads every live instance of a multi-primary group and of a
 * replication target in full; each comes to each instance once, along however many ways. A partitioned group does each write as
 * often as it keeps copies and each read as often as copies must answer.
 */
final class Copies {
    /** Tells nobody. */
    static final Along NOWHERE = (_, _) -> {
    };

    private final Routes routes;
    private final Network network;
    private final Survivors survivors;
    private final Traffic traffic;
    private final int width;
    private final Rows full;
    private final Rows shared;
    /** By cell, and flow. */
    private final double[] fullNow;
    private final double[] sharedNow;
    private final double[] writes;
    private final double[] reads;
    private final double[] row;
    private final Marks reached;
    private final ArrayDeque<Copy> next = new ArrayDeque<>();

    /** A component that has the data of so many times the writes of the source. */
    private record Copy(int holder, double ratio) {
    }

    /** Receives the writes a second of all flows that run along a link. */
    @FunctionalInterface
    interface Along {
        void accept(Arc arc, double writes);
    }

    Copies(Routes routes, Survivors survivors, Traffic traffic) {
        this.routes = routes;
        this.network = routes.network;
        this.survivors = survivors;
        this.traffic = traffic;
        width = routes.flows.length;
        full = new Rows(routes.copyCell.length, width);
        shared = new Rows(routes.copyCell.length, width);
        fullNow = new double[network.size() * width];
        sharedNow = new double[network.size() * width];
        writes = new double[width];
        reads = new double[width];
        row = new double[width];
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

    /** What each instance of a cell does by itself, of each flow. */
    void addFull(double[] to, int cell) {
        for (int copy : routes.copiesOf[cell]) {
            full.addTo(to, copy);
        }
    }

    /** What is dealt over the instances of a cell, of each flow. */
    void addShared(double[] to, int cell) {
        for (int copy : routes.copiesOf[cell]) {
            shared.addTo(to, copy);
        }
    }

    /** Works out one source anew; whether that changes anything. */
    boolean run(CopySource source, Along along) {
        clear(source);
        Arrays.fill(writes, 0);
        Arrays.fill(reads, 0);
        if (source.tier() >= 0) {
            addAnswered(source);
        } else {
            addWritesTo(source.holders()[0]);
        }
        work(source, along);
        var changed = false;
        for (int i = 0; i < source.cells().length; i++) {
            changed |= set(full, source.first() + i, fullNow, source.cells()[i]);
            changed |= set(shared, source.first() + i, sharedNow, source.cells()[i]);
        }
        return changed;
    }

    private boolean set(Rows rows, int copy, double[] from, int cell) {
        System.arraycopy(from, cell * width, row, 0, width);
        return rows.set(copy, row);
    }

    private void clear(CopySource source) {
        for (int cell : source.cells()) {
            Arrays.fill(fullNow, cell * width, (cell + 1) * width, 0);
            Arrays.fill(sharedNow, cell * width, (cell + 1) * width, 0);
        }
    }

    private void work(CopySource source, Along along) {
        if (any(writes) || any(reads)) {
            if (source.tier() >= 0) {
                hold(source.tier(), source.holders());
            }
            replicate(source.holders(), along);
        }
    }

    private static boolean any(double[] row) {
        for (double each : row) {
            if (each > 0) {
                return true;
            }
        }
        return false;
    }

    /** What each instance of a cell does for one write and so many reads that such a source takes, and what its cell does together. */
    void ofOne(CopySource source, double write, double read, Costs costs) {
        clear(source);
        Arrays.fill(writes, write);
        Arrays.fill(reads, read);
        work(source, NOWHERE);
        for (int cell : source.cells()) {
            if (fullNow[cell * width] > 0 || sharedNow[cell * width] > 0) {
                costs.accept(cell, fullNow[cell * width], sharedNow[cell * width]);
            }
        }
    }

    /** Receives what is done in full by each instance of a cell, and what is dealt over them. */
    @FunctionalInterface
    interface Costs {
        void accept(int cell, double full, double shared);
    }

    /** What gets to somebody of the source who serves. */
    private void addAnswered(CopySource source) {
        for (int number : source.pools()) {
            var pool = routes.pools.get(number);
            traffic.totals().addTo(pool.writes() ? writes : reads, number, answered(pool));
        }
    }

    /** The part of the pool's calls that get to somebody who serves. */
    private double answered(Pool pool) {
        var part = 0.0;
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            part += traffic.deals.answered(slot);
        }
        return part;
    }

    /** The writes that a component takes which is in no group that keeps copies of them. */
    private void addWritesTo(int component) {
        for (int cell : survivors.cells(component)) {
            for (int slot : routes.slotsOf[cell]) {
                var pool = routes.pools.get(routes.slotPool[slot]);
                if (pool.writes() && pool.taking() == Pool.Taking.ONE && traffic.deals.answered(slot) > 0) {
                    traffic.totals().addTo(writes, pool.number(), traffic.deals.answered(slot));
                }
            }
        }
    }

    private void hold(int tier, int[] holders) {
        network.parted(tier).ifPresentOrElse(parted -> partition(parted, 1, parted.required()), () -> {
            for (int holder : holders) {
                inFull(holder, 1, network.tiers.get(tier).seat());
            }
        });
    }

    /** Reads are answered by so many of those that have a copy ({@code answering}), by any as often as by another. */
    private void partition(Parted parted, double ratio, int answering) {
        var copies = parted.copies(survivors::live);
        var all = Arrays.stream(copies).sum();
        for (int i = 0; i < copies.length && all > 0; i++) {
            add(sharedNow, parted.cells()[i], writes, ratio * copies[i]);
            add(sharedNow, parted.cells()[i], reads, Math.min(answering, all) * copies[i] / all);
        }
    }

    private void add(double[] to, int cell, double[] calls, double times) {
        for (int flow = 0, at = cell * width; flow < width && times > 0; flow++, at++) {
            to[at] += calls[flow] * times;
        }
    }

    /** Each live instance of the component does it all, but for the one that has done it already. */
    private void inFull(int component, double ratio, int exceptSeat) {
        for (int cell : survivors.cells(component)) {
            if (cell != exceptSeat && survivors.live(cell) > 0) {
                add(fullNow, cell, writes, ratio);
            }
        }
    }

    /** Carries writes on from those who hold them, over as few links as can be, to each that doesn't yet. */
    private void replicate(int[] holders, Along along) {
        reach(holders, 1);
        while (!next.isEmpty()) {
            var copy = next.pop();
            if (survivors.liveInstances(copy.holder()) > 0) {
                routes.replications(copy.holder()).forEach(arc -> replicate(copy, arc, along));
            }
        }
        reached.clear();
    }

    private void reach(int[] holders, double ratio) {
        for (int holder : holders) {
            if (reached.add(holder)) {
                next.add(new Copy(holder, ratio));
            }
        }
    }

    private void replicate(Copy copy, Arc arc, Along along) {
        var ratio = copy.ratio() * arc.ratio();
        var runs = false;
        for (int target : arc.targets()) {
            if (!reached.contains(target) && leads(arc, target)) {
                if (!runs) {
                    along.accept(arc, ratio * Arrays.stream(writes).sum());
                }
                runs = true;
                replicate(target, ratio);
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

    private void replicate(int target, double ratio) {
        var index = network.tierOf(target);
        switch (index < 0 ? null : network.tiers.get(index).group().redundancy()) {
            case Redundancy.Partitioned _ -> {
                partition(network.parted(index).orElseThrow(), ratio, 0);
                reach(network.holders(index), ratio);
            }
            case Redundancy.MultiPrimary() -> {
                for (int holder : network.holders(index)) {
                    inFull(holder, ratio, -1);
                }
                reach(network.holders(index), ratio);
            }
            case null, default -> {
                inFull(target, ratio, -1);
                reach(new int[]{target}, ratio);
            }
        }
    }
}
