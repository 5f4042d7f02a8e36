package bulkhead.editor.whatif;

import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.capacity.Plight;
import bulkhead.analysis.failure.Condition;
import bulkhead.editor.look.Depiction;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Verdicts;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What follows from what is lost, in words: each flow, the worst first, then whoever is beyond his target, the busiest first. */
final class Effects {
    private final Topology topology;
    private final Verdicts verdicts;
    private final Figures figures;

    Effects(Topology topology, Locale locale) {
        this.topology = topology;
        this.verdicts = new Verdicts(locale);
        this.figures = new Figures(locale);
    }

    /** What becomes of one element, and how bad that is. */
    record Effect(Id element, String text, Condition condition) {
    }

    List<Effect> of(Plight plight) {
        var effects = new ArrayList<Effect>();
        plight.flows().forEach((flow, outcome) -> effects.add(new Effect(flow, label(flow) + ": " + verdicts.of(outcome), worst(outcome))));
        effects.sort(Comparator.comparing(Effect::condition));
        strained(plight).forEach(effects::add);
        return effects;
    }

    private Stream<Effect> strained(Plight plight) {
        return plight.loads().values().stream().filter(load -> load.overTarget() && load.utilisation().isPresent())
                .sorted(Comparator.comparing(load -> -load.utilisation().getAsDouble()))
                .map(load -> new Effect(load.component(),
                        label(load.component()) + ": " + figures.percent(load.utilisation().getAsDouble(), 0),
                        load.overloaded() ? Condition.OVERLOADED : Condition.DEGRADED));
    }

    private String label(Id element) {
        return Depiction.label(element, topology);
    }

    private static Condition worst(FlowOutcome outcome) {
        return outcome.conditions().stream().min(Comparator.naturalOrder()).orElse(Condition.UP);
    }
}
