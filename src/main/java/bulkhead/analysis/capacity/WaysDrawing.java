package bulkhead.analysis.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Draws the ways of one flow in the standing that its load is of. */
final class WaysDrawing {
    private final Network network;
    private final FlowLoad load;
    private final Routes routes;
    private final int[][] slots;

    WaysDrawing(Network network, FlowLoad load) {
        this.network = network;
        this.load = load;
        routes = load.routes();
        slots = routes.pools.stream().map(pool -> IntStream.range(pool.first(), pool.end())
                .filter(slot -> load.deals().open(pool, slot)).toArray()).toArray(int[][]::new);
    }

    Ways ways() {
        var entered = IntStream.range(0, network.size()).mapToDouble(load::entered).toArray();
        var feeds = feeds();
        var crossings = routes.pools.stream().map(pool -> crossing(pool, feeds.get(pool.number()))).toList();
        var copyings = routes.sources.stream().flatMap(source -> copyings(source).stream()).toList();
        return new Ways(entered, crossings, copyings);
    }

    private List<List<Ways.Feed>> feeds() {
        var feeds = routes.pools.stream().<List<Ways.Feed>>map(_ -> new ArrayList<>()).toList();
        for (int caller = 0; caller < routes.callerComponent.length; caller++) {
            var number = caller;
            var posts = IntStream.of(load.survivors().cells(routes.callerComponent[caller]))
                    .filter(cell -> routes.caller(load.survivors(), cell) == number).toArray();
            var sent = new TreeMap<Integer, Double>();
            load.ofOne(caller, (pool, each) -> sent.merge(pool, each, Double::sum));
            sent.forEach((pool, factor) -> feeds.get(pool).add(new Ways.Feed(posts, factor)));
        }
        return feeds;
    }

    private Ways.Crossing crossing(Pool pool, List<Ways.Feed> feeds) {
        var answered = 0.0;
        var lost = new ArrayList<Ways.Share>();
        for (int slot = pool.first(); slot < pool.end(); slot++) {
            var part = load.deals().part(slot);
            if (part > 0 && load.deals().serves(slot)) {
                answered += part;
            } else if (part > 0) {
                lost.add(new Ways.Share(routes.slotCell[slot], part));
            }
        }
        var work = pool.taking() == Pool.Taking.ONE || pool.taking() == Pool.Taking.PRIMARY;
        return new Ways.Crossing(feeds, answered, IntStream.of(slots[pool.number()]).map(slot -> routes.slotCell[slot]).toArray(), work, lost);
    }

    /** What writes and what reads cost, apart. */
    private List<Ways.Copying> copyings(CopySource source) {
        if (source.tier() < 0) {
            return List.of(copying(source, 1, 0, writesTo(source.holders()[0])));
        }
        return List.of(copying(source, 1, 0, into(source, true)), copying(source, 0, 1, into(source, false)));
    }

    private Ways.Copying copying(CopySource source, double writes, double reads, List<Ways.Slot> from) {
        var costs = new ArrayList<Ways.Cost>();
        if (!from.isEmpty()) {
            load.copiesOfOne(source, writes, reads, (cell, full, shared) -> costs.add(new Ways.Cost(cell, full, shared)));
        }
        return new Ways.Copying(from, costs);
    }

    private List<Ways.Slot> into(CopySource source, boolean writes) {
        return IntStream.of(source.pools()).filter(pool -> routes.pools.get(pool).writes() == writes)
                .mapToObj(pool -> IntStream.range(0, slots[pool].length).mapToObj(slot -> new Ways.Slot(pool, slot)))
                .flatMap(each -> each).toList();
    }

    private List<Ways.Slot> writesTo(int component) {
        return routes.pools.stream().filter(pool -> pool.writes() && pool.taking() == Pool.Taking.ONE)
                .flatMap(pool -> IntStream.range(0, slots[pool.number()].length)
                        .filter(slot -> load.survivors().component(routes.slotCell[slots[pool.number()][slot]]) == component)
                        .mapToObj(slot -> new Ways.Slot(pool.number(), slot))).toList();
    }
}
