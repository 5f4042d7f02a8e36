package bulkhead.editor.inspector;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.queue.Latency;
import bulkhead.analysis.queue.Queues;
import bulkhead.analysis.queue.WorkerPool;
import bulkhead.editor.inspector.Field.About;
import bulkhead.editor.look.Figures;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the latest judgement says of an element, in numbers. */
final class Computed {
    private final Composer composer;
    private final Judgement judgement;
    private final Figures figures;

    private Computed(Composer composer, Judgement judgement) {
        this.composer = composer;
        this.judgement = judgement;
        this.figures = new Figures(composer.texts().locale());
    }

    static Optional<FieldGroup> group(Composer composer, Element element, Judgement judgement, Optional<Times> times) {
        var computed = new Computed(composer, judgement);
        return switch (element) {
            case Component component -> computed.component(component.id());
            case Flow flow -> computed.flow(flow.id(), times);
            default -> Optional.empty();
        };
    }

    private Optional<FieldGroup> component(Id id) {
        var capacity = judgement.report().capacity();
        var peak = capacity.peak().get(id);
        if (capacity.endless().components().contains(id)) {
            return Optional.of(new FieldGroup(composer.texts().text("group.computed"), List.of(untold("computed.peak"))));
        }
        if (peak == null) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        Optional.ofNullable(capacity.average().get(id))
                .ifPresent(average -> fields.add(shown("computed.average", load(average))));
        fields.add(shown("computed.peak", load(peak)));
        capacity.usual().flows().forEach((flow, brought) -> Optional.ofNullable(brought.get(id)).filter(rate -> rate > 0)
                .ifPresent(rate -> fields.add(brought(flow, rate))));
        peak.capacity().ifPresent(rate -> fields.add(shown("computed.capacity", figures.rate(rate))));
        Queues.of(judgement.report()).pool(id).ifPresent(pool -> pool(pool, fields));
        return Optional.of(new FieldGroup(composer.texts().text("group.computed"), fields));
    }

    /** Little's law and Erlang C before the busiest instance. */
    private void pool(WorkerPool pool, List<Field> fields) {
        var peak = pool.peak();
        fields.add(shown("computed.busy-workers",
                composer.texts().text("busy-workers", figures.number(peak.busy(), 1), figures.number(pool.workers(), 0))));
        fields.add(shown("computed.waiting", peak.steady() ? composer.texts()
                .text("waits", figures.percent(peak.waiting().orElse(0), 1),
                time(peak.meanWait().orElse(0)), time(peak.wait(0.99).orElse(0))) : composer.texts().text("waits.ever-more")));
    }

    private String time(double seconds) {
        return seconds < 1 ? figures.number(seconds * 1000, 1) + "\u00a0ms" : figures.duration(seconds);
    }

    private Field latency(String key, Latency latency) {
        return switch (latency) {
            case Latency.Known known ->
                    shown(key, composer.texts().text("latency", time(known.mean()), time(known.p50()), time(known.p95()),
                    time(known.p99())));
            case Latency.Unknown(var reason, var components) -> new Field.Lead(composer.about(key), components,
                    composer.texts().text("latency." + reason.name(), components.stream().map(composer::label)
                            .collect(Collectors.joining(", "))));
        };
    }

    private Optional<FieldGroup> flow(Id id, Optional<Times> times) {
        var failure = judgement.report().flows().get(id);
        if (failure == null) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        fields.add(shown("computed.availability", switch (failure.availability()) {
            case Availability.Exact exact -> figures.percent(exact.effective(), 5);
            case Availability.Refused _ -> composer.texts().text("refused");
        }));
        fields.add(shown("computed.single-points", Integer.toString(failure.singlePoints().size())));
        Optional.ofNullable(judgement.report().capacity().headroom().get(id))
                .ifPresent(headroom -> {
                    if (judgement.report().capacity().endless().flows().contains(id)) {
                        fields.add(untold("computed.headroom"));
                        return;
                    }
                    fields.add(growing("computed.headroom", headroom.allWell(), headroom.bottleneck()));
                    fields.add(growing("computed.headroom-after-loss", headroom.afterWorstLoss(),
                            headroom.bottleneckAfterLoss()));
                });
        fields.add(times.map(known -> latency("computed.latency", known.average()))
                .orElseGet(() -> shown("computed.latency", "\u2026")));
        fields.add(times.map(known -> latency("computed.latency-at-peak", known.peak()))
                .orElseGet(() -> shown("computed.latency-at-peak", "\u2026")));
        return Optional.of(new FieldGroup(composer.texts().text("group.computed"), fields));
    }

    /** With the way to the circle. */
    private Field untold(String key) {
        var circle = judgement.report().capacity().endless().circle();
        return new Field.Lead(composer.about(key), circle, composer.texts().text("untold.endless", circle.stream().map(composer::label)
                .collect(Collectors.joining(", "))));
    }

    /** With who limits it, and the way there. */
    private Field growing(String key, OptionalDouble factor, Optional<Id> bottleneck) {
        return bottleneck.<Field>map(who ->
                new Field.Lead(composer.about(key), List.of(who), factor(factor) + " · " + composer.label(who)))
                .orElseGet(() -> shown(key, factor(factor)));
    }

    /** A part of the average, and the way to the flow that states it. */
    private Field brought(Id flow, double rate) {
        return new Field.Lead(new About("computed.brought." + flow, composer.label(flow), composer.texts()
                .text("field.computed.brought.help")),
                List.of(flow), figures.rate(rate));
    }

    private Field shown(String key, String text) {
        return new Field.Shown(composer.about(key), text);
    }

    private String load(ComponentLoad load) {
        return figures.rate(load.offered())
                + (load.utilisation().isPresent() ? " · " + figures.percent(load.utilisation().getAsDouble(), 1) : "");
    }

    private String factor(OptionalDouble factor) {
        return factor.isEmpty() ? "–" : "× " + figures.number(factor.getAsDouble(), 2);
    }
}
