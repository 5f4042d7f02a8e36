package bulkhead.analysis.capacity;

import bulkhead.model.HealthCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the calls of a band of flows and the copies of their writes can go, whatever is dead, in flat arrays. A caller is those
 * cells of a component whose calls are dealt alike. It has chains (a call and those that back it), made of outlets; an outlet sends
 * into a pool; a pool's slots are the cells that may take its calls. A primary's seat belongs to the caller of the cell its instance
 * is from. Immutable, may be shared by threads.
 */
final class Routes {
    final Network network;
    final int[] flows;
    /** The components that any of the flows can get to. */
    final int[] reach;
    final List<Pool> pools;
    final List<CopySource> sources;
    final int[] callerOf;
    final int[] callerComponent;
    final int[][] callersOf;
    final int[] firstChain;
    final int[] firstOutlet;
    final boolean[] answerNeeded;
    final int[] outletCaller;
    final int[] outletPool;
    final int[] outletLink;
    final double[] ratio;
    final double[] missed;
    final boolean[] asynchronous;
    final int[] slotCell;
    final int[] slotLink;
    final int[] slotPool;
    /** −1 of a seat: whoever sits there. */
    final int[] slotCaller;
    /** By cell. */
    final int[][] slotsOf;
    /** By pool. */
    final int[][] outletsInto;
    /** By component, the pools it may take calls of. */
    final int[][] poolsInto;
    /** By link, for links that are an outlet by themselves. */
    final int[][] outletsAlong;
    /** By link, for links that are one of several ways into a pool. */
    final int[][] slotsAlong;
    /** By component, the sources of copies for which it matters. */
    final int[][] sourcesOver;
    /** By component, whether copies come to it of which the calls need not come before it. */
    final boolean[] copiedFromAfar;
    /** By component, whether calls that nobody waits for can come to it, or what these cause. */
    final boolean[] unawaited;
    final int[] copyCell;
    /** By cell. */
    final int[][] copiesOf;
    /** By component, whether being dead does no more to anybody else than being idle: neither calls nor copies are sent to it then. */
    final boolean[] idleAsDead;

    Routes(Network network, int[] flows) {
        this.network = network;
        this.flows = flows;
        reach = Arrays.stream(flows).flatMap(flow -> Arrays.stream(network.reach(flow))).sorted().distinct().toArray();
        var drawing = new RouteDrawing(network, flows[0]);
        Arrays.stream(reach).forEach(drawing::callers);
        pools = List.copyOf(drawing.pools);
        callerOf = drawing.callerOf;
        callerComponent = drawing.callerComponent.toArray();
        firstChain = drawing.firstChain.toArray();
        firstOutlet = drawing.firstOutlet.toArray();
        outletCaller = drawing.outletCaller.toArray();
        outletPool = drawing.outletPool.toArray();
        outletLink = drawing.outletLink.toArray();
        var arcs = drawing.outletArc;
        ratio = arcs.stream().mapToDouble(Arc::ratio).toArray();
        missed = arcs.stream().mapToDouble(Arc::missed).toArray();
        asynchronous = new boolean[arcs.size()];
        answerNeeded = new boolean[firstOutlet.length - 1];
        for (int i = 0; i < asynchronous.length; i++) {
            asynchronous[i] = arcs.get(i).asynchronous();
        }
        for (int chain = 0; chain < answerNeeded.length; chain++) {
            var first = arcs.get(firstOutlet[chain]);
            answerNeeded[chain] = !first.asynchronous() && !first.first().optional();
        }
        slotCell = drawing.slotCell.toArray();
        slotLink = drawing.slotLink.toArray();
        slotPool = drawing.slotPool.toArray();
        slotCaller = Arrays.stream(slotCell).map(cell -> cell < network.cells.size() ? callerOf[cell] : -1).toArray();
        slotsOf = Ints.positions(slotCell, network.size());
        callersOf = Ints.positions(callerComponent, network.components.size());
        outletsInto = Ints.positions(outletPool, pools.size());
        outletsAlong = Ints.positions(outletLink, network.links.size());
        slotsAlong = Ints.positions(slotLink, network.links.size());
        poolsInto = poolsInto();
        sources = sources();
        sourcesOver = by(network.components.size(), sources.stream().map(CopySource::footprint).toList());
        copiedFromAfar = new boolean[network.components.size()];
        sources.stream().filter(CopySource::abroad).forEach(source -> Arrays.stream(source.footprint())
                .forEach(component -> copiedFromAfar[component] = true));
        unawaited = unawaited();
        copyCell = sources.stream().flatMapToInt(source -> Arrays.stream(source.cells())).toArray();
        copiesOf = Ints.positions(copyCell, network.size());
        idleAsDead = new boolean[network.components.size()];
        for (int component : reach) {
            idleAsDead[component] = isIdleAsDead(component);
        }
    }

    private boolean isIdleAsDead(int component) {
        var tier = network.tierOf(component);
        var checked = tier < 0 || network.tiers.get(tier).group().healthCheck() == HealthCheck.DEEP;
        return checked && network.seatOf(component) < 0 && Arrays.stream(poolsInto[component]).noneMatch(pool -> pools.get(pool).floating())
                && Arrays.stream(network.cellsOf[component]).allMatch(cell -> copiesOf[cell].length == 0);
    }

    private int[][] poolsInto() {
        return by(network.components.size(), pools.stream().map(Pool::targets).toList());
    }

    private boolean[] unawaited() {
        var after = new Marks(network.components.size());
        for (int outlet = 0; outlet < asynchronous.length; outlet++) {
            if (asynchronous[outlet]) {
                addTargets(after, outlet);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            for (int caller : callersOf[after.at(i)]) {
                for (int outlet = firstOutlet[firstChain[caller]]; outlet < firstOutlet[firstChain[caller + 1]]; outlet++) {
                    addTargets(after, outlet);
                }
            }
        }
        var unawaited = new boolean[network.components.size()];
        for (int i = 0; i < after.size(); i++) {
            unawaited[after.at(i)] = true;
        }
        return unawaited;
    }

    private void addTargets(Marks to, int outlet) {
        for (int target : pools.get(outletPool[outlet]).targets()) {
            to.add(target);
        }
    }

    /** By index, the numbers of those lists that hold it. */
    private static int[][] by(int bound, List<int[]> lists) {
        var entries = lists.stream().flatMapToInt(Arrays::stream).toArray();
        var owner = new int[entries.length];
        for (int list = 0, at = 0; list < lists.size(); at += lists.get(list++).length) {
            Arrays.fill(owner, at, at + lists.get(list).length, list);
        }
        var by = Ints.positions(entries, bound);
        for (var positions : by) {
            Arrays.setAll(positions, i -> owner[positions[i]]);
        }
        return by;
    }

    /** Groups that keep copies, and components whose own writes are replicated. */
    private List<CopySource> sources() {
        var drawn = new ArrayList<CopySource>();
        var copies = new CopyDrawing(network, flows[0]);
        copying().forEach((tier, into) -> drawn.add(copies.ofTier(tier, into, slots(drawn))));
        for (int component : reach) {
            if (!replications(component).isEmpty() && Arrays.stream(poolsInto[component]).mapToObj(pools::get)
                    .anyMatch(pool -> pool.writes() && pool.taking() == Pool.Taking.ONE)) {
                drawn.add(copies.ofComponent(component, slots(drawn)));
            }
        }
        return List.copyOf(drawn);
    }

    private static int slots(List<CopySource> drawn) {
        return drawn.isEmpty() ? 0 : drawn.getLast().end();
    }

    /** By tier, those whose calls make copies or are answered by several. */
    private SortedMap<Integer, List<Pool>> copying() {
        return pools.stream().filter(pool -> pool.tier() >= 0 && pool.taking() != Pool.Taking.ONE)
                .collect(Collectors.groupingBy(Pool::tier, TreeMap::new, Collectors.toList()));
    }

    /** Along which a component's data is replicated, link by link. */
    List<Arc> replications(int component) {
        return network.replications(flows[0], component);
    }

    /** The caller to whom a cell belongs; −1 for an empty seat and where the flow doesn't get to. */
    int caller(Survivors survivors, int cell) {
        var home = survivors.home(cell);
        return home < 0 ? -1 : callerOf[home];
    }
}
