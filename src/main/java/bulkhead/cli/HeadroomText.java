package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.capacity.Headroom;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Condition;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far flows can grow as groups balance, as one sentence that also says why there is no figure. */
final class HeadroomText {
    private final Report report;
    private final Capacity capacity;
    private final Sentences sentences;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    /** @param number a number with so many digits after the point at most */
    HeadroomText(Report report, Sentences sentences, Texts texts, BiFunction<Double, Integer, String> number) {
        this.report = report;
        this.capacity = report.capacity();
        this.sentences = sentences;
        this.texts = texts;
        this.number = number;
    }

    String of(Id flow) {
        return capacity.endless().flows().contains(flow) ? texts.text("analyse.headroom-untold", circle())
                : texts.text("analyse.headroom", told(capacity.headroom().get(flow), List.of(flow)));
    }

    String together() {
        return capacity.endless().isEmpty() ? texts.text("analyse.together", told(capacity.together(), report.flows().keySet()))
                : texts.text("analyse.together-untold", circle());
    }

    /** The components that call each other without end. */
    String circle() {
        return labels(capacity.endless().circle().stream());
    }

    private String labels(Stream<Id> elements) {
        return elements.map(report.topology()::label).collect(Collectors.joining(", "));
    }

    private String told(Headroom headroom, Collection<Id> flows) {
        if (flows.stream().allMatch(flow -> capacity.demands().get(flow).peak().filter(peak -> peak.base() > 0).isEmpty())) {
            return texts.text("analyse.headroom.no-demand");
        }
        if (flows.stream().allMatch(this::isDown)) {
            return texts.text("analyse.headroom.down");
        }
        return headroom.allWell().isEmpty() && headroom.afterWorstLoss().isEmpty() ? texts.text("analyse.headroom.unlimited")
                : texts.text("analyse.headroom.both", allWell(headroom), afterLoss(headroom, flows));
    }

    private boolean isDown(Id flow) {
        return capacity.usual().offered(flow, report.topology().flows().get(flow).entry()) == 0;
    }

    private String allWell(Headroom headroom) {
        return headroom.allWell().isEmpty() ? texts.text("analyse.headroom.well-unlimited")
                : texts.text("analyse.headroom.well", number.apply(headroom.allWell().getAsDouble(), 2), labels(headroom.bottleneck().stream()));
    }

    private String afterLoss(Headroom headroom, Collection<Id> flows) {
        return headroom.worstLoss().map(loss -> texts.text("analyse.headroom.lost", number.apply(headroom.afterWorstLoss().orElse(0), 2),
                sentences.event(loss), labels(headroom.bottleneckAfterLoss().stream())))
                .orElseGet(() -> texts.text(takesDown(flows) ? "analyse.headroom.always-down" : "analyse.headroom.lost-unlimited"));
    }

    /** Whether every single loss takes all of these down. */
    private boolean takesDown(Collection<Id> flows) {
        return capacity.losses().stream().map(Loss::flows).allMatch(outcomes -> flows.stream().map(outcomes::get)
                .allMatch((FlowOutcome outcome) -> outcome.is(Condition.DOWN)));
    }
}
