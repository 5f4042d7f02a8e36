package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.analysis.headroom.RollingUpdate;
import bulkhead.analysis.headroom.RollingUpdates;
import bulkhead.deployment.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Rolling updates: in which order, how many instances at once, and whom that puts over his emergency target at peak. */
record UpdateChapter(Report report, StartOrder order, Words words, Page page) {
    void write() {
        var primaries = StartOrder.primaries(report.topology());
        var updates = RollingUpdates.of(report).stream().sorted(Comparator.comparingInt((RollingUpdate update) ->
                order.of(update.component()))
                .thenComparing(update -> primaries.contains(update.component()))).toList();
        page.heading(2, words.text("update"), List.of());
        page.paragraph(words.text("update.order"));
        page.head(List.of(words.text("update.component"), words.text("update.out"), words.text("update.over"),
                words.text("update.down")));
        updates.forEach(update -> page.row(List.of(words.label(update.component()), out(update), over(update),
                words.labels(update.down())),
                List.of(update.component())));
        page.gap();
    }

    private String out(RollingUpdate update) {
        return update.stated().map(Setting::quantity).map(words::quantity)
                .orElseGet(() -> words.text("update.usual", Integer.toString(update.out())));
    }

    private String over(RollingUpdate update) {
        return update.over().isEmpty() ? words.none() : update.over().stream().map(load -> words.label(load.component()) + " "
                + (load.utilisation().isPresent() ? words.percent(load.utilisation().getAsDouble()) : words.none())
                + " (" + words.source(load.origin()) + ")").collect(Collectors.joining(", "));
    }
}
