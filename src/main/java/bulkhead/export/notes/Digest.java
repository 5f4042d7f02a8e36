package bulkhead.export.notes;

import bulkhead.export.Export;
import bulkhead.export.Note;
import bulkhead.export.Supply;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;

/** All notes of an export, each said once, and what they ask for by name, with those who need it; in the order of the targets. */
public record Digest(List<Remark> remarks, Map<Supply, SequencedSet<Id>> supplies) {
    /** Of several targets, by their names. */
    public static Digest of(Map<String, Export> targets) {
        var remarks = new ArrayList<Remark>();
        targets.forEach((target, export) -> Remark.of(target, export.notes()).forEach(remarks::add));
        var supplies = new LinkedHashMap<Supply, SequencedSet<Id>>();
        remarks.stream().flatMap(remark -> remark.notes().stream()).forEach(note -> note.supplies()
                .forEach(supply -> supplies.computeIfAbsent(supply, _ -> new LinkedHashSet<>()).addAll(note.element().stream().toList())));
        return new Digest(List.copyOf(remarks), supplies);
    }

    /** The name of a target for people. */
    public static String title(String target, Locale locale) {
        return Texts.beside(Note.class, locale).text("target." + target);
    }

    public boolean isEmpty() {
        return remarks.isEmpty();
    }

    public List<Remark> remarks(Note.Category category) {
        return remarks.stream().filter(remark -> remark.category() == category).toList();
    }
}
