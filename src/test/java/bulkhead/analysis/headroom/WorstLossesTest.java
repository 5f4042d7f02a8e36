package bulkhead.analysis.headroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.LeastGrowth;
import bulkhead.analysis.capacity.Loaded;
import bulkhead.analysis.capacity.RandomTopology;
import bulkhead.analysis.capacity.Standings;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worst single loss at will, against looking at each; every instance can do 1,000 a second, 900 after a loss. */
class WorstLossesTest {
    private static final Id WORK = Id.of("work");
    private int told;
    private int others;

    @Test
    void ofLossesThatTieAsBalancedTheWorstAtWillCounts() {
        // as balanced one of app and app2 does it all, whatever is lost; at will only where the other is lost
        var worst = worst(Loaded.of("clients -> proxies=[proxy, proxy2]; proxy -> web=[app, app2!]; proxy2 -> web").demand(100)
                .rate("proxy", 10_000).rate("proxy2", 10_000).topology());

        assertEquals(9, worst.growable().asBalanced().orElseThrow(), 1e-9);
        assertEquals(9, factor(worst.growable()), 1e-6);
        assertEquals(Event.instance(Id.of("proxy"), 1), worst.balanced());
        assertEquals(Event.instance(Id.of("app"), 1), worst.atWill());
        assertFalse(worst.growable().differs());
    }

    @Test
    void theWorstAtWillMayBeAnotherThanAsBalanced() {
        // without app3 app2 has nine tenths of 100 a second and is full at ten times that; without app, which can do 2,000, it has
        // nine elevenths, but 900 + 900 are all that is left
        var worst = worst(Loaded.of("clients -> web=[app, app2, app3]").demand(100).rate("app", 2000).weight("app2", 9)
                .weight("app3", 2).topology());

        assertEquals(10, worst.growable().asBalanced().orElseThrow(), 1e-9);
        assertEquals(Event.instance(Id.of("app3"), 1), worst.balanced());
        assertEquals(Optional.of(new HotSpot(Id.of("app2"), 1)), worst.growable().hotSpot());
        assertEquals(18, factor(worst.growable()), 1e-6);
        assertEquals(Event.instance(Id.of("app"), 1), worst.atWill());
    }

    @Test
    void whereMoreLossesThanAnybodyWaitsForCouldBeWorstARangeIsTold() {
        var report = report(Loaded.of("clients -> web=[app, app2, app3]").demand(100).rate("app", 2000).weight("app2", 9)
                .weight("app3", 2).topology());
        var worst = WorstLosses.of(report, -10).of(WORK).orElseThrow().growable();

        // without app3 it is 27; the next to be looked at leaves 11 as balanced
        assertEquals(new AtWill.Between(11, 27), rounded(worst.atWill()));
        assertTrue(worst.differs());
    }

    private static AtWill rounded(AtWill atWill) {
        return atWill instanceof AtWill.Between(var least, var most)
                ? new AtWill.Between(Math.round(least * 1e6) / 1e6, Math.round(most * 1e6) / 1e6) : atWill;
    }

    @Test
    void aFlowThatEveryLossTakesDownHasNoWorst() {
        assertEquals(Optional.empty(), WorstLosses.of(report(Loaded.of("clients -> app").demand(100).topology())).of(WORK));
    }

    @Test
    void noLossIsWorseAtWillThanTheOneTold() {
        for (long seed = 60_000; seed < 60_400; seed++) {
            eachLoss(seed, RandomTopology.of(seed));
        }
        assertTrue(told > 300, told + " told");
        assertTrue(others > 20, others + " by another loss than as balanced");
    }

    @Test
    void whatIsCertainIsNeverAboveWhatALossLeavesAsBalanced() {
        for (long seed = 61_000; seed < 61_300; seed++) {
            var deployment = deployment(RandomTopology.of(seed));
            var least = LeastGrowth.of(deployment);
            for (int loss = 0; loss < least.losses().size(); loss++) {
                var grown = Headrooms.of(deployment).after(Set.of(least.losses().get(loss)));
                var flows = List.copyOf(deployment.topology().flows().keySet());
                for (int flow = 0; flow < flows.size(); flow++) {
                    notAbove("seed " + seed + " without " + least.losses().get(loss), least.byLoss()[loss][flow],
                            Optional.ofNullable(grown.flows().get(flows.get(flow))));
                }
                notAbove("seed " + seed + " without " + least.losses().get(loss), least.byLoss()[loss][flows.size()], grown.together());
            }
        }
    }

    private static void notAbove(String message, double certain, Optional<Growable> grown) {
        grown.ifPresent(growable -> assertTrue(certain <= growable.asBalanced().orElse(Double.POSITIVE_INFINITY) * (1 + 1e-9), message));
    }

    private void eachLoss(long seed, Topology topology) {
        var report = report(topology);
        var worst = WorstLosses.of(report);
        var standings = Standings.of(report.deployment());
        var headrooms = Headrooms.of(report.deployment());
        var after = standings.losses().stream().map(alike -> headrooms.after(Set.of(alike.getFirst()))).toList();
        topology.flows().keySet().forEach(flow -> compare("seed " + seed + ", " + flow, worst.of(flow),
                after.stream().flatMap(grown -> Optional.ofNullable(grown.flows().get(flow)).stream()).toList()));
        compare("seed " + seed + ", together", worst.together(), after.stream().flatMap(grown -> grown.together().stream()).toList());
    }

    private void compare(String message, Optional<WorstLoss> worst, List<Growable> after) {
        var least = after.stream().mapToDouble(WorstLossesTest::factor).min().orElse(Double.POSITIVE_INFINITY);
        if (worst.isEmpty()) {
            assertTrue(after.stream().allMatch(growable -> growable.asBalanced().isEmpty()), message);
            return;
        }
        told++;
        others += worst.get().atWill().equals(worst.get().balanced()) ? 0 : 1;
        assertEquals(least, factor(worst.get().growable()), 1e-6 * Math.max(1, Math.min(least, 1e9)), message);
        assertTrue(factor(worst.get().growable()) >= worst.get().growable().asBalanced().orElseThrow() * (1 - 1e-6), message);
    }

    private static double factor(Growable growable) {
        return switch (growable.atWill()) {
            case AtWill.Most(var factor) -> factor;
            case AtWill.Unlimited() -> Double.POSITIVE_INFINITY;
            case AtWill.Between _, AtWill.Untold _ -> throw new AssertionError(growable);
        };
    }

    private static WorstLoss worst(Topology topology) {
        return WorstLosses.of(report(topology)).of(WORK).orElseThrow();
    }

    private static Report report(Topology topology) {
        return Analysis.of(topology, Catalog.standard());
    }

    private static Deployment deployment(Topology topology) {
        return Deployment.of(topology, Catalog.standard());
    }
}
