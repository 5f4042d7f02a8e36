package bulkhead.editor.capacity;

import bulkhead.analysis.plan.Plan;
import bulkhead.catalog.Props;
import bulkhead.editor.look.Heading;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Instances that a plan adds to a component, how many it has then, and what they cost a month; in total where {@code id} is empty. */
record PlanLine(Optional<Id> id, Optional<String> name, int more, Optional<Integer> then, OptionalDouble euroAMonth) {
    static Map<Heading, PlanLine> of(Plan plan, Judgement about) {
        var lines = new LinkedHashMap<Heading, PlanLine>();
        plan.more().forEach((id, more) -> lines.put(Heading.of(id), line(id, more, about)));
        if (!lines.isEmpty()) {
            lines.put(Heading.of("plan.total"), new PlanLine(Optional.empty(), Optional.empty(), plan.effort().instances(), Optional.empty(),
                    plan.effort().euroAMonth()));
        }
        return Ordered.copy(lines);
    }

    private static PlanLine line(Id id, int more, Judgement about) {
        var component = about.document().topology().components().get(id);
        var price = about.report().deployment().settings().of(component, Props.COST);
        return new PlanLine(Optional.of(id), Optional.of(component.label()), more, Optional.of(component.instances().count() + more),
                price.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(more * price.get().base()));
    }
}
