package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.data.Feeds;
import bulkhead.analysis.failure.Chances;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Props;
import bulkhead.export.Program;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One situation: what users see, what happens by itself, what to do, and what to check before what is lost comes back. */
record Measures(Report report, Words words, Page page, Situation situation) {
    private static final Program MARIADB = new Program("mariadb");

    void write() {
        often();
        page.head(List.of(words.text("flow"), words.text("verdict"), words.text("interrupted"), words.text("shed")));
        situation.effect().flows().forEach(this::outcome);
        page.gap();
        takeovers();
        byHand();
        release();
        repair();
        overloads();
        heldBack();
        new Return(report, words, page).write(situation.effect().lost());
    }

    private void often() {
        for (var event : situation.events().stream().filter(event -> reliability(event).stated())
                .collect(Collectors.toMap(Event::element, event -> event, (one, _) -> one, LinkedHashMap::new)).values()) {
            page.item(words.text("often", words.event(event), stated(reliability(event))), List.of(event.element()));
        }
    }

    private String stated(Reliability reliability) {
        return reliability.mtbf().isPresent() && reliability.mttr().isPresent()
                ? words.text("often.times", words.quantity(reliability.mtbf().get()), words.quantity(reliability.mttr().get()))
                : words.text("often.availability", words.quantity(reliability.availability().orElseThrow()));
    }

    private Reliability reliability(Event event) {
        return new Chances(report.topology()).reliability(event);
    }

    private void outcome(Id flow, FlowOutcome outcome) {
        page.row(List.of(words.label(flow), words.verdict(outcome.conditions()),
                outcome.interruptionSeconds() > 0 ? words.seconds(outcome.interruptionSeconds()) : words.none(),
                outcome.shed() > 0 ? words.percent(outcome.shed()) : words.none()), List.of(flow));
    }

    private void takeovers() {
        for (var change : situation.effect().switches()) {
            page.item(words.text("takeover", words.label(change.group()), words.seconds(change.seconds()),
                    words.settings(change.delay().settings())), List.of(change.group()));
        }
    }

    private void byHand() {
        var byHand = new ByHand(report, situation.effect());
        for (var group : byHand.groups()) {
            var primary = ((Redundancy.PrimaryReplica) group.redundancy()).primary();
            page.item(words.text(MARIADB.runs(report.deployment(), primary) ? "hand.mariadb" : "hand.other",
                    words.label(group.id()),
                    words.label(primary), words.labels(byHand.left(group))), List.of(group.id()));
        }
    }

    /** What is lost as a whole at once was mostly changed as a whole before. */
    private void release() {
        var whole = situation.events().stream().filter(event -> event.sort() == Event.Sort.COMPONENT).map(Event::element)
                .toList();
        if (!whole.isEmpty()) {
            page.item(words.text("release", words.labels(whole)), whole);
        }
    }

    /** Who is down stays so until what is lost is back. */
    private void repair() {
        var down = situation.effect().flows(Condition.DOWN);
        if (!down.isEmpty()) {
            var times = situation.events().stream().map(this::reliability).map(Reliability::mttr).flatMap(Optional::stream)
                    .map(words::quantity).distinct().collect(Collectors.joining(", "));
            page.item(words.text(times.isEmpty() ? "down.unstated" : "down", words.labels(down), times), down);
        }
    }

    private void overloads() {
        for (var load : situation.effect().over()) {
            var target = report.deployment().settings().required(report.topology().components().get(load.component()),
                    Props.EMERGENCY_TARGET);
            page.item(words.text("over", words.label(load.component()),
                    load.utilisation().isPresent() ? words.percent(load.utilisation().getAsDouble()) : words.none(),
                    words.setting(target),
                    words.source(load.origin()), missing(load.component())), List.of(load.component()));
        }
    }

    private String missing(Id component) {
        return situation.effect().gaps().stream().filter(gap -> gap.component().equals(component)).findFirst()
                .map(gap -> words.text("over.missing", places(gap))).orElseGet(() -> words.text("over.hopeless"));
    }

    private String places(Gap gap) {
        return gap.byPlace().entrySet().stream().map(entry -> words.text("over.place", Integer.toString(entry.getValue()),
                entry.getKey().map(words::label).orElse(words.text("nowhere")))).collect(Collectors.joining(", "));
    }

    private void heldBack() {
        Feeds.of(report).stream().filter(feed -> situation.effect().delayed().contains(feed.link())).forEach(feed -> {
            var kept = feed.kept().map(setting -> words.text("held.kept", words.setting(setting),
                    words.amount(feed.peak(), Unit.PER_SECOND)))
                    .orElse(words.text("held.unstated"));
            page.item(words.text("held", words.label(feed.link()), kept), List.of(feed.link()));
        });
    }
}
