package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.capacity.WorstGap;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Props;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instances that are missing at peak, by component and place, and what they cost, for people. */
final class MissingText {
    private final Report report;
    private final Sentences sentences;
    private final Texts texts;
    private final BiFunction<Double, Integer, String> number;
    private final Map<Id, Gap> allWell;
    private final Map<Id, WorstGap> worst;

    MissingText(Report report, Sentences sentences, Texts texts, BiFunction<Double, Integer, String> number) {
        this.report = report;
        this.sentences = sentences;
        this.texts = texts;
        this.number = number;
        this.allWell = report.capacity().gaps().stream().collect(Collectors.toMap(Gap::component, gap -> gap));
        this.worst = WorstGap.of(report.capacity(), this::canFail);
    }

    private boolean canFail(Event event) {
        return event.sort() != Event.Sort.LINK || report.topology().links().get(event.element()).reliability().stated();
    }

    /** None where nothing is missing. */
    List<String> lines() {
        var lacking = report.topology().components().keySet().stream()
                .filter(id -> allWell.containsKey(id) || worst.containsKey(id)).toList();
        if (lacking.isEmpty()) {
            return List.of();
        }
        var table = new Table();
        table.row(texts.text("missing"), texts.text("missing.well"), texts.text("missing.month"), texts.text("missing.loss"),
                texts.text("missing.month"), texts.text("missing.after"));
        for (var id : lacking) {
            var well = Optional.ofNullable(allWell.get(id));
            var after = Optional.ofNullable(worst.get(id));
            table.row(sentences.label(id), where(well), cost(id, well), where(after.map(WorstGap::gap)), cost(id, after.map(WorstGap::gap)),
                    after.map(WorstGap::after).map(sentences::event).orElse("–"));
        }
        return Stream.concat(Stream.of(""), table.lines().stream()).toList();
    }

    private String where(Optional<Gap> gap) {
        return gap.isEmpty() ? "–" : gap.get().byPlace().entrySet().stream().map(each -> each.getKey()
                .map(place -> texts.text("missing.in", each.getValue(), sentences.label(place)))
                .orElse(Integer.toString(each.getValue()))).collect(Collectors.joining(", "));
    }

    private String cost(Id component, Optional<Gap> gap) {
        return gap.flatMap(each -> report.deployment().settings().of(report.topology().components().get(component), Props.COST)
                .map(price -> number.apply(each.missingInstances() * price.base(), 2))).orElse("–");
    }
}
