package bulkhead.cli;

import bulkhead.analysis.plan.Plan;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import bulkhead.rules.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to add to carry the peak after any single place is lost, for people. */
final class PlanText {
    private final Plan plan;
    private final Topology topology;
    private final Sentences sentences;
    private final Texts texts;

    PlanText(Plan plan, Topology topology, Sentences sentences, Texts texts) {
        this.plan = plan;
        this.topology = topology;
        this.sentences = sentences;
        this.texts = texts;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(texts.text("plan.title"));
        plan.more().forEach((component, more) -> lines.add("  " + texts.text("plan.more", more, sentences.label(component),
                topology.components().get(component).instances().count() + more)));
        lines.add("  " + effort());
        bound().ifPresent(bound -> lines.add("  " + bound));
        plan.unmended().forEach(component -> lines.add("  " + texts.text("plan.unmended", sentences.label(component))));
        plan.leftOut().forEach(flow -> lines.add("  " + texts.text("plan.left-out", sentences.label(flow))));
        plan.lost().forEach((place, flows) -> lines.add("  " + texts.text("plan.lost", sentences.label(place),
                String.join(", ", flows.stream().map(sentences::label).toList()))));
        return lines;
    }

    /** Nothing is cheaper than nothing: that needs no word. */
    private Optional<String> bound() {
        if (plan.isCheapest()) {
            return plan.more().isEmpty() ? Optional.empty() : Optional.of(texts.text("plan.cheapest"));
        }
        return Optional.of(plan.least().isPresent() ? texts.text("plan.least", sentences.number(plan.least().getAsDouble()))
                : texts.text("plan.no-bound"));
    }

    private String effort() {
        if (plan.more().isEmpty()) {
            return texts.text(nothing());
        }
        return plan.effort().euroAMonth().isPresent()
                ? texts.text("plan.euro", plan.effort().instances(), sentences.number(plan.effort().euroAMonth().getAsDouble()))
                : texts.text("plan.instances", plan.effort().instances());
    }

    private String nothing() {
        if (!plan.unmended().isEmpty()) {
            return "plan.nothing-helps";
        }
        return plan.lost().isEmpty() && plan.leftOut().isEmpty() ? "plan.nothing" : "plan.nothing-serving";
    }
}
