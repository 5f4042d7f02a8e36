package bulkhead.export.runbook;

import bulkhead.export.Artifact;
import bulkhead.export.Owner;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.List;
import java.util.SequencedCollection;

/**
 * A Markdown file being written: headings, sentences, items and tables, each with whom it is about. Cells are Markdown already.
 */
final class Page {
    private final Sheet sheet = new Sheet();

    void heading(int level, String text, SequencedCollection<Id> about) {
        sheet.blank();
        line("#".repeat(level) + " " + text, about);
        sheet.blank();
    }

    void paragraph(String text) {
        sheet.blank();
        line(text, List.of());
        sheet.blank();
    }

    void item(String text, SequencedCollection<Id> about) {
        line("- " + text, about);
    }

    void head(List<String> cells) {
        sheet.blank();
        line(row(cells), List.of());
        line("|" + "---|".repeat(cells.size()), List.of());
    }

    void row(List<String> cells, SequencedCollection<Id> about) {
        line(row(cells), about);
    }

    void gap() {
        sheet.blank();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void line(String text, SequencedCollection<Id> about) {
        switch (about.size()) {
            case 0 -> sheet.line(text, Owner.Reason.EXPORT);
            case 1 -> sheet.line(text, about.getFirst());
            default -> sheet.line(text, Owner.Reason.SEVERAL);
        }
    }

    Artifact artifact(String path) {
        return sheet.artifact(path);
    }
}
