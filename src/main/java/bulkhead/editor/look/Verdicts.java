package bulkhead.editor.look;

import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.failure.Condition;
import bulkhead.model.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** What becomes of a flow, in a few words of one language. */
public final class Verdicts {
    private final Texts texts;
    private final Figures figures;

    public Verdicts(Locale locale) {
        this.texts = Texts.beside(Verdicts.class, locale);
        this.figures = new Figures(locale);
    }

    /** Every condition that holds, worst first; of a flow that is down nothing else. */
    public String of(FlowOutcome outcome) {
        return outcome.is(Condition.DOWN) ? word(Condition.DOWN, outcome)
                : outcome.conditions().stream().sorted().map(condition -> word(condition, outcome))
                        .collect(Collectors.joining(", "));
    }

    private String word(Condition condition, FlowOutcome outcome) {
        return texts.text("outcome." + condition.name().toLowerCase(Locale.ROOT), switch (condition) {
            case INTERRUPTED -> figures.duration(outcome.interruptionSeconds());
            case OVERLOADED -> figures.percent(outcome.shed(), 0);
            case DOWN, DELAYED, DEGRADED, UP -> "";
        });
    }
}
