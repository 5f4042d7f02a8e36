package bulkhead.editor.inspector;

import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.editor.inspector.Field.About;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Verdicts;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.rules.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What falls if an element fails: by loss, what happens to each flow that feels it, and what gets more than it should bear. */
final class Consequences {
    private final Composer composer;
    private final Judgement judgement;
    private final Sentences sentences;
    private final Figures figures;
    private final Verdicts verdicts;

    Consequences(Composer composer, Judgement judgement) {
        this.composer = composer;
        this.judgement = judgement;
        this.sentences = new Sentences(judgement.document().topology(), composer.texts().locale());
        this.figures = new Figures(composer.texts().locale());
        this.verdicts = new Verdicts(composer.texts().locale());
    }

    /** Losses that come to the same for every flow and every load are one group. */
    Stream<FieldGroup> of(Id element) {
        var byOutcome = new LinkedHashMap<Object, Loss>();
        judgement.report().capacity().losses().stream().filter(loss -> loss.event().element().equals(element))
                .forEach(loss -> byOutcome.putIfAbsent(List.of(loss.flows(), fields(loss)), loss));
        return byOutcome.values().stream()
                .map(loss -> new FieldGroup(composer.texts().text("group.falls", sentences.event(loss.event())), fields(loss)));
    }

    private List<Field> fields(Loss loss) {
        var fields = new ArrayList<Field>();
        loss.flows().entrySet().stream().filter(entry -> felt(entry.getValue()))
                .sorted(Comparator.comparing(entry -> worst(entry.getValue())))
                .forEach(entry -> fields.add(lead("falls", entry.getKey(), outcome(entry.getValue()))));
        loss.strained().values().stream().filter(load -> load.overTarget() && load.utilisation().isPresent())
                .forEach(load -> fields.add(lead("bears", load.component(),
                        figures.percent(load.utilisation().getAsDouble(), 0))));
        if (fields.isEmpty()) {
            fields.add(new Field.Shown(composer.about("falls.nothing"), composer.texts().text("falls.nothing")));
        }
        return fields;
    }

    private Field lead(String key, Id to, String text) {
        return new Field.Lead(new About(key + "." + to, composer.label(to), ""), List.of(to), text);
    }

    private static boolean felt(FlowOutcome outcome) {
        return worst(outcome) != Condition.UP;
    }

    private static Condition worst(FlowOutcome outcome) {
        return outcome.conditions().stream().min(Comparator.naturalOrder()).orElse(Condition.UP);
    }

    /** Every condition that holds, worst first; of a flow that is down nothing else. */
    String outcome(FlowOutcome outcome) {
        return verdicts.of(outcome);
    }

    /** A link can be taken away, and fails only where that is stated. */
    private boolean canFail(Event event) {
        return event.sort() != Event.Sort.LINK
                || judgement.document().topology().links().get(event.element()).reliability().stated();
    }

    /** By loss, what happens to one flow where the condition holds. */
    Map<Loss, FlowOutcome> where(Condition condition, Id flow) {
        var found = new LinkedHashMap<Loss, FlowOutcome>();
        judgement.report().capacity().losses().forEach(loss -> {
            var outcome = loss.flows().get(flow);
            if (outcome != null && canFail(loss.event()) && outcome.is(condition) && !outcome.is(Condition.DOWN)) {
                found.put(loss, outcome);
            }
        });
        return found;
    }
}
