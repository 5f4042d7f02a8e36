package bulkhead.cli;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.headroom.AtWill;
import bulkhead.analysis.headroom.Growable;
import bulkhead.analysis.headroom.PairHeadroom;
import bulkhead.analysis.headroom.Postponement;
import bulkhead.analysis.headroom.RollingUpdate;
import bulkhead.analysis.headroom.ScalingLag;
import bulkhead.analysis.headroom.WorstLoss;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** How far capacity goes and how long, for people. */
final class AheadText {
    private static final int MOST = 5;

    private final Ahead ahead;
    private final HeadroomText headrooms;
    private final Sentences sentences;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;

    /** @param number a number with so many digits after the point at most */
    AheadText(Ahead ahead, HeadroomText headrooms, Sentences sentences, Texts texts, BiFunction<Double, Integer, String> number) {
        this.ahead = ahead;
        this.headrooms = headrooms;
        this.sentences = sentences;
        this.texts = texts;
        this.number = number;
    }

    /** Of one flow: what balancing otherwise would add, and until when it lasts. */
    List<String> flow(Id flow) {
        var lines = new ArrayList<String>();
        var capacity = ahead.report.capacity();
        Optional.ofNullable(capacity.headroom().get(flow)).ifPresent(_ ->
                lines.addAll(atWill(ahead.allWell(flow), ahead.afterLoss(flow))));
        if (!capacity.runway().isEndless() && !capacity.endless().flows().contains(flow)) {
            lines.add(texts.text("analyse.runway", until(Optional.ofNullable(capacity.runway().flows().get(flow))),
                    until(Optional.ofNullable(capacity.runway().flowsAfterLoss().get(flow)))));
        }
        return lines;
    }

    /** Of all flows together, updates and autoscalers. */
    List<String> all() {
        var lines = new ArrayList<String>();
        lines.add(headrooms.together());
        lines.addAll(atWill(ahead.togetherAllWell(), ahead.togetherAfterLoss()));
        ahead.report.capacity().runway().firsts().forEach(breach -> lines.add(postponed(breach)));
        var updates = ahead.updates();
        lines.addAll(updates.isEmpty() ? List.of(texts.text("analyse.updates-fine")) : updates.stream().limit(MOST)
                .map(this::update).toList());
        if (updates.size() > MOST) {
            lines.add(texts.text("analyse.more-updates", updates.size() - MOST));
        }
        ahead.lags().forEach(lag -> lines.add(lag(lag)));
        var pairs = ahead.worstPairs();
        pairs.forEach(pair -> lines.add(pair(pair)));
        if (pairs.isEmpty() && ahead.asksForPairs()) {
            lines.add(texts.text("analyse.no-pairs"));
        }
        return lines;
    }

    private List<String> atWill(Optional<Growable> allWell, Optional<WorstLoss> worst) {
        var afterLoss = worst.map(WorstLoss::growable);
        return allWell.map(Growable::differs).orElse(false) || afterLoss.map(Growable::differs).orElse(false)
                ? List.of(texts.text("analyse.at-will", allWell.map(this::factor).orElse("–"), afterLoss.map(this::factor)
                        .orElse("–"), worst.map(lost -> sentences.event(lost.atWill())).orElse("–"),
                        allWell.filter(Growable::differs).or(() -> afterLoss).flatMap(Growable::hotSpot)
                                .map(spot -> sentences.event(Event.instance(spot.component(), spot.instance())))
                                .orElse("–"))) : List.of();
    }

    private String until(Optional<Breach> breach) {
        return breach.map(this::until).orElseGet(() -> texts.text("analyse.endless"));
    }

    private String until(Breach breach) {
        var key = breach.month() > 0 ? "analyse.until" : breach.allowsNothing() ? "analyse.now-nothing" : "analyse.now";
        var when = breach.month() > 0 ? breach.month() : number.apply(breach.burden(), breach.burden() < 100 ? 2 : 0);
        return breach.after().map(lost -> texts.text(key + "-lost", when, label(breach.component()), sentences.event(lost)))
                .orElseGet(() -> texts.text(key, when, label(breach.component())));
    }

    private String postponed(Breach breach) {
        return ahead.postponed(breach).map(more -> postponed(breach, more))
                .orElseGet(() -> texts.text("analyse.not-postponed", until(breach), Ahead.MONTHS));
    }

    private String postponed(Breach breach, Postponement more) {
        var said = more.euroAMonth().isPresent()
                ? texts.text("analyse.postponed", until(breach), more(breach, more), Ahead.MONTHS, more.instances(), number.apply(more.euroAMonth().getAsDouble(), 2))
                : texts.text("analyse.postponed-unknown", until(breach), more(breach, more), Ahead.MONTHS, more.instances());
        return more.cheapest() ? said : texts.text("analyse.perhaps-cheaper", said);
    }

    private String more(Breach breach, Postponement put) {
        return put.more().keySet().equals(Set.of(breach.component())) ? texts.text("analyse.there", put.instances())
                : put.more().entrySet().stream().map(each -> texts.text("analyse.each", each.getValue(), label(each.getKey())))
                        .collect(Collectors.joining(", "));
    }

    private String update(RollingUpdate update) {
        var over = update.over().stream().map(load -> label(load.component()) + (load.utilisation().isEmpty() ? ""
                : " " + percent(load.utilisation().getAsDouble()))).collect(Collectors.joining(", "));
        var down = update.down().stream().map(this::label).collect(Collectors.joining(", "));
        var what = over.isEmpty() ? "down" : down.isEmpty() ? "over" : "over-and-down";
        return texts.text("analyse.update." + what, label(update.component()), update.out(), over, down);
    }

    private String lag(ScalingLag lag) {
        return texts.text("analyse.lag", label(lag.component()), number.apply(lag.seconds(), 1),
                percent(lag.now().utilisation().orElse(0)), lag.after().map(sentences::event).orElse("–"),
                percent(lag.then().utilisation().orElse(0)));
    }

    private String pair(PairHeadroom pair) {
        return texts.text("analyse.pair", label(pair.flow()), sentences.event(pair.one()) + " + " + sentences.event(pair.other()),
                factor(OptionalDouble.of(pair.factor())), label(pair.hotSpot().component()));
    }

    private String factor(Growable growable) {
        return switch (growable.atWill()) {
            case AtWill.Most(var factor) -> factor(OptionalDouble.of(factor));
            case AtWill.Between(var least, var most) -> texts.text("analyse.between", number.apply(least, 2), number.apply(most, 2));
            case AtWill.Unlimited() -> texts.text("analyse.unlimited");
            case AtWill.Untold(var reason) -> texts.text("analyse.untold." + reason);
        };
    }

    private String factor(OptionalDouble factor) {
        return factor.isEmpty() ? "–" : "× " + number.apply(factor.getAsDouble(), 2);
    }

    private String percent(double share) {
        return number.apply(share * 100, 1) + "\u00a0%";
    }

    private String label(Id id) {
        return ahead.report.topology().label(id);
    }
}
