package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.List;

/**
 * The share of a flow's work that meets no member which is dead or doesn't serve and still gets its share of calls, because its
 * group's check doesn't tell. What a component asks for at once must all be answered, each independently of the others; optional
 * calls and sends don't count.
 */
final class Answered {
    /**
     * A circle of calls is gone round until nothing changes, or so often that nothing worth a thousandth is left in any that
     * loses a hundredth a turn.
     */
    private static final int TURNS = 1000;

    private final Network network;
    private final Waves waves;
    private final Survivors survivors;
    private final Dealer dealer;
    private final int flow;
    private final double[] share;

    private Answered(Network network, Waves waves, Survivors survivors, Dealer dealer, int flow) {
        this.network = network;
        this.waves = waves;
        this.survivors = survivors;
        this.dealer = dealer;
        this.flow = flow;
        share = new double[network.size()];
        Arrays.fill(share, 1);
    }

    /** From 0 to 1; 1 wherever every call goes to somebody who serves. */
    static double share(Network network, Waves waves, Survivors survivors, Dealer dealer, int flow) {
        return dealer.losesNothing() ? 1 : new Answered(network, waves, survivors, dealer, flow).atEntry();
    }

    private double atEntry() {
        for (int wave = waves.count() - 1; wave >= 0; wave--) {
            var cells = Arrays.stream(waves.components(wave)).flatMap(component -> Arrays.stream(survivors.cells(component)))
                    .toArray();
            for (int turn = 0; settle(cells) && waves.circular(wave) && turn < TURNS; turn++) {
                // once round is enough for all that isn't a circle
            }
        }
        var entry = network.index(network.flows.get(flow).entry());
        var instances = survivors.liveInstances(entry);
        return instances == 0 ? 0 : Arrays.stream(survivors.cells(entry)).mapToDouble(cell -> share[cell] * survivors.live(cell))
                .sum() / instances;
    }

    /** Whether anything changed. */
    private boolean settle(int[] cells) {
        var changed = false;
        for (int cell : cells) {
            var before = share[cell];
            share[cell] = survivors.live(cell) == 0 ? 1 : network.chains(flow, survivors.component(cell)).stream()
                    .mapToDouble(chain -> ofChain(chain, cell))
                    .reduce(1, (one, other) -> one * other);
            changed |= Math.abs(before - share[cell]) > 1e-12;
        }
        return changed;
    }

    private double ofChain(List<Arc> chain, int cell) {
        if (chain.getFirst().asynchronous() || chain.getFirst().first().optional()) {
            return 1;
        }
        var left = 1.0;
        var answered = 0.0;
        var last = 1.0;
        var asked = chain.getFirst().ratio();
        for (var arc : chain) {
            var shares = dealer.deal(arc, cell);
            if (shares.served()) {
                last = ofShares(shares);
                answered += left * (1 - arc.missed()) * last;
                left *= arc.missed();
                asked = Math.max(asked, arc.ratio());
            }
        }
        return 1 - Math.min(1, asked) * (1 - answered - left * last);
    }

    private double ofShares(Shares shares) {
        var sum = 0.0;
        for (int i = 0; i < shares.cells().length; i++) {
            sum += shares.serves()[i] ? shares.parts()[i] * share[shares.cells()[i]] : 0;
        }
        return sum;
    }
}
