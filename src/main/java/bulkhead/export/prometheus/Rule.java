package bulkhead.export.prometheus;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When to raise an alarm: where {@code condition} (PromQL, may have line breaks) holds for {@code patience} intervals. {@code
 * texts} say what is wrong to a person; {@code element} is the one the threshold is from; {@code trials} show that the rule does
 * what it should.
 */
public record Rule(String name, Severity severity, Silence silence, String condition, int patience, Map<String, String> ownLabels,
                   Map<String, String> texts, Id element, List<Trial> trials) {
    public Rule {
        ownLabels = Ordered.copy(ownLabels);
        texts = Ordered.copy(texts);
        trials = List.copyOf(trials);
    }

    /** What it means that there are no figures. */
    public enum Silence {
        /** Nothing. */
        HARMLESS,
        /** That what should give them is gone: an alarm. */
        ALARMING
    }

    /** How bad it is, as the label {@code severity} says it. */
    public enum Severity {
        /** Above the normal target: act during the day. */
        WARNING("warning"),
        /** Above the emergency target, or something is gone: act now. */
        CRITICAL("critical");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** The labels the rule gives its alarm. */
    public Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("severity", severity.word());
        labels.putAll(ownLabels);
        return labels;
    }

    /** The texts as the templates Prometheus and vmalert take annotations for: what looks like a template stays as it is. */
    public Map<String, String> annotations() {
        var annotations = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> annotations.put(name, text.replace("{{", "{{\"{{\"}}")));
        return annotations;
    }
}
