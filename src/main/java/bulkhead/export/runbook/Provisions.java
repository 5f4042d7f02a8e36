package bulkhead.export.runbook;

import bulkhead.export.Markdown;
import bulkhead.export.Note;
import bulkhead.export.notes.Digest;
import java.util.ArrayList;
import java.util.List;

/** What has to be there before anything starts: secrets and files by name, then whatever else the exported files need. */
record Provisions(Digest provided, Words words, Page page) {
    void write() {
        page.heading(2, words.text("provide"), List.of());
        if (provided.supplies().isEmpty() && provided.remarks(Note.Category.PROVIDE).isEmpty()) {
            page.paragraph(words.text("provide.nothing"));
            return;
        }
        if (!provided.supplies().isEmpty()) {
            page.head(List.of(words.text("provide.name"), words.text("provide.sort"), words.text("provide.for")));
            provided.supplies().forEach((supply, elements) -> page.row(List.of(Markdown.code(supply.name()),
                    supply.form().text(words.locale()), words.labels(elements)), new ArrayList<>(elements)));
            page.gap();
        }
        provided.remarks(Note.Category.PROVIDE).forEach(remark -> page.item("**" + Digest.title(remark.target(), words.locale())
                + "** "
                + Markdown.words(remark.sentence(words.locale())) + remark.others(words.locale()).map(Markdown::words)
                .map(" "::concat).orElse(""),
                remark.elements()));
    }
}
