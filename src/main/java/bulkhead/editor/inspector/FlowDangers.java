package bulkhead.editor.inspector;

import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.Causes;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.CutSets;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.analysis.failure.Importance;
import bulkhead.editor.inspector.Field.About;
import bulkhead.editor.look.Figures;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What failure analysis says of one flow: how much of the time it works, and what takes it down, interrupts or overloads it. */
final class FlowDangers {
    /** Of a sort of danger no more than one reads. */
    private static final int MOST = 8;
    private static final int NEXT = 5;
    private static final double YEAR = 365 * 86_400.0;

    private final Composer composer;
    private final Consequences consequences;
    private final Sentences sentences;
    private final Figures figures;
    private final FlowFailure failure;
    /** Empty while they are being worked out. */
    private final Optional<Causes> causes;

    FlowDangers(Composer composer, Judgement judgement, FlowFailure failure, Optional<Causes> causes) {
        this.composer = composer;
        this.consequences = new Consequences(composer, judgement);
        this.sentences = new Sentences(judgement.document().topology(), composer.texts().locale());
        this.figures = new Figures(composer.texts().locale());
        this.failure = failure;
        this.causes = causes;
    }

    Stream<FieldGroup> groups() {
        return Stream.of(availability(), improve(), alone(), together(),
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

    /** What to improve next, with the time down that goes if it never fails, and its share of all. */
    private FieldGroup improve() {
        var fields = new ArrayList<Field>();
        causes.ifPresentOrElse(known -> known.importances().ifPresentOrElse(
                all -> all.stream().filter(each -> each.gainedSeconds() > 0).limit(NEXT).map(this::improvement)
                .forEach(fields::add),
                () -> fields.add(shown("improve.untold", composer.texts().text("improve.untold")))),
                () -> fields.add(shown("improve.untold", composer.texts().text("improve.working"))));
        return new FieldGroup(composer.texts().text("group.improve"), fields);
    }

    private Field improvement(Importance each) {
        var named = sentences.cut(new CutSets.Line(List.of(new CutSets.Part(each.first(), 1, each.of())), BigInteger.ONE, 0));
        return new Field.Lead(new About("improve." + each.first(), named, ""), List.of(each.first().element()),
                composer.texts().text("improve.gain", figures.duration(each.gainedSeconds()),
                        figures.percent(each.share() * each.of(), 1)));
    }

    private FieldGroup alone() {
        var chances = new HashMap<Event, Double>();
        failure.cutSets().single().forEach(line -> chances.put(line.parts().getFirst().first(), line.chance()));
        var fields = failure.singlePoints().stream()
                .<Field>map(event -> lead("alone", event, share(chances.getOrDefault(event, 0.0)))).toList();
        return new FieldGroup(composer.texts().text("group.alone"), fields.isEmpty()
                ? List.of(shown("alone.nothing", composer.texts().text("alone.nothing"))) : fields);
    }

    /** Minimal cut sets of order 2, likeliest first. */
    private FieldGroup together() {
        var cuts = failure.cutSets();
        var fields = new ArrayList<Field>();
        cuts.pairs().stream().limit(MOST).forEach(line -> fields.add(new Field.Lead(
                new About("together." + line.parts(), sentences.cut(line), ""),
                line.parts().stream().map(part -> part.first().element()).distinct().toList(), share(line.chance()))));
        var listed = cuts.pairs().stream().limit(MOST).map(CutSets.Line::count).reduce(BigInteger.ZERO, BigInteger::add);
        var more = cuts.pairCount().map(all -> all.subtract(listed));
        if (more.isEmpty()) {
            fields.add(shown("more", composer.texts().text("together.untried")));
        } else if (more.get().signum() > 0) {
            fields.add(shown("more", composer.texts().text("more", more.get())));
        } else if (fields.isEmpty()) {
            fields.add(shown("together.nothing", composer.texts().text("together.nothing")));
        }
        causes.flatMap(Causes::byOrder).filter(counts -> !counts.isEmpty()).ifPresent(counts -> fields.add(shown("orders",
                counts.entrySet().stream().map(each -> composer.texts().text("orders", each.getValue(), each.getKey()))
                        .collect(Collectors.joining(", ")))));
        return new FieldGroup(composer.texts().text("group.together"), fields);
    }

    /** How long in a year it has happened, where that is stated. */
    private String share(double chance) {
        return chance > 0 ? composer.texts().text("share", figures.duration(chance * YEAR)) : composer.texts()
                .text("share.unstated");
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
