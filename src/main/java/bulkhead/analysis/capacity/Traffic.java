package bulkhead.analysis.capacity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The calls of one flow, offered and uncapped: how many a second each cell receives that serves. Where a circle passes on all it
 * takes in, or more, there is no finite answer: its components are unbounded and count only what comes in from outside.
 */
final class Traffic {
    private final Network network;
    private final Waves waves;
    private final Survivors survivors;
    private final Dealer dealer;
    private final int flow;
    private final double[] entered;
    private final double[] calls;
    private final boolean[] unbounded;
    private boolean[] waitedFor;

    /** Receives what a cell sends along one arc: calls a second, and how they are dealt. */
    @FunctionalInterface
    interface Outlet {
        void accept(Arc arc, double sent, Shares shares);
    }

    private Traffic(Network network, Waves waves, Survivors survivors, Dealer dealer, int flow) {
        this.network = network;
        this.waves = waves;
        this.survivors = survivors;
        this.dealer = dealer;
        this.flow = flow;
        entered = new double[network.size()];
        calls = new double[network.size()];
        unbounded = new boolean[network.components.size()];
    }

    /** {@code demand} a second enters at the flow's entry and runs on wave by wave. */
    static Traffic of(Network network, Waves waves, Survivors survivors, Dealer dealer, int flow, double demand) {
        var traffic = new Traffic(network, waves, survivors, dealer, flow);
        traffic.enter(demand);
        for (int wave = 0; wave < waves.count(); wave++) {
            traffic.pass(wave);
        }
        return traffic;
    }

    /** What comes in here from outside the topology. */
    double entered(int cell) {
        return entered[cell];
    }

    boolean unbounded(int component) {
        return unbounded[component];
    }

    /**
     * Whether calls come here that somebody waits for: at the entry, and wherever none of the links on the way is asynchronous.
     */
    boolean waitedFor(int cell) {
        if (waitedFor == null) {
            waitedFor = new boolean[network.size()];
            followWaiting();
        }
        return waitedFor[cell];
    }

    /** Everything that every cell sends. */
    void each(Outlet outlet) {
        for (int cell = 0; cell < calls.length; cell++) {
            emit(cell, calls[cell], outlet);
        }
    }

    private void enter(double demand) {
        var entry = network.index(network.flows.get(flow).entry());
        if (survivors.serves(flow, entry)) {
            var instances = survivors.liveInstances(entry);
            Arrays.stream(survivors.cells(entry)).filter(cell -> survivors.live(cell) > 0)
                    .forEach(cell -> entered[cell] = demand * survivors.live(cell) / instances);
            System.arraycopy(entered, 0, calls, 0, calls.length);
        }
    }

    private void pass(int wave) {
        if (waves.circular(wave)) {
            settle(wave, Arrays.stream(waves.components(wave)).flatMap(component -> Arrays.stream(survivors.cells(component)))
                    .toArray());
        }
        for (int component : waves.components(wave)) {
            for (int cell : survivors.cells(component)) {
                emit(cell, calls[cell], (_, sent, shares) -> receive(wave, sent, shares));
            }
        }
    }

    private void receive(int wave, double sent, Shares shares) {
        for (int i = 0; i < shares.cells().length; i++) {
            var cell = shares.cells()[i];
            if (shares.serves()[i] && waves.of(survivors.component(cell)) != wave) {
                calls[cell] += sent * shares.parts()[i];
            }
        }
    }

    /** Each call of a cell in turn; what it misses goes on to those that back it. Nothing is sent where nobody serves. */
    private void emit(int cell, double received, Outlet outlet) {
        if (received == 0) {
            return;
        }
        for (var chain : network.chains(flow, survivors.component(cell))) {
            var left = received;
            for (var arc : chain) {
                var shares = dealer.deal(arc, cell);
                if (shares.served() && left > 0) {
                    outlet.accept(arc, left * arc.ratio(), shares);
                    left *= arc.missed();
                }
            }
        }
    }

    private void followWaiting() {
        var next = new ArrayDeque<Integer>();
        IntStream.range(0, entered.length).filter(cell -> entered[cell] > 0).forEach(cell -> expect(cell, next));
        while (!next.isEmpty()) {
            var cell = next.pop();
            emit(cell, 1, (arc, _, shares) -> {
                if (!arc.asynchronous()) {
                    Arrays.stream(shares.cells()).forEach(target -> expect(target, next));
                }
            });
        }
    }

    private void expect(int cell, ArrayDeque<Integer> next) {
        if (!waitedFor[cell]) {
            waitedFor[cell] = true;
            next.add(cell);
        }
    }

    /** Adds what runs round in a circle to what comes in from outside. */
    private void settle(int wave, int[] cells) {
        var places = reached(wave, cells);
        var reached = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        var circle = new Circle(Arrays.stream(reached).mapToDouble(cell -> calls[cell]).toArray());
        for (int i = 0; i < reached.length; i++) {
            var from = i;
            emit(reached[i], 1, (_, sent, shares) -> {
                for (int j = 0; j < shares.cells().length; j++) {
                    if (shares.serves()[j] && places.containsKey(shares.cells()[j])) {
                        circle.gain(from, places.get(shares.cells()[j]), sent * shares.parts()[j]);
                    }
                }
            });
        }
        circle.solve().ifPresentOrElse(solved -> IntStream.range(0, reached.length).forEach(i -> calls[reached[i]] = solved[i]),
                () -> Arrays.stream(reached).forEach(cell -> unbounded[survivors.component(cell)] = true));
    }

    /** The cells of a wave that calls come to, each with its number among them. */
    private TreeMap<Integer, Integer> reached(int wave, int[] cells) {
        var seen = new TreeMap<Integer, Integer>();
        var next = new ArrayDeque<Integer>();
        Arrays.stream(cells).filter(cell -> calls[cell] > 0).forEach(next::add);
        while (!next.isEmpty()) {
            var cell = next.pop();
            if (seen.put(cell, 0) == null) {
                emit(cell, 1, (_, _, shares) -> IntStream.range(0, shares.cells().length)
                        .filter(i -> shares.serves()[i] && waves.of(survivors.component(shares.cells()[i])) == wave)
                        .forEach(i -> next.add(shares.cells()[i])));
            }
        }
        var number = 0;
        for (var entry : seen.entrySet()) {
            entry.setValue(number++);
        }
        return seen;
    }
}
