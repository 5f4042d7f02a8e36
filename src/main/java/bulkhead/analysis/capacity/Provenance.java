package bulkhead.analysis.capacity;

import bulkhead.deployment.Footing;
import bulkhead.model.Link;
import bulkhead.model.Quantity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each component's load rests on: the least reliable of the demands that reach it and of the ratios on their way. A ratio of
 * one that nobody stated is no estimate.
 */
final class Provenance {
    /** Reached, and nothing of it is estimated. */
    private static final Optional<Footing> FIRM = Optional.empty();

    private final Network network;
    /** Of what is offered, by component; null where nothing is. */
    private final List<Optional<Footing>> footings;
    private final List<Optional<Footing>> resting;
    /** By the arc's number; null until somebody asks. */
    private final List<Optional<Footing>> ofArcs;

    Provenance(Network network, List<FlowDemand> demands, LoadCase loadCase) {
        this.network = network;
        footings = unreached(network.components.size());
        ofArcs = unreached(network.arcs());
        for (int flow = 0; flow < demands.size(); flow++) {
            merge(follow(flow, demands.get(flow).footing(loadCase)));
        }
        resting = IntStream.range(0, footings.size()).mapToObj(this::resting).toList();
    }

    /** Of what is offered to a component and what it can do. */
    Optional<Footing> of(int component) {
        return resting.get(component);
    }

    private Optional<Footing> resting(int component) {
        return Footing.worst(network.rateOfOne(component).flatMap(RateOfOne::footing),
                Optional.ofNullable(footings.get(component)).orElse(FIRM));
    }

    private void merge(List<Optional<Footing>> reached) {
        for (int i = 0; i < reached.size(); i++) {
            if (reached.get(i) != null) {
                footings.set(i, footings.get(i) == null ? reached.get(i) : Footing.worst(footings.get(i), reached.get(i)));
            }
        }
    }

    private static List<Optional<Footing>> unreached(int size) {
        return new ArrayList<>(Collections.nCopies(size, null));
    }

    /** By component; null where the flow doesn't come by. */
    private List<Optional<Footing>> follow(int flow, Optional<Footing> demand) {
        var reached = unreached(network.components.size());
        var tiers = unreached(network.tiers.size());
        var next = new ArrayDeque<Integer>();
        reach(network.index(network.flows.get(flow).entry()), demand, reached, next);
        while (!next.isEmpty()) {
            var component = next.pop();
            for (var chain : network.chains(flow, component)) {
                for (var arc : chain) {
                    pass(arc, component, reached, tiers, next);
                }
            }
            for (var arc : network.replications(flow, component)) {
                pass(arc, component, reached, tiers, next);
            }
        }
        return reached;
    }

    /** Whoever calls all of a tier no less reliably than others before adds nothing. */
    private void pass(Arc arc, int component, List<Optional<Footing>> reached, List<Optional<Footing>> tiers,
            ArrayDeque<Integer> next) {
        var footing = Footing.worst(reached.get(component), of(arc));
        if (arc.tier() >= 0 && arc.targets() == network.tiers.get(arc.tier()).members()) {
            if (!adds(footing, tiers.get(arc.tier()))) {
                return;
            }
            tiers.set(arc.tier(), footing);
        }
        for (int target : arc.targets()) {
            reach(target, footing, reached, next);
        }
    }

    private static void reach(int component, Optional<Footing> footing, List<Optional<Footing>> reached,
            ArrayDeque<Integer> next) {
        if (adds(footing, reached.get(component))) {
            reached.set(component, footing);
            next.add(component);
        }
    }

    private static boolean adds(Optional<Footing> footing, Optional<Footing> known) {
        return known == null || Footing.origin(known).compareTo(Footing.origin(footing)) < 0;
    }

    private Optional<Footing> of(Arc arc) {
        if (ofArcs.get(arc.number()) == null) {
            ofArcs.set(arc.number(), worst(arc.links()));
        }
        return ofArcs.get(arc.number());
    }

    private static Optional<Footing> worst(List<Link> links) {
        var worst = FIRM;
        for (var link : links) {
            worst = Footing.worst(Footing.worst(worst, stated(link, "ratio", Optional.of(link.ratio()))),
                    stated(link, "hitRatio", link.hitRatio()));
        }
        return worst;
    }

    private static Optional<Footing> stated(Link link, String fact, Optional<Quantity> number) {
        return number.filter(each -> !each.equals(Quantity.ONE)).map(each -> Footing.of(link.id(), fact, each));
    }
}
