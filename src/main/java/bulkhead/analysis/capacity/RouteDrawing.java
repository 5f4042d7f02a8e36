package bulkhead.analysis.capacity;

import bulkhead.model.Balancing;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the routes of one flow: callers, chains, outlets, pools and slots, each appended as it is met. */
final class RouteDrawing {
    private static final int NONE = -1;

    /** What pools have in common that are one: the target (or, for one bundle of links alone, its arc), access and place. */
    private record Likeness(Id target, int bundle, boolean writes, boolean floating, List<Id> places) {
    }

    final List<Pool> pools = new ArrayList<>();
    final int[] callerOf;
    final Ints callerComponent = new Ints();
    final Ints firstChain = new Ints();
    final Ints firstOutlet = new Ints();
    final Ints outletCaller = new Ints();
    final Ints outletPool = new Ints();
    final Ints outletLink = new Ints();
    final List<Arc> outletArc = new ArrayList<>();
    final Ints slotCell = new Ints();
    final Ints slotLink = new Ints();
    final Ints slotPool = new Ints();
    private final Network network;
    private final int flow;
    private final Map<Likeness, Integer> known = new HashMap<>();

    RouteDrawing(Network network, int flow) {
        this.network = network;
        this.flow = flow;
        callerOf = new int[network.cells.size()];
        Arrays.fill(callerOf, NONE);
        firstChain.add(0);
        firstOutlet.add(0);
    }

    /** Of a component: one, or one for each set of places its cells stand in where it matters whence they call. */
    void callers(int component) {
        var chains = network.chains(flow, component);
        var parted = !network.borders().isEmpty() || chains.stream().flatMap(List::stream).anyMatch(this::local);
        var callers = new LinkedHashMap<List<Id>, Integer>();
        for (int cell : network.cellsOf[component]) {
            var places = parted ? network.cells.get(cell).places() : List.<Id>of();
            var vantage = cell;
            callerOf[cell] = callers.computeIfAbsent(places, _ -> caller(component, vantage, chains));
        }
    }

    private boolean local(Arc arc) {
        return arc.tier() >= 0 && network.tiers.get(arc.tier()).group().balancing() == Balancing.LOCAL_FIRST;
    }

    private int caller(int component, int vantage, List<List<Arc>> chains) {
        var caller = callerComponent.add(component);
        for (var chain : chains) {
            for (var arc : chain) {
                outletCaller.add(caller);
                outletPool.add(pool(arc, vantage));
                outletLink.add(arc.linkNumbers().length == 1 ? arc.linkNumbers()[0] : NONE);
                outletArc.add(arc);
            }
            firstOutlet.add(outletArc.size());
        }
        firstChain.add(firstOutlet.size() - 1);
        return caller;
    }

    private int pool(Arc arc, int vantage) {
        var bundle = arc.linkNumbers().length > 1;
        var seen = local(arc) || !network.borders().isEmpty();
        var places = seen ? network.cells.get(vantage).places() : List.<Id>of();
        return known.computeIfAbsent(new Likeness(arc.first().to(), bundle ? arc.number() : NONE, arc.writes(), floating(arc), places),
                _ -> add(arc, seen ? vantage : NONE, bundle ? arc.linkNumbers() : Ints.NONE));
    }

    private int add(Arc arc, int vantage, int[] links) {
        var number = pools.size();
        var first = slotCell.size();
        for (int i = 0; i < arc.targets().length; i++) {
            for (int cell : network.cellsOf[arc.targets()[i]]) {
                slot(number, cell, links.length == 0 ? NONE : links[i]);
            }
        }
        if (arc.tier() >= 0 && network.tiers.get(arc.tier()).hasPrimary()) {
            slot(number, network.tiers.get(arc.tier()).seat(), NONE);
        }
        pools.add(new Pool(number, arc.tier(), arc.writes(), floating(arc), arc.targets(), links, vantage, taking(arc), first, slotCell.size()));
        return number;
    }

    private boolean floating(Arc arc) {
        return network.deployment.floating().reach(arc.first());
    }

    private void slot(int pool, int cell, int link) {
        slotCell.add(cell);
        slotLink.add(link);
        slotPool.add(pool);
    }

    private Pool.Taking taking(Arc arc) {
        return switch (arc.tier() < 0 ? null : network.tiers.get(arc.tier()).group().redundancy()) {
            case Redundancy.MultiPrimary() when arc.writes() -> Pool.Taking.EVERY;
            case Redundancy.Partitioned _ -> Pool.Taking.SHARDS;
            case Redundancy.PrimaryReplica _ when arc.writes() -> Pool.Taking.PRIMARY;
            case null, default -> Pool.Taking.ONE;
        };
    }
}
