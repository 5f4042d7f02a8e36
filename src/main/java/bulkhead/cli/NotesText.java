package bulkhead.cli;

import bulkhead.export.Comment;
import bulkhead.export.Note;
import bulkhead.export.notes.Digest;
import bulkhead.export.notes.Remark;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes of an export for a terminal, by what the reader does about them. */
record NotesText(Digest digest, Topology topology, Locale locale) {
    Stream<String> lines() {
        return Stream.concat(supplies(), Arrays.stream(Note.Category.values()).flatMap(this::category));
    }

    private Stream<String> supplies() {
        var texts = Texts.beside(Digest.class, locale);
        var items = digest.supplies().entrySet().stream().map(entry -> "  " + texts.text("supply", entry.getKey().name(), entry.getKey().form().text(locale),
                entry.getValue().stream().map(topology::label).map(Comment::line).collect(Collectors.joining(", "))));
        return digest.supplies().isEmpty() ? Stream.empty() : Stream.concat(Stream.of(texts.text("supplies") + ":"), items);
    }

    private Stream<String> category(Note.Category category) {
        var remarks = digest.remarks(category);
        return remarks.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(category.text(locale) + ":"), remarks.stream().map(this::remark));
    }

    private String remark(Remark remark) {
        return "  " + Digest.title(remark.target(), locale) + ": " + remark.sentence(locale)
                + remark.others(locale).map(others -> " " + others).orElse("");
    }
}
