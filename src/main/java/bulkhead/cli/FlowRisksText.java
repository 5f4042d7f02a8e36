package bulkhead.cli;

import bulkhead.analysis.failure.GroupAvailability;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.deployment.Footing;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import bulkhead.rules.sensitivity.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What single losses cost a flow, for people. Of many takeovers the longest are listed and the others counted. */
final class FlowRisksText {
    private static final int MOST = 5;

    private final FlowRisks risks;
    private final Sentences sentences;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    /** @param number a number with so many digits after the point at most */
    FlowRisksText(FlowRisks risks, Sentences sentences, Texts texts, BiFunction<Double, Integer, String> number) {
        this.risks = risks;
        this.sentences = sentences;
        this.texts = texts;
        this.number = number;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        risks.slowest().ifPresent(effect -> lines.add(recovery(effect)));
        var takeovers = risks.takeovers();
        takeovers.stream().limit(MOST).forEach(effect -> lines.add(takeover(effect)));
        Footing.worst(takeovers.stream().flatMap(effect -> effect.interruption().footing().stream())).ifPresent(number ->
                lines.add(texts.text("analyse.footing.takeovers", new Wording(sentences, texts.locale()).footing(number),
                        texts.text("source." + number.source().origin().name().toLowerCase(Locale.ROOT)))));
        if (takeovers.size() > MOST) {
            lines.add(texts.text("analyse.more-takeovers", takeovers.size() - MOST));
        }
        risks.delays().forEach(delayed -> lines.add(delay(delayed)));
        risks.groups().forEach(group -> lines.add(group(group)));
        return lines;
    }

    private String recovery(LossEffect effect) {
        var event = sentences.event(effect.event());
        return effect.recoverySeconds().isEmpty() ? texts.text("analyse.repair-unknown", event)
                : texts.text(effect.down() ? "analyse.repair" : "analyse.recovery",
                        seconds(effect.recoverySeconds().getAsDouble()), event);
    }

    private String takeover(LossEffect effect) {
        var event = sentences.event(effect.event());
        var seconds = seconds(effect.interruption().seconds());
        return effect.timesAYear().isEmpty() ? texts.text("analyse.takeover-unknown", event, seconds, effect.alike())
                : texts.text("analyse.takeover", event, seconds, number.apply(effect.timesAYear().getAsDouble(), 2),
                        seconds(effect.interruptedSecondsAYear().orElseThrow()), effect.alike());
    }

    private String delay(FlowRisks.Delayed delayed) {
        var by = delayed.by().stream().map(effect -> sentences.event(effect.event())).collect(Collectors.joining(", "));
        var link = sentences.link(delayed.link().id());
        var rate = number.apply(delayed.rate(), 1);
        return delayed.buffer().map(buffer -> texts.text("analyse.delay", link, number.apply(buffer.base() / 60, 1), rate,
                number.apply(delayed.recordsHeld().orElseThrow(), 0), by)).orElseGet(() ->
                        texts.text("analyse.delay-unknown", link, rate, by));
    }

    private String group(GroupAvailability group) {
        var topology = risks.report().topology();
        return texts.text("analyse.group", topology.label(group.group()), number.apply(group.exact() * 100, 6) + "\u00a0%",
                number.apply(group.naive() * 100, 6) + "\u00a0%",
                group.shared().stream().map(topology::label).collect(Collectors.joining(", ")));
    }

    private String seconds(double seconds) {
        return number.apply(seconds, 1) + "\u00a0s";
    }
}
