package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.catalog.Role;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.List;
import java.util.stream.Collectors;

/** In which order to start everything; whoever is called comes first. */
record StartChapter(Report report, StartOrder order, Words words, Page page) {
    void write() {
        page.heading(2, words.text("start"), List.of());
        page.head(List.of(words.text("start.step"), words.text("start.component"), words.text("start.needs"),
                words.text("start.ready")));
        int number = 1;
        for (var step : order.steps()) {
            var own = step.components().stream().filter(this::started).toList();
            for (var component : own) {
                page.row(List.of(Integer.toString(number), words.label(component), words.labels(needs(component)),
                        remark(step, component)),
                        List.of(component));
            }
            number += own.isEmpty() ? 0 : 1;
        }
        page.gap();
        order.steps().stream().flatMap(step -> step.circles().stream()).forEach(circle -> page.item(words.text("start.circle",
                words.labels(circle)), circle));
    }

    private List<Id> needs(Id component) {
        return report.topology().links().values().stream().filter(link -> link.from().equals(component)
                && link.kind() != LinkKind.REPLICATES)
                .filter(link -> report.topology().targets(link).stream().anyMatch(this::there)).map(Link::to).distinct().toList();
    }

    private boolean started(Id component) {
        return there(component) && report.deployment().role(component) != Role.SOURCE;
    }

    private boolean there(Id component) {
        return !report.deployment().absent(component);
    }

    private String remark(StartOrder.Step step, Id component) {
        if (step.circles().stream().anyMatch(circle -> circle.contains(component))) {
            return words.text("start.together");
        }
        var copied = report.topology().links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES)
                .filter(link -> report.topology().targets(link).contains(component)).map(Link::from).filter(this::there).distinct().map(words::label)
                .collect(Collectors.joining(", "));
        return copied.isEmpty() ? words.none() : words.text("start.copies", copied);
    }
}
