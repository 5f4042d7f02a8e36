package bulkhead.export.prometheus;

import bulkhead.model.Id;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One trial of a rule, the {@code index}th. */
record Probe(Rule rule, int index) {
    Trial trial() {
        return rule.trials().get(index);
    }

    Id element() {
        return rule.element();
    }

    /** Metrics the rule looks at, as far as its trials tell. */
    Set<String> watched() {
        return rule.trials().stream().flatMap(Probe::metrics).collect(Collectors.toSet());
    }

    /** Metrics this trial gives figures of. */
    Set<String> provided() {
        return metrics(trial()).collect(Collectors.toSet());
    }

    private static Stream<String> metrics(Trial trial) {
        return trial.given().stream().map(series -> series.selector().substring(0, series.selector().indexOf('{')));
    }

    /**
     * Trials that can't disturb each other although they are about the same metrics: those of namesakes about other components.
     */
    String family() {
        var place = rule.ownLabels().getOrDefault("place", rule.ownLabels().getOrDefault("group", ""));
        return rule.name() + "/" + index + "/" + place;
    }
}
