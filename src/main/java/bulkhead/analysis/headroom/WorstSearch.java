package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.LeastGrowth;
import bulkhead.analysis.failure.Event;
import java.nio.DoubleBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for the loss after which one flow, or all together, can grow least at will. Losses come in the order of what they leave
 * for certain; the first that leaves at least the least found ends it.
 */
final class WorstSearch {
    private static final double ROUNDING = 1e-9;
    /** What it takes to draw the ways of one variable, measured; a programme takes about the square of its variables. */
    private static final int DRAWING = 100;

    private final Headrooms headrooms;
    private final LeastGrowth leastGrowth;
    private final int flow;
    private final WorstLoss balanced;
    private final long mostEffort;
    private final Map<DoubleBuffer, AtWill> known = new HashMap<>();
    private AtWill least;
    private Event worst;
    private double unsure = Double.POSITIVE_INFINITY;
    private long spent;

    WorstSearch(Headrooms headrooms, LeastGrowth leastGrowth, int flow, WorstLoss balanced, long mostEffort) {
        this.headrooms = headrooms;
        this.leastGrowth = leastGrowth;
        this.flow = flow;
        this.balanced = balanced;
        this.mostEffort = mostEffort;
        least = balanced.growable().atWill();
        worst = balanced.atWill();
    }

    WorstLoss worst() {
        var order = IntStream.range(0, leastGrowth.losses().size()).boxed().sorted(Comparator.comparing(this::certain)).toList();
        for (int loss : order) {
            if (certain(loss) >= most() * (1 - ROUNDING)) {
                break;
            }
            look(loss);
        }
        return new WorstLoss(balanced.growable().with(told()), balanced.balanced(), worst);
    }

    private double certain(int loss) {
        return leastGrowth.byLoss()[loss][flow];
    }

    private double most() {
        return least instanceof AtWill.Most(var factor) ? factor : Double.POSITIVE_INFINITY;
    }

    private void look(int loss) {
        var event = leastGrowth.losses().get(loss);
        if (event.equals(balanced.balanced())) {
            return;
        }
        if (spent > mostEffort) {
            unsure = Math.min(unsure, certain(loss));
            return;
        }
        var questions = headrooms.questions(Set.of(event));
        questions.of(flow).ifPresent(question -> compare(loss, event, answer(questions, question)));
    }

    private void compare(int loss, Event event, AtWill answer) {
        switch (answer) {
            case AtWill.Most(var factor) when factor < most() -> {
                least = answer;
                worst = event;
            }
            case AtWill.Untold _ -> unsure = Math.min(unsure, certain(loss));
            default -> {
            }
        }
    }

    private AtWill answer(Questions questions, Question question) {
        long variables = LinearProgramme.variables(question, questions.ways());
        spent += DRAWING * (variables + DRAWING);
        return known.computeIfAbsent(Given.of(question, questions.ways()), _ -> {
            spent += variables * variables;
            return questions.atWill(question);
        });
    }

    private AtWill told() {
        if (unsure >= most() * (1 - ROUNDING)) {
            return least;
        }
        return least instanceof AtWill.Most(var factor) ? new AtWill.Between(unsure, factor) : new AtWill.Untold("too-large");
    }
}
