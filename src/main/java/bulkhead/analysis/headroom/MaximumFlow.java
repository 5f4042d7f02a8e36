package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.Ways;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * The largest factor of one flow as a maximum flow, where that is what it is: each call makes one other, nothing is copied or
 * lost, and no other flow works on what limits this one.
 */
final class MaximumFlow {
    private static final int SOURCE = -1;
    private static final int ENTRY = -2;
    private static final int SINK = -3;

    private final Question question;
    private final int flow;
    private final Ways ways;
    private final Reached reached;
    private final int[] onward;
    private final DefaultDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    private MaximumFlow(Question question, int flow, Ways ways, Reached reached, int[] onward) {
        this.question = question;
        this.flow = flow;
        this.ways = ways;
        this.reached = reached;
        this.onward = onward;
    }

    /** Empty where it is no such flow. */
    static Optional<AtWill> solve(Question question, List<Ways> ways) {
        var growing = IntStream.of(question.active()).filter(flow -> question.growing()[flow]).toArray();
        if (growing.length != 1) {
            return Optional.empty();
        }
        var flow = growing[0];
        var reached = new Reached(ways.get(flow));
        var onward = onward(ways.get(flow), reached);
        return onward.isEmpty() || contended(question, ways, flow, reached) ? Optional.empty()
                : Optional.of(new MaximumFlow(question, flow, ways.get(flow), reached, onward.get()).solve());
    }

    private static boolean contended(Question question, List<Ways> ways, int flow, Reached reached) {
        var limited = new BitSet();
        reached.posts.stream().filter(question::limits).forEach(limited::set);
        return IntStream.of(question.active()).filter(other -> other != flow)
                .anyMatch(other -> new Reached(ways.get(other)).loaded().intersects(limited));
    }

    /** By post, the one crossing to which each of its calls leads, −1 where they end; empty where it is not as simple as that. */
    private static Optional<int[]> onward(Ways ways, Reached reached) {
        var onward = IntStream.range(0, ways.entered().length).map(_ -> -1).toArray();
        var simple = ways.copyings().stream().allMatch(copying -> copying.costs().isEmpty()
                || copying.slots().stream().noneMatch(slot -> reached.crossings.get(slot.crossing())));
        for (int number = reached.crossings.nextSetBit(0); number >= 0 && simple; number = reached.crossings.nextSetBit(number + 1)) {
            var crossing = ways.crossings().get(number);
            simple = crossing.work() && crossing.lost().isEmpty() && Math.abs(crossing.answered() - 1) < 1e-12
                    && IntStream.of(crossing.slots()).noneMatch(post -> ways.entered()[post] > 0);
            for (var feed : crossing.feeds()) {
                for (int post : feed.posts()) {
                    simple &= !reached.posts.get(post) || feed.factor() == 1 && onward[post] < 0;
                    onward[post] = number;
                }
            }
        }
        var entries = IntStream.range(0, onward.length).filter(post -> ways.entered()[post] > 0).map(post -> onward[post]).distinct();
        return simple && entries.count() == 1 ? Optional.of(onward) : Optional.empty();
    }

    private AtWill solve() {
        edge(SOURCE, ENTRY, entering());
        IntStream.range(0, onward.length).filter(post -> ways.entered()[post] > 0).limit(1)
                .forEach(post -> edge(ENTRY, after(post), Double.POSITIVE_INFINITY));
        reached.crossings.stream().forEach(crossing -> {
            for (int post : ways.crossings().get(crossing).slots()) {
                edge(crossing(crossing), before(post), Double.POSITIVE_INFINITY);
            }
        });
        reached.posts.stream().filter(post -> ways.entered()[post] == 0).forEach(post -> {
            edge(before(post), behind(post), capacity(post));
            edge(behind(post), after(post), Double.POSITIVE_INFINITY);
        });
        return unlimited() ? new AtWill.Unlimited() : new AtWill.Most(most());
    }

    private double capacity(int post) {
        return question.limits(post) ? question.limit(post) * question.post(post).live() / question.demand()[flow]
                : Double.POSITIVE_INFINITY;
    }

    /** What comes in is dealt over the entry's instances as it is. */
    private double entering() {
        return IntStream.range(0, onward.length).filter(post -> ways.entered()[post] > 0)
                .mapToDouble(post -> capacity(post) / ways.entered()[post]).min().orElse(0);
    }

    private int crossing(int crossing) {
        return 2 * onward.length + crossing;
    }

    private int before(int post) {
        return post;
    }

    private int behind(int post) {
        return onward.length + post;
    }

    private int after(int post) {
        return onward[post] < 0 ? SINK : crossing(onward[post]);
    }

    private void edge(int from, int to, double capacity) {
        graph.addVertex(from);
        graph.addVertex(to);
        graph.setEdgeWeight(graph.addEdge(from, to), capacity);
    }

    private boolean unlimited() {
        var seen = new java.util.HashSet<Integer>();
        var next = new java.util.ArrayDeque<>(List.of(SOURCE));
        while (!next.isEmpty()) {
            var vertex = next.pop();
            if (seen.add(vertex)) {
                graph.outgoingEdgesOf(vertex).stream().filter(edge -> Double.isInfinite(graph.getEdgeWeight(edge)))
                        .map(graph::getEdgeTarget).forEach(next::add);
            }
        }
        return seen.contains(SINK);
    }

    private double most() {
        graph.addVertex(SINK);
        var enough = 1 + graph.edgeSet().stream().mapToDouble(graph::getEdgeWeight).filter(Double::isFinite).sum();
        graph.edgeSet().stream().filter(edge -> Double.isInfinite(graph.getEdgeWeight(edge)))
                .toList().forEach(edge -> graph.setEdgeWeight(edge, enough));
        return new PushRelabelMFImpl<>(graph).getMaximumFlowValue(SOURCE, SINK);
    }
}
