package bulkhead.editor.inspector;

import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.editor.inspector.Field.About;
import bulkhead.editor.look.Figures;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What failure analysis says of one flow: how much of the time it works, and what takes it down, interrupts or overloads it. */
final class FlowDangers {
    /** Of a sort of danger no more than one reads. */
    private static final int MOST = 8;

    private final Composer composer;
    private final Consequences consequences;
    private final Sentences sentences;
    private final Figures figures;
    private final FlowFailure failure;

    FlowDangers(Composer composer, Judgement judgement, FlowFailure failure) {
        this.composer = composer;
        this.consequences = new Consequences(composer, judgement);
        this.sentences = new Sentences(judgement.document().topology(), composer.texts().locale());
        this.figures = new Figures(composer.texts().locale());
        this.failure = failure;
    }

    Stream<FieldGroup> groups() {
        return Stream.of(availability(), alone(),
                after("interrupts", Condition.INTERRUPTED, FlowOutcome::interruptionSeconds),
                after("overloads", Condition.OVERLOADED, FlowOutcome::shed),
                after("delays", Condition.DELAYED, _ -> 0.0)).filter(group -> !group.fields().isEmpty());
    }

    private FieldGroup availability() {
        return composer.group("availability", switch (failure.availability()) {
            case Availability.Exact exact -> Stream.of(
                    shown("availability.structural", figures.percent(exact.structural(), 6)),
                    shown("availability.down", figures.duration(exact.downSeconds())),
                    shown("availability.takeovers", figures.duration(exact.interruptionSeconds())),
                    shown("availability.effective", figures.percent(exact.effective(), 6)),
                    shown("availability.unstated", figures.number(exact.unstated().size(), 0)));
            case Availability.Refused(var reason, var arguments) -> Stream.of(shown("availability.structural",
                    Texts.beside(Availability.class, composer.texts().locale()).text("refused." + reason, arguments.toArray())));
        });
    }

    private FieldGroup alone() {
        var fields = failure.singlePoints().stream().<Field>map(event -> lead("alone", event,
                composer.texts().text("outcome.down", ""))).toList();
        return new FieldGroup(composer.texts().text("group.alone"), fields.isEmpty()
                ? List.of(shown("falls.nothing", composer.texts().text("alone.nothing"))) : fields);
    }

    /** The worst losses after which the condition holds. */
    private FieldGroup after(String key, Condition condition, Function<FlowOutcome, Double> badness) {
        var found = new ArrayList<>(consequences.where(condition, failure.flow()).entrySet());
        found.sort(Comparator.comparing(entry -> -badness.apply(entry.getValue())));
        var fields = new ArrayList<Field>();
        found.stream().limit(MOST).forEach(entry -> fields.add(lead(key, entry.getKey().event(),
                consequences.outcome(entry.getValue()))));
        if (found.size() > MOST) {
            fields.add(shown("more", composer.texts().text("more", found.size() - MOST)));
        }
        return new FieldGroup(composer.texts().text("group." + key), fields);
    }

    private Field lead(String key, Event event, String text) {
        return new Field.Lead(new About(key + "." + event, sentences.event(event), ""), List.<Id>of(event.element()), text);
    }

    private Field shown(String key, String text) {
        return new Field.Shown(composer.about(key), text);
    }
}
