package bulkhead.analysis.failure;

import bulkhead.analysis.failure.CutSets.Line;
import bulkhead.analysis.failure.CutSets.Part;
import bulkhead.analysis.failure.Pairs.Pair;
import bulkhead.model.Flow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What takes one flow down by failing, and how often: of everything that fails by itself, alike components as one. */
final class FailingFlow {
    static final int MOST_PAIRS = 100;

    private final Hazards hazards;
    private final Gates gates;
    private final int top;
    private final Odds odds;

    FailingFlow(Hazards hazards, Flow flow) {
        this.hazards = hazards;
        var wiring = new Wiring(hazards, flow);
        this.top = wiring.serves(flow.entry());
        this.gates = wiring.draft().freeze();
        this.odds = Odds.of(gates, hazards);
    }

    /** Exact over everything that states a reliability. @throws DecisionDiagram.TooLarge where no method gets to an end */
    Chance chance(int mostNodes) {
        var formula = Reduction.of(gates, top, odds.solid(), odds.firm());
        return formula.isPresent() ? Lifted.chance(formula.get(), odds, mostNodes) : Diagrams.chance(gates, top, odds, mostNodes);
    }

    /** Sources of demand never fail, the rest can, whether it states how often or not. */
    private Optional<Formula> whatever() {
        var sources = new BitSet();
        IntStream.range(0, gates.cohorts().size()).filter(cohort -> gates.cohorts().get(cohort).source()).forEach(sources::set);
        return Reduction.of(gates, top, new BitSet(), sources);
    }

    /** Empty for a flow that is down anyway. @throws DecisionDiagram.TooLarge where there are too many to try */
    CutSets cutSets() {
        var formula = whatever().orElseThrow(DecisionDiagram.TooLarge::new);
        if (formula.top() == null) {
            return CutSets.NONE;
        }
        var cuts = Pairs.of(formula, odds.size());
        var singles = cuts.single().stream().sorted().map(variable -> line(formula, List.of(variable)))
                .sorted(Comparator.comparing(Line::chance).reversed()).toList();
        var worst = new PriorityQueue<Line>(Comparator.comparing(Line::chance));
        var count = BigInteger.ZERO;
        for (var pair : cuts.pairs()) {
            var line = line(formula, List.of(pair.one(), pair.other()));
            count = count.add(line.count());
            worst.add(line);
            if (worst.size() > MOST_PAIRS) {
                worst.poll();
            }
        }
        var pairs = new ArrayList<Line>();
        while (!worst.isEmpty()) {
            pairs.addFirst(worst.poll());
        }
        return new CutSets(singles, pairs, count);
    }

    /** All events that take the flow down alone, single instances by number, unordered. */
    Stream<Event> singlePoints(CutSets cuts) {
        return Stream.empty();
    }

    /** What could fail and states no reliability; of a cohort the first instance. */
    List<Event> unstated() {
        var unstated = new ArrayList<Event>();
        for (int event = 0; event < gates.events().size(); event++) {
            if (odds.event()[event] == null) {
                unstated.add(gates.events().get(event));
            }
        }
        for (int cohort = 0; cohort < gates.cohorts().size(); cohort++) {
            if (odds.instance()[cohort] == null && !gates.cohorts().get(cohort).source() && gates.cohorts().get(cohort).size() > 0) {
                unstated.add(gates.cohorts().get(cohort).instance(0));
            }
        }
        return Events.ordered(hazards.topology(), unstated);
    }
}
