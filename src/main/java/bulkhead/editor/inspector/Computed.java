package bulkhead.editor.inspector;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Availability;
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

    static Optional<FieldGroup> group(Composer composer, Element element, Judgement judgement) {
        var computed = new Computed(composer, judgement);
        return switch (element) {
            case Component component -> computed.component(component.id());
            case Flow flow -> computed.flow(flow.id());
            default -> Optional.empty();
        };
    }

    private Optional<FieldGroup> component(Id id) {
        var capacity = judgement.report().capacity();
        var peak = capacity.peak().get(id);
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
        return Optional.of(new FieldGroup(composer.texts().text("group.computed"), fields));
    }

    private Optional<FieldGroup> flow(Id id) {
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
                    fields.add(shown("computed.headroom", factor(headroom.allWell())));
                    fields.add(shown("computed.headroom-after-loss", factor(headroom.afterWorstLoss())));
                });
        return Optional.of(new FieldGroup(composer.texts().text("group.computed"), fields));
    }

    /** A part of the average, and the way to the flow that states it. */
    private Field brought(Id flow, double rate) {
        return new Field.Lead(new About("computed.brought." + flow, composer.label(flow), composer.texts().text("field.computed.brought.help")),
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
