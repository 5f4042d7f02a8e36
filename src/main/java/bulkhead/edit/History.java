package bulkhead.edit;

import bulkhead.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document with the way it came, as a value: undo and redo are going back to values that were there. It remembers the last {@link #LIMIT} steps.
 */
public record History(List<Step> past, Document current, List<Step> future) {
    public static final int LIMIT = 1000;

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** One gesture: the key of its edit, and the document it led away from or back to. */
    public record Step(String key, Document document) {
    }

    public static History of(Document document) {
        return new History(List.of(), document, List.of());
    }

    /** With the edit done as one step; nothing can be redone after it. The same history where nothing is other than before: a step one can't see isn't one. */
    public History push(Edit edit) {
        var after = edit.apply(current);
        return after.equals(current) ? this : new History(pushed(past, new Step(edit.key(), current)), after, List.of());
    }

    public History undo() {
        if (past.isEmpty()) {
            return this;
        }
        var step = past.getLast();
        return new History(past.subList(0, past.size() - 1), step.document(), pushed(future, new Step(step.key(), current)));
    }

    public History redo() {
        if (future.isEmpty()) {
            return this;
        }
        var step = future.getLast();
        return new History(pushed(past, new Step(step.key(), current)), step.document(), future.subList(0, future.size() - 1));
    }

    /** The key of the edit that undo would take back. */
    public Optional<String> undoKey() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().key());
    }

    /** The key of the edit that redo would do again. */
    public Optional<String> redoKey() {
        return future.isEmpty() ? Optional.empty() : Optional.of(future.getLast().key());
    }

    private static List<Step> pushed(List<Step> steps, Step step) {
        var longer = new ArrayList<>(steps.size() < LIMIT ? steps : steps.subList(1, steps.size()));
        longer.add(step);
        return longer;
    }
}
