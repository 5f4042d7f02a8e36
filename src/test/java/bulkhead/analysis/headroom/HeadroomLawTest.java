package bulkhead.analysis.headroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.RandomTopology;
import bulkhead.analysis.capacity.Standings;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds between both headrooms on any topology. */
class HeadroomLawTest {
    private int compared;
    private int different;
    private int flows;

    @Test
    void whatGroupsDoInFactIsNeverAboveWhatTheyCouldDoAtWill() {
        for (long seed = 40_000; seed < 41_200; seed++) {
            var standings = standings(RandomTopology.of(seed));
            var losses = standings.losses();
            neverAbove("seed " + seed, standings, Set.of());
            neverAbove("seed " + seed, standings, Set.of(losses.get((int) (seed % losses.size())).getFirst()));
        }
        assertTrue(compared > 2_000, compared + " compared");
        assertTrue(different > 300, different + " differ");
    }

    @Test
    void aMaximumFlowIsWhatTheLinearProgrammeFinds() {
        for (long seed = 50_000; seed < 51_000; seed++) {
            var standings = standings(RandomTiers.of(seed));
            bothWays("seed " + seed, standings, Set.of());
            var losses = standings.losses();
            bothWays("seed " + seed, standings, Set.of(losses.get(new Random(seed).nextInt(losses.size())).getFirst()));
        }
        assertTrue(flows > 1_000, flows + " maximum flows");
    }

    private static Standings standings(bulkhead.model.Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        return Standings.of(deployment);
    }

    private void neverAbove(String message, Standings standings, Set<Event> dead) {
        var standing = standings.without(dead);
        var demand = IntStream.range(0, standing.flows().size()).mapToDouble(flow -> standing.tells(flow) ? 100 + 50 * flow : 0).toArray();
        for (int flow = 0; flow <= demand.length; flow++) {
            var growing = new boolean[demand.length];
            for (int other = 0; other < demand.length; other++) {
                growing[other] = flow == demand.length || flow == other;
            }
            var question = new Question(standing, demand, growing, Post.Target.EMERGENCY);
            var balanced = AsBalanced.of(question).factor();
            if (balanced.isPresent()) {
                switch (LinearProgramme.solve(question, standings.ways(dead), balanced.getAsDouble())) {
                    case AtWill.Most(var most) -> {
                        compared++;
                        different += most > balanced.getAsDouble() * 1.01 ? 1 : 0;
                        assertTrue(balanced.getAsDouble() <= most * (1 + 1e-6) + 1e-9,
                                message + " without " + dead + ", flow " + flow + ": " + balanced.getAsDouble() + " > " + most);
                    }
                    case AtWill.Between _ -> fail(message + " of one standing is a range");
                    case AtWill.Unlimited() -> compared++;
                    case AtWill.Untold(var reason) -> fail(message + " without " + dead + ", flow " + flow + ": " + reason);
                }
            }
        }
    }

    private void bothWays(String message, Standings standings, Set<Event> dead) {
        var standing = standings.without(dead);
        var question = new Question(standing, new double[]{standing.tells(0) ? 100 : 0}, new boolean[]{true}, Post.Target.NORMAL);
        var ways = standings.ways(dead);
        MaximumFlow.solve(question, ways).ifPresent(flow -> {
            flows++;
            var programme = LinearProgramme.solve(question, ways, 1);
            if (flow instanceof AtWill.Most(var most) && programme instanceof AtWill.Most(var optimum)) {
                assertEquals(optimum, most, 1e-6 * Math.max(1, optimum), message + " without " + dead);
            } else {
                assertEquals(programme, flow, message + " without " + dead);
            }
        });
    }
}
