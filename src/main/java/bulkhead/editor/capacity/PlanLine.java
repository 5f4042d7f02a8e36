package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.plan.Plan;
import bulkhead.catalog.Props;
import bulkhead.deployment.Footing;
import bulkhead.editor.look.Heading;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Instances that a plan adds to a component, how many it has then, and what they cost a month; in total where {@code id} is
 * empty. That they are needed rests on {@code need}, what they cost on {@code price}.
 */
record PlanLine(Optional<Id> id, Optional<String> name, int more, Optional<Integer> then, OptionalDouble euroAMonth,
        Optional<Footing> need,
        Optional<Footing> price) {
    static Map<Heading, PlanLine> of(Plan plan, Judgement about) {
        var lines = new LinkedHashMap<Heading, PlanLine>();
        plan.more().forEach((id, more) -> lines.put(Heading.of(id), line(id, more, about)));
        if (!lines.isEmpty()) {
            var all = List.copyOf(lines.values());
            lines.put(Heading.of("plan.total"),
                    new PlanLine(Optional.empty(), Optional.empty(), plan.effort().instances(), Optional.empty(),
                    plan.effort().euroAMonth(), worst(all, PlanLine::need), worst(all, PlanLine::price)));
        }
        return Ordered.copy(lines);
    }

    private static Optional<Footing> worst(List<PlanLine> lines, Function<PlanLine, Optional<Footing>> footing) {
        return Footing.worst(lines.stream().map(footing).flatMap(Optional::stream));
    }

    private static PlanLine line(Id id, int more, Judgement about) {
        var component = about.document().topology().components().get(id);
        var price = about.report().deployment().settings().of(component, Props.COST);
        return new PlanLine(Optional.of(id), Optional.of(component.label()), more,
                Optional.of(component.instances().count() + more),
                price.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(more * price.get().base()),
                Optional.ofNullable(about.report().capacity().peak().get(id)).flatMap(ComponentLoad::footing),
                        price.map(Footing::of));
    }
}
