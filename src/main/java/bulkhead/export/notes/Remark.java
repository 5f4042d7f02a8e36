package bulkhead.export.notes;

import bulkhead.export.Note;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A note, and all others that say the same of somebody else. */
public record Remark(String target, List<Note> notes) {
    private record Same(String key, List<String> rest) {
    }

    public Remark {
        notes = List.copyOf(notes);
    }

    /** The notes of one target, those that differ only in whom they are about together, in the order of their first. */
    static Stream<Remark> of(String target, List<Note> notes) {
        return notes.stream().distinct().collect(Collectors.groupingBy(Remark::same, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(alike -> new Remark(target, alike));
    }

    private static Same same(Note note) {
        return new Same(note.key(), note.arguments().stream().skip(1).toList());
    }

    public Note.Category category() {
        return notes.getFirst().category();
    }

    /** What it says of the first. */
    public String sentence(Locale locale) {
        return notes.getFirst().sentence(locale);
    }

    /** Of whom else it holds; empty where of nobody. */
    public Optional<String> others(Locale locale) {
        var texts = Texts.beside(Remark.class, locale);
        var subjects = notes.stream().flatMap(note -> note.arguments().stream().limit(1)).distinct().skip(1).map(name -> texts.text("quoted", name)).toList();
        return subjects.isEmpty() ? Optional.empty() : Optional.of(texts.text("same", String.join(", ", subjects)));
    }

    public List<Id> elements() {
        return notes.stream().flatMap(note -> note.element().stream()).distinct().toList();
    }
}
