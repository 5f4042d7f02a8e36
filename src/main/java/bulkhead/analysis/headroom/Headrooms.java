package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Autoscaled;
import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
import bulkhead.analysis.capacity.Ways;
import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * By which factor flows can grow from their peak, in any standing: all well against the normal target, with anything dead against
 * the emergency target; with as many instances as autoscalers may run. Worked out when asked; not for several threads. Stops with
 * a {@link CancellationException} when its thread is interrupted.
 */
public final class Headrooms {
    private final Standings standings;
    private final double[] demand;

    private Headrooms(Standings standings, double[] demand) {
        this.standings = standings;
        this.demand = demand;
    }

    public static Headrooms of(Deployment deployment) {
        var most = Autoscaled.atMost(deployment).orElse(deployment);
        var demand = deployment.topology().flows().values().stream()
                .mapToDouble(flow -> FlowDemand.of(deployment, flow).in(LoadCase.PEAK).map(rate -> rate.base()).orElse(0.0)).toArray();
        return new Headrooms(Standings.of(most), demand);
    }

    public Grown allWell() {
        return after(Set.of());
    }

    /** While all of these are dead. */
    public Grown after(Set<Event> dead) {
        var standing = standings.without(dead);
        var ways = standings.ways(dead);
        var asked = demands(standing);
        var flows = new LinkedHashMap<Id, Growable>();
        for (int flow = 0; flow < asked.length; flow++) {
            if (asked[flow] > 0) {
                flows.put(standing.flows().get(flow), growable(question(standing, asked, dead, flow), ways));
            }
        }
        return new Grown(flows, flows.isEmpty() ? Optional.empty() : Optional.of(growable(together(standing, asked, dead), ways)));
    }

    /**
     * The pairs of losses after which each flow can grow least, as it is balanced, the worst first and at most so many for each
     * flow. Pairs that take a flow down, and those of which one loss alone is as bad, aren't listed for it.
     */
    public List<PairHeadroom> worstPairs(int count) {
        var kinds = standings.losses();
        var single = kinds.stream().map(alike -> factors(Set.of(alike.getFirst()))).toList();
        var pairs = new ArrayList<PairHeadroom>();
        for (int one = 0; one < kinds.size(); one++) {
            for (int other = one; other < kinds.size(); other++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                if (one < other || kinds.get(one).size() > 1) {
                    var events = List.of(kinds.get(one).getFirst(), kinds.get(other).get(one == other ? 1 : 0));
                    pair(events, single.get(one), single.get(other), pairs);
                }
            }
            keepWorst(pairs, count);
        }
        return List.copyOf(pairs);
    }

    private void pair(List<Event> events, double[] one, double[] other, List<PairHeadroom> pairs) {
        var dead = new LinkedHashSet<>(events);
        var standing = standings.without(dead);
        var asked = demands(standing);
        for (int flow = 0; flow < asked.length; flow++) {
            var alone = Math.min(one[flow], other[flow]);
            var balanced = asked[flow] > 0 ? AsBalanced.of(question(standing, asked, dead, flow)) : AsBalanced.UNLIMITED;
            if (balanced.factor().isPresent() && balanced.factor().getAsDouble() < alone * (1 - 1e-9)) {
                pairs.add(new PairHeadroom(standing.flows().get(flow), events.getFirst(), events.getLast(),
                        balanced.factor().getAsDouble(), hotSpot(standing, balanced.hotSpot().getAsInt())));
            }
        }
    }

    /** By flow; without limit where nothing limits it or it is down. */
    private double[] factors(Set<Event> dead) {
        var standing = standings.without(dead);
        var asked = demands(standing);
        return IntStream.range(0, asked.length).mapToDouble(flow -> asked[flow] > 0
                ? AsBalanced.of(question(standing, asked, dead, flow)).factor().orElse(Double.POSITIVE_INFINITY)
                : Double.POSITIVE_INFINITY).toArray();
    }

    private static void keepWorst(List<PairHeadroom> pairs, int count) {
        var seen = new LinkedHashMap<Id, Integer>();
        var kept = pairs.stream().sorted(Comparator.comparingDouble(PairHeadroom::factor))
                .filter(pair -> seen.merge(pair.flow(), 1, Integer::sum) <= count).toList();
        pairs.clear();
        pairs.addAll(kept);
    }

    private double[] demands(Standing standing) {
        return IntStream.range(0, demand.length).mapToDouble(flow -> standing.tells(flow) ? demand[flow] : 0).toArray();
    }

    private static Question question(Standing standing, double[] demand, Set<Event> dead, int flow) {
        var growing = new boolean[demand.length];
        growing[flow] = true;
        return new Question(standing, demand, growing, target(dead));
    }

    private static Question together(Standing standing, double[] demand, Set<Event> dead) {
        var growing = new boolean[demand.length];
        Arrays.fill(growing, true);
        return new Question(standing, demand, growing, target(dead));
    }

    private static Post.Target target(Set<Event> dead) {
        return dead.isEmpty() ? Post.Target.NORMAL : Post.Target.EMERGENCY;
    }

    private static Growable growable(Question question, List<Ways> ways) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var balanced = AsBalanced.of(question);
        var spot = balanced.hotSpot().isEmpty() ? Optional.<HotSpot>empty()
                : Optional.of(hotSpot(question.standing(), balanced.hotSpot().getAsInt()));
        return new Growable(balanced.factor(), spot, atWill(question, ways, balanced.factor()));
    }

    private static AtWill atWill(Question question, List<Ways> ways, OptionalDouble balanced) {
        return balanced.isEmpty() ? new AtWill.Unlimited()
                : MaximumFlow.solve(question, ways).orElseGet(() -> LinearProgramme.solve(question, ways, balanced.getAsDouble()));
    }

    private static HotSpot hotSpot(Standing standing, int post) {
        return new HotSpot(standing.posts().get(post).component(), standing.posts().get(post).instance());
    }
}
