package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Autoscaled;
import bulkhead.analysis.capacity.FlowDemand;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.capacity.Post;
import bulkhead.analysis.capacity.Standing;
import bulkhead.analysis.capacity.Standings;
import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * By which factor flows can grow from their peak, in any standing: all well against the normal target, with anything dead against
 * the emergency target; with as many instances as autoscalers may run. Worked out when asked; not for several threads. Stops with
 * a {@link CancellationException} when its thread is interrupted.
 */
public final class Headrooms {
    private final Deployment deployment;
    private final Standings standings;
    private final double[] demand;

    private Headrooms(Deployment deployment, double[] demand) {
        this.deployment = deployment;
        standings = Standings.of(deployment);
        this.demand = demand;
    }

    public static Headrooms of(Deployment deployment) {
        var most = Autoscaled.atMost(deployment).orElse(deployment);
        var demand = deployment.topology().flows().values().stream()
                .mapToDouble(flow -> FlowDemand.of(deployment, flow).in(LoadCase.PEAK).map(rate -> rate.base()).orElse(0.0)).toArray();
        return new Headrooms(most, demand);
    }

    /** With as many instances as autoscalers may run. */
    Deployment deployment() {
        return deployment;
    }

    public Grown allWell() {
        return after(Set.of());
    }

    /** While all of these are dead. */
    public Grown after(Set<Event> dead) {
        var questions = questions(dead);
        var flows = new LinkedHashMap<Id, Growable>();
        for (int flow = 0; flow < demand.length; flow++) {
            var id = questions.standing().flows().get(flow);
            questions.growable(flow).ifPresent(growable -> flows.put(id, growable));
        }
        return new Grown(flows, questions.growable(demand.length));
    }

    Questions questions(Set<Event> dead) {
        var standing = standings.without(dead);
        return new Questions(standing, standings.ways(dead), demands(standing), target(dead));
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
        var questions = unguided(new LinkedHashSet<>(events));
        for (int flow = 0; flow < demand.length; flow++) {
            var alone = Math.min(one[flow], other[flow]);
            var balanced = questions.of(flow).map(AsBalanced::of).orElse(AsBalanced.UNLIMITED);
            if (balanced.factor().isPresent() && balanced.factor().getAsDouble() < alone * (1 - 1e-9)) {
                pairs.add(new PairHeadroom(questions.standing().flows().get(flow), events.getFirst(), events.getLast(),
                        balanced.factor().getAsDouble(), HotSpot.of(questions.standing().posts().get(balanced.hotSpot().getAsInt()))));
            }
        }
    }

    /** By flow; without limit where nothing limits it or it is down. */
    private double[] factors(Set<Event> dead) {
        var questions = unguided(dead);
        return IntStream.range(0, demand.length).mapToDouble(flow -> questions.of(flow).map(AsBalanced::of)
                .orElse(AsBalanced.UNLIMITED).factor().orElse(Double.POSITIVE_INFINITY)).toArray();
    }

    /** Where it isn't asked which ways calls could take. */
    private Questions unguided(Set<Event> dead) {
        var standing = standings.without(dead);
        return new Questions(standing, List.of(), demands(standing), target(dead));
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

    private static Post.Target target(Set<Event> dead) {
        return dead.isEmpty() ? Post.Target.NORMAL : Post.Target.EMERGENCY;
    }
}
