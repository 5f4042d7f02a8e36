package bulkhead.export.notes;

import bulkhead.export.Artifact;
import bulkhead.export.Markdown;
import bulkhead.export.Note;
import bulkhead.export.Owner;
import bulkhead.export.Sheet;
import bulkhead.export.Supply;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** {@code NOTES.md}: what to provide, what was chosen and what is lost, for those who run what was exported. */
public final class NotesFile {
    public static final String PATH = "NOTES.md";

    private final Digest digest;
    private final Topology topology;
    private final Locale locale;
    private final Texts texts;
    private final Sheet sheet = new Sheet();

    private NotesFile(Digest digest, Topology topology, Locale locale) {
        this.digest = digest;
        this.topology = topology;
        this.locale = locale;
        this.texts = Texts.beside(NotesFile.class, locale);
    }

    public static Artifact of(Digest digest, Topology topology, Locale locale) {
        return new NotesFile(digest, topology, locale).artifact();
    }

    private Artifact artifact() {
        sheet.line("# " + texts.text("title"), Owner.Reason.EXPORT);
        if (!digest.supplies().isEmpty()) {
            heading("## " + texts.text("supplies"));
            digest.supplies().forEach(this::supply);
        }
        for (var category : Note.Category.values()) {
            remarks(category);
        }
        return sheet.artifact(PATH);
    }

    private void heading(String text) {
        sheet.blank();
        sheet.line(text, Owner.Reason.EXPORT);
        sheet.blank();
    }

    private void supply(Supply supply, SequencedSet<Id> elements) {
        item(texts.text("supply", Markdown.code(supply.name()), supply.form().text(locale),
                elements.stream().map(topology::label).map(Markdown::text).collect(Collectors.joining(", "))), elements);
    }

    private void remarks(Note.Category category) {
        var remarks = digest.remarks(category);
        if (!remarks.isEmpty()) {
            heading("## " + category.text(locale));
            remarks.stream().collect(Collectors.groupingBy(Remark::target, LinkedHashMap::new, Collectors.toList()))
                    .forEach(this::target);
        }
    }

    private void target(String target, List<Remark> remarks) {
        sheet.blank();
        sheet.line("### " + Digest.title(target, locale), Owner.Reason.EXPORT);
        sheet.blank();
        remarks.forEach(remark -> item(Markdown.words(remark.sentence(locale)) + remark.others(locale).map(others -> " " + Markdown.words(others)).orElse("")
                + " " + ids(remark.elements()), remark.elements()));
    }

    private static String ids(Collection<Id> elements) {
        return elements.stream().map(id -> Markdown.code(id.value())).collect(Collectors.joining(", ", "(", ")"));
    }

    private void item(String text, Collection<Id> elements) {
        switch (elements.size()) {
            case 0 -> sheet.line("- " + text, Owner.Reason.EXPORT);
            case 1 -> sheet.line("- " + text, elements.iterator().next());
            default -> sheet.line("- " + text, Owner.Reason.SEVERAL);
        }
    }
}
