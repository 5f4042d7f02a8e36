package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.export.Artifact;
import bulkhead.export.notes.Digest;
import java.util.List;

/** The whole file. What is needed in a hurry comes first. */
record Runbook(Report report, Digest provided, Words words) {
    Artifact artifact(String path) {
        var page = new Page();
        page.heading(1, words.text("title"), List.of());
        page.paragraph(words.text("preamble"));
        new LossChapter(report, words, page).write();
        new WeakPoints(report, words, page).write();
        var order = StartOrder.of(report.topology());
        new StartChapter(report, order, words, page).write();
        new Provisions(provided, words, page).write();
        new UpdateChapter(report, order, words, page).write();
        new RunwayChapter(report, words, page).write();
        return page.artifact(path);
    }
}
