package bulkhead.analysis.capacity;

import bulkhead.model.Redundancy;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one flow's calls cost those who take them, a second: {@code shared} is dealt over a cell's instances, {@code full} is what
 * each of its instances does by itself because it holds a copy. A write loads every live instance of a multi-primary group and of
 * a replication target in full; each comes to each instance once, along however many ways. A partitioned group does each write as
 * often as it keeps copies and each read as often as copies must answer.
 */
final class Work {
    private final Network network;
    private final Survivors survivors;
    private final int flow;
    private final double[] shared;
    private final double[] full;
    private final double[] alongLinks;
    private final double[] writesOf;
    private final double[] writesHere;
    private final double[] writesInto;
    private final double[] readsInto;

    private Work(Network network, Survivors survivors, int flow) {
        this.network = network;
        this.survivors = survivors;
        this.flow = flow;
        shared = new double[network.size()];
        full = new double[network.size()];
        alongLinks = new double[network.links.size()];
        writesOf = new double[network.components.size()];
        writesHere = new double[network.components.size()];
        writesInto = new double[network.tiers.size()];
        readsInto = new double[network.tiers.size()];
    }

    static Work of(Network network, Survivors survivors, Traffic traffic, int flow) {
        var work = new Work(network, survivors, flow);
        Arrays.setAll(work.shared, traffic::entered);
        traffic.each(work::take);
        work.copy();
        return work;
    }

    double shared(int cell) {
        return shared[cell];
    }

    double full(int cell) {
        return full[cell];
    }

    /** Of one instance of a cell. */
    double ofOne(int cell) {
        return full[cell] + (survivors.live(cell) == 0 ? 0 : shared[cell] / survivors.live(cell));
    }

    /** Of all instances of a cell. */
    double ofAll(int cell) {
        return full[cell] * survivors.live(cell) + shared[cell];
    }

    double along(int link) {
        return alongLinks[link];
    }

    private void take(Arc arc, double sent, Shares shares) {
        var toTheDead = sent;
        for (int i = 0; i < shares.cells().length; i++) {
            run(arc, shares.cells()[i], sent * shares.parts()[i]);
            toTheDead -= sent * shares.parts()[i];
            take(arc, shares.cells()[i], sent * shares.parts()[i], shares.serves()[i]);
        }
        alongLinks[arc.linkNumbers()[0]] += Math.max(0, toTheDead);
    }

    /** Of several links, a member's own is the one used. */
    private void run(Arc arc, int cell, double calls) {
        var used = 0;
        for (int i = 1; i < arc.linkNumbers().length; i++) {
            used = network.isTarget(arc.links().get(i), survivors.component(cell)) ? i : used;
        }
        alongLinks[arc.linkNumbers()[used]] += calls;
    }

    private void take(Arc arc, int cell, double calls, boolean serves) {
        var component = survivors.component(cell);
        var tier = arc.tier();
        writesOf[component] += arc.writes() && serves ? calls : 0;
        switch (tier < 0 || !serves ? null : network.tiers.get(tier).group().redundancy()) {
            case Redundancy.MultiPrimary() when arc.writes() -> writesInto[tier] += calls;
            case Redundancy.Partitioned _ -> (arc.writes() ? writesInto : readsInto)[tier] += calls;
            case Redundancy.PrimaryReplica _ when arc.writes() -> {
                writesInto[tier] += calls;
                shared[cell] += calls;
            }
            case null, default -> {
                writesHere[component] += arc.writes() && serves ? calls : 0;
                shared[cell] += calls;
            }
        }
    }

    private void copy() {
        for (int tier = 0; tier < writesInto.length; tier++) {
            var holders = network.holders(tier);
            if (writesInto[tier] > 0 || readsInto[tier] > 0) {
                hold(tier, holders);
                withinGroup(holders);
                replicate(holders, writesInto[tier]);
            }
        }
        for (int component = 0; component < writesHere.length; component++) {
            if (writesHere[component] > 0) {
                replicate(new int[]{component}, writesHere[component]);
            }
        }
    }

    private void hold(int index, int[] holders) {
        var tier = network.tiers.get(index);
        if (tier.group().redundancy() instanceof Redundancy.Partitioned(var factor, var required, var _, var _)) {
            partition(tier, writesInto[index], factor.count(), readsInto[index], required.count());
        } else {
            Arrays.stream(holders).forEach(holder -> inFull(holder, writesInto[index], tier.seat()));
        }
    }

    /** An instance holds at most one copy, so no more copies are written or asked than instances live. */
    private void partition(Tier tier, double writes, int factor, double reads, int required) {
        var live = Arrays.stream(tier.members()).map(survivors::liveInstances).sum();
        var work = writes * Math.min(factor, live) + reads * Math.min(required, live);
        var total = IntStream.range(0, tier.members().length).mapToDouble(i -> weightOf(tier, i)).sum();
        for (int i = 0; i < tier.members().length && total > 0; i++) {
            for (int cell : survivors.cells(tier.members()[i])) {
                shared[cell] += work * survivors.live(cell) * tier.weight()[i] / total;
            }
        }
    }

    private double weightOf(Tier tier, int member) {
        return tier.weight()[member] * survivors.liveInstances(tier.members()[member]);
    }

    /** Each live instance of the component does it all, but for the one that has done it already. */
    private void inFull(int component, double writes, int exceptSeat) {
        Arrays.stream(survivors.cells(component)).filter(cell -> cell != exceptSeat && survivors.live(cell) > 0)
                .forEach(cell -> full[cell] += writes);
    }

    /** What runs along links between holders of the same data: what the source itself took. */
    private void withinGroup(int[] holders) {
        Arrays.stream(holders).filter(holder -> survivors.liveInstances(holder) > 0)
                .forEach(holder -> network.replications(flow, holder).stream()
                .filter(arc -> Arrays.stream(arc.targets()).anyMatch(target -> target != holder && reaches(arc, target)
                        && Arrays.stream(holders).anyMatch(other -> other == target)))
                .forEach(arc -> alongLinks[arc.linkNumbers()[0]] += writesOf[holder] * arc.ratio()));
    }

    private boolean reaches(Arc arc, int target) {
        return Arrays.stream(survivors.cells(arc.from())).anyMatch(from -> survivors.live(from) > 0
                && Arrays.stream(survivors.cells(target))
                .anyMatch(to -> survivors.live(to) > 0 && survivors.sees(arc, from, to)));
    }

    /** Carries writes on from those who hold them, over as few links as can be, to each that doesn't yet. */
    private void replicate(int[] holders, double writes) {
        var done = new HashSet<Integer>();
        Arrays.stream(holders).forEach(done::add);
        var next = new ArrayDeque<Copy>();
        Arrays.stream(holders).forEach(holder -> next.add(new Copy(holder, writes)));
        while (!next.isEmpty()) {
            var copy = next.pop();
            if (survivors.liveInstances(copy.holder()) > 0) {
                network.replications(flow, copy.holder()).stream().forEach(arc -> replicate(copy, arc, done, next));
            }
        }
    }

    private record Copy(int holder, double writes) {
    }

    private void replicate(Copy copy, Arc arc, Set<Integer> done, ArrayDeque<Copy> next) {
        var targets = Arrays.stream(arc.targets()).filter(target -> !done.contains(target) && reaches(arc, target)).toArray();
        if (targets.length > 0) {
            var writes = copy.writes() * arc.ratio();
            alongLinks[arc.linkNumbers()[0]] += writes;
            Arrays.stream(targets).filter(target -> !done.contains(target))
                    .forEach(target -> replicate(target, writes, done, next));
        }
    }

    private void replicate(int target, double writes, Set<Integer> done, ArrayDeque<Copy> next) {
        var tier = network.tierOf(target);
        switch (tier < 0 ? null : network.tiers.get(tier).group().redundancy()) {
            case Redundancy.Partitioned(var factor, var _, var _, var _) -> {
                partition(network.tiers.get(tier), writes, factor.count(), 0, 0);
                reach(network.holders(tier), writes, done, next);
            }
            case Redundancy.MultiPrimary() -> {
                Arrays.stream(network.holders(tier)).forEach(holder -> inFull(holder, writes, -1));
                reach(network.holders(tier), writes, done, next);
            }
            case null, default -> {
                inFull(target, writes, -1);
                reach(new int[]{target}, writes, done, next);
            }
        }
    }

    private static void reach(int[] holders, double writes, Set<Integer> done, ArrayDeque<Copy> next) {
        Arrays.stream(holders).filter(done::add).forEach(holder -> next.add(new Copy(holder, writes)));
    }
}
